import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the projector.
///
/// No name of a person, no organisation, no note and no words of an entry that may not leave its
/// room ever get here.
struct ProjectorView {
  let projector: Projector
  let session: Session
  let projection: Projection
  let strings: Strings
  let clock: Clock
  let onlyASCII: Bool
  private let title: String
  let groups: [Group]

  init(_ projector: Projector, _ session: Session, _ model: Model) {
    self.projector = projector
    self.session = session
    projection = model.board.projection
    strings = model.strings
    onlyASCII = model.onlyASCII
    title = model.board.title
    groups = model.board.groups
    clock = model.clock ?? Clock(session.state, at: model.now, model.localTime)
  }

  var words: ProjectorWords { strings.projector }

  func draw(in rect: Rect, on frame: inout Frame) {
    let (head, rest) = rect.splitTop(1)
    drawHead(in: head, on: &frame)
    let hasFoot = projector.view != .following || projector.isBehind
    let (body, foot) = rest.splitTop(rest.rows - (hasFoot ? 1 : 0))
    if hasFoot { drawFoot(in: foot, on: &frame) }
    let focus = projector.focus(clock, in: session)
    switch (projector.view, focus) {
    case (.following, .challenge(let id, _)), (.challenge, .challenge(let id, _)):
      drawChallenge(id, in: body, on: &frame)
    case (.following, .conclusion(let id)), (.conclusion, .conclusion(let id)):
      drawConclusion(id, in: body, on: &frame)
    case (.following, nil), (.plan, _): drawPlan(in: body, on: &frame)
    case (.matrix, _): drawMatrix(in: body, on: &frame)
    case (.challenge, _): drawSentence(words.noChallenge, in: body, on: &frame)
    case (.conclusion, _): drawSentence(words.noConclusion, in: body, on: &frame)
    case (.sectors, _): drawSectors(in: body, on: &frame)
    case (.norm, _), (.entries, _), (.votes, _), (.themes, _): drawText(in: body, on: &frame)
    }
  }

  private func drawHead(in rect: Rect, on frame: inout Frame) {
    let style = Style.plain.bold().reverse()
    frame.fill(rect, " ", style: style)
    let group = groups.first { $0.id == projector.group }
    let place = group.map { words.group($0.number, $0.title) } ?? words.allGroups
    let right = TextWidth.clip(place, to: rect.columns / 2 - 1)
    let room = rect.columns - TextWidth.columns(of: right) - 4
    frame.put(
      TextWidth.clip(title, to: room), at: Point(column: rect.column + 1, row: rect.row),
      style: style)
    frame.put(
      right,
      at: Point(column: rect.columns - TextWidth.columns(of: right) - 1, row: rect.row),
      style: style)
  }

  private func drawFoot(in rect: Rect, on frame: inout Frame) {
    let parts = [
      projector.isBehind ? words.behind : nil, projector.view == .following ? nil : words.fixed,
    ]
    frame.put(
      TextWidth.clip(parts.compactMap(\.self).joined(separator: " · "), to: rect.columns - 2),
      at: Point(column: rect.column + 1, row: rect.row),
      style: projector.isBehind ? .plain.colour(.warning).bold() : .muted)
  }

  func drawSentence(_ sentence: String, in rect: Rect, on frame: inout Frame) {
    LargeText(sentence, in: rect.size, onlyASCII: onlyASCII).draw(
      in: rect, style: .muted, on: &frame)
  }

  private func drawMatrix(in rect: Rect, on frame: inout Frame) {
    let matrix = CountMatrix(session, group: projector.group, words)
    guard matrix.smallestRows > 0 else {
      return drawSentence(words.nothingToCount, in: rect, on: &frame)
    }
    matrix.draw(in: rect, on: &frame)
  }

  /// Draws `text` in the middle of a row.
  func putCentred(
    _ text: String, row: Int, in rect: Rect, style: Style, on frame: inout Frame
  ) {
    let text = TextWidth.clip(text, to: rect.columns - 2)
    let column = rect.column + max(1, (rect.columns - TextWidth.columns(of: text)) / 2)
    frame.put(text, at: Point(column: column, row: row), style: style)
  }
}
