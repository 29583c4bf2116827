import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// The whole screen while the terminal goes round.
  func turnFrame(_ screen: TurnScreen) -> Frame {
    var frame = Frame(size: size)
    let (head, rest) = Rect(size: size).splitTop(1)
    drawTurnHead(screen, in: head, on: &frame)
    let (level, body) = rest.splitTop(1)
    let style = Style.plain.colour(.accent).bold()
    let levels = screen.tellsOfBox ? strings.turn.boxLevels : strings.turn.levels(turnAttribution)
    let words = levels.first { TextWidth.columns(of: $0) <= size.columns - 3 }
    frame.put(
      TextWidth.clip(
        words ?? levels.last ?? "", to: size.columns - 2),
      at: Point(column: 2, row: level.row), style: style)
    let (inside, foot) = body.splitTop(body.rows - 1)
    screen.draw(in: inside, of: self, on: &frame)
    drawFooter(in: foot, on: &frame)
    return frame
  }

  private func drawTurnHead(_ screen: TurnScreen, in rect: Rect, on frame: inout Frame) {
    let isSafe = notSavedSince == nil
    let style = isSafe ? Style.plain.bold().reverse() : Style.plain.colour(.danger).bold().reverse()
    frame.fill(rect, " ", style: style)
    let group: Group? = session?.state.value(screen.group)
    let title = group.map { "\($0.number)  \($0.title)" } ?? strings.board.noGroup
    let left = notSavedSince.map { "\($0) · \(strings.turn.tellModerator)" } ?? board.title
    let room = rect.columns - 2
    let right = isSafe ? TextWidth.clip(title, to: max(12, room / 2)) : ""
    let rightColumns = TextWidth.columns(of: right)
    // A narrow head tells the group and leaves the workshop out.
    let leftRoom = room - rightColumns - 2
    if leftRoom >= 12 || !isSafe {
      frame.put(TextWidth.clip(left, to: leftRoom), at: Point(column: 1, row: 0), style: style)
    }
    frame.put(right, at: Point(column: rect.columns - rightColumns - 1, row: 0), style: style)
  }
}
