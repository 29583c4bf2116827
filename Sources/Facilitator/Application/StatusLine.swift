import ScreenKit
import TerminalKit

/// What stands above the footer: what was done or why not, else what there is to know.
struct StatusLine {
  private let model: Model

  init(_ model: Model) { self.model = model }

  /// How many rows it takes: what is read out is told whole.
  var rows: Int {
    guard let status = model.status, status.isWhole else { return 1 }
    return min(
      model.size.rows / 2, TextWidth.wrap("✓ " + status.text, to: model.size.columns - 2).count)
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    guard let status = model.status else {
      let question = ClockTelling(model)?.question
      guard
        let words = question.map({ "!! " + $0 }) ?? CommandList.selectedName(in: model)
          ?? Marking.words(in: model)
          ?? CoveragePrompt.words(in: model)
      else { return }
      let line = TextWidth.clip(words, to: rect.columns - 2)
      let style = question == nil ? Style.muted : Style.plain.colour(.danger).bold()
      frame.put(line, at: Point(column: 1, row: rect.row), style: style)
      return
    }
    let style =
      status.severity == .done
      ? Style.plain.colour(.success) : Style.plain.colour(.warning).bold()
    let sign = status.severity == .done ? "✓ " : "! "
    let lines =
      rect.rows == 1
      ? [TextWidth.clip(sign + status.text, to: rect.columns - 2)]
      : TextWidth.wrap(sign + status.text, to: rect.columns - 2)
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      frame.put(line, at: Point(column: 1, row: rect.row + row), style: style)
    }
  }
}
