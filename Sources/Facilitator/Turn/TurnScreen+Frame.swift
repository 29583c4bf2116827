import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension TurnScreen {
  /// The whole screen while the terminal goes round.
  func frame(of model: Model) -> Frame {
    let size = model.size
    var frame = Frame(size: size)
    let (head, rest) = Rect(size: size).splitTop(1)
    drawHead(in: head, of: model, on: &frame)
    let (level, body) = rest.splitTop(1)
    let style = Style.plain.colour(.accent).bold()
    let told = model.strings.turn
    let levels =
      tellsOfBox
      ? told.boxLevels : told.levels(TurnOption.attribution(in: model))
    let words = levels.first { TextWidth.columns(of: $0) <= size.columns - 3 }
    frame.put(
      TextWidth.clip(
        words ?? levels.last ?? "", to: size.columns - 2),
      at: Point(column: 2, row: level.row), style: style)
    let (inside, foot) = body.splitTop(body.rows - 1)
    draw(in: inside, of: model, on: &frame)
    Footer.draw(model, in: foot, on: &frame)
    return frame
  }

  private func drawHead(in rect: Rect, of model: Model, on frame: inout Frame) {
    let isSafe = model.notSavedSince == nil
    let style = isSafe ? Style.plain.bold().reverse() : Style.plain.colour(.danger).bold().reverse()
    frame.fill(rect, " ", style: style)
    let words = model.strings
    let title =
      model.session?.state.value(group).map { "\($0.number)  \($0.title)" } ?? words.board.noGroup
    let left =
      model.notSavedSince.map { "\($0) · \(words.turn.tellModerator)" } ?? model.board.title
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
