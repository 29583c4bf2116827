import ScreenKit
import SessionEngine
import TerminalKit

/// The question for a new PIN, typed twice, before the terminal is handed over the first time.
struct PINForm: RoomLayer {
  var pins = [TextField(), TextField()]
  /// Which of the two has the focus.
  var focus = 0
  /// Why it was not set; nil when nothing is wrong.
  var problem: String?

  var place: Place { .pinForm }

  var typed: TextField? { pins[focus] }

  mutating func move(by offset: Int, in model: inout Model) { focus = offset < 0 ? 0 : 1 }

  mutating func type(_ key: Key, in model: inout Model) {
    problem = nil
    _ = pins[focus].handle(key, columns: PINRule.lengths.upperBound)
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.turn
    frame.box(rect, title: words.setPIN, isFocused: true)
    let inner = rect.inset
    let rows = TextWidth.wrap(words.whyPIN, to: max(1, inner.columns - 2)).count
    let shown = min(rows, max(0, inner.rows - 4))
    let (above, rest) = inner.splitTop(shown)
    frame.putParagraph(words.whyPIN, in: above, style: .muted)
    var row = rest.row + (rest.rows > 4 ? 1 : 0)
    let labels = [words.newPIN, words.pinAgain]
    let width = (labels.map { TextWidth.columns(of: $0) }.max() ?? 0) + 3
    for (index, label) in labels.enumerated() {
      let isFocused = index == focus
      frame.put(
        (isFocused ? ">" : " ") + label, at: Point(column: inner.column, row: row),
        style: isFocused ? .plain.bold() : .muted)
      let start = Point(column: inner.column + width, row: row)
      frame.putHidden(pins[index], at: start, columns: inner.columns - width - 1, isFocused)
      row += 1
    }
    guard let problem else { return }
    frame.put(
      TextWidth.clip("! " + problem, to: inner.columns - 2),
      at: Point(column: inner.column + 1, row: inner.row + inner.rows - 1),
      style: Style.plain.colour(.danger).bold())
  }
}

extension Place {
  static let pinForm = Place("pinForm", typing: .text, reach: .help)
}

extension TurnBindings {
  /// What can be done while the PIN is set.
  var pinForm: [Binding] {
    let words = strings.turn
    return [
      Binding(
        "turn.setPIN", [.enter], words.keys.setPIN, footer: true, entering: true,
        unless: PINForm.obstacleToSetting, by: PINForm.set),
      Binding(
        "turn.nextPIN", [.tab, .down, .up, .backTab], words.keys.nextPIN, footer: true,
        entering: true
      ) { $0.withScreen(PINForm.self) { $0.focus = 1 - $0.focus } },
      Binding("pinForm.back", [.escape], strings.keys.back, footer: true, .back),
    ]
  }
}

extension PINForm {
  /// That what is typed in the field that has the focus would not do.
  fileprivate func obstacleToSetting(in model: Model) -> Obstacle? {
    let isFirstAllowed = PINRule.allows(pins[0].text)
    if focus == 0, !isFirstAllowed {
      return Obstacle(
        reason: model.strings.turn.pinRule(
          PINRule.lengths.lowerBound, PINRule.lengths.upperBound), isHidden: false)
    }
    return focus == 1 && isFirstAllowed && pins[1].text.isEmpty
      ? Obstacle(reason: model.strings.status.nothingTyped, isHidden: false) : nil
  }

  /// Makes what was typed the moderator's PIN.
  fileprivate func set(in model: inout Model) -> [Effect] {
    let words = model.strings.turn
    let typed = pins.map(\.text)
    guard PINRule.allows(typed[0]) else {
      model.withScreen(PINForm.self) {
        $0.focus = 0
        $0.problem = words.pinRule(PINRule.lengths.lowerBound, PINRule.lengths.upperBound)
      }
      return []
    }
    guard typed[0] == typed[1] else {
      model.withScreen(PINForm.self) {
        $0.problem = $0.focus == 0 ? nil : words.pinsDiffer
        $0.pins[1] = TextField()
        $0.focus = 1
      }
      return []
    }
    return [.turn(.setPIN(typed[0]))]
  }
}

extension Frame {
  /// Draws a sign for each character of a field, so that nobody reads it over a shoulder.
  mutating func putHidden(
    _ field: TextField, at point: Point, columns: Int, _ isFocused: Bool
  ) {
    let count = min(field.text.count, max(0, columns - 1))
    put(String(repeating: "•", count: count), at: point, columns: columns, style: .plain)
    if isFocused { cursor = Point(column: point.column + min(field.caret, count), row: point.row) }
  }
}
