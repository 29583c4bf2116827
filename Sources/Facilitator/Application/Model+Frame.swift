import ScreenKit
import SessionEngine
public import TerminalKit
import WorkshopModel

extension Model {
  /// The smallest screen on which everything works.
  static let smallest = Size(columns: 40, rows: 12)

  /// The screen: a pure function of the model.
  public func frame() -> Frame {
    var frame = Frame(size: size)
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      return frameForTooSmall()
    }
    if let turnScreen { return turnScreen.frame(of: self) }
    guard !isProjector else { return Projector.frame(of: self) }
    let (head, rest) = Rect(size: size).splitTop(headRows)
    let (banner, inside) = rest.splitTop(bannerRows)
    let (body, foot) = inside.splitTop(bodyRows)
    let headView = HeadView(self)
    headView.draw(in: head, on: &frame)
    headView.drawBanner(in: banner, on: &frame)
    top.draw(in: body, of: self, on: &frame)
    drawStatus(in: foot.splitTop(statusRows).0, on: &frame)
    Footer.draw(self, in: foot.splitTop(statusRows).1, on: &frame)
    return frame
  }

  /// How many rows the head takes.
  var headRows: Int { session == nil || size.rows < 20 ? 1 : 2 }

  /// How many rows the banner below it takes.
  private var bannerRows: Int { room.isNotSaved && session != nil ? 1 : 0 }

  /// How many rows the layer has that is shown.
  var bodyRows: Int { max(0, size.rows - headRows - bannerRows - statusRows - 1) }

  private func frameForTooSmall() -> Frame {
    var frame = Frame(size: size)
    let needed = "\(Self.smallest.columns)×\(Self.smallest.rows)"
    let sentence = strings.board.tooSmall(needed, "\(size.columns)×\(size.rows)")
    for (row, line) in TextWidth.wrap(sentence, to: max(1, size.columns)).enumerated() {
      frame.put(line, at: Point(column: 0, row: row))
    }
    return frame
  }
}

extension Model {
  /// How many rows the status line takes: what is read out is told whole.
  private var statusRows: Int {
    guard let status = room.status, status.isWhole else { return 1 }
    return min(size.rows / 2, TextWidth.wrap("✓ " + status.text, to: size.columns - 2).count)
  }

  private func drawStatus(in rect: Rect, on frame: inout Frame) {
    guard let status = room.status else {
      let question = ClockTelling(self)?.question
      guard
        let words = question.map({ "!! " + $0 }) ?? CommandList.selectedName(in: self)
          ?? Marking.words(in: self)
          ?? CoveragePrompt.words(in: self)
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
