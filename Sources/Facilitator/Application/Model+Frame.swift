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
    let (status, footer) = foot.splitTop(StatusLine(self).rows)
    StatusLine(self).draw(in: status, on: &frame)
    Footer.draw(self, in: footer, on: &frame)
    return frame
  }

  /// How many rows the head takes.
  var headRows: Int { session == nil || size.rows < 20 ? 1 : 2 }

  /// How many rows the banner below it takes.
  private var bannerRows: Int { room.isNotSaved && session != nil ? 1 : 0 }

  /// How many rows the layer has that is shown.
  var bodyRows: Int { max(0, size.rows - headRows - bannerRows - StatusLine(self).rows - 1) }

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
