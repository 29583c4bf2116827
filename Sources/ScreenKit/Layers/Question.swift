public import TerminalKit

/// A question over what it is about, which is answered by commands.
public struct Question<Host: LayerHost>: Layer {
  /// Where its keys are pressed.
  public let place: Place
  private let title: String
  private let words: String

  /// The question whose keys are those of `place`, with its words below a title.
  public init(_ place: Place, title: String, _ words: String) {
    self.place = place
    self.title = title
    self.words = words
  }

  /// Draws it over the layer below.
  public func draw(in rect: Rect, of host: Host, on frame: inout Frame) {
    let columns = min(60, rect.columns)
    let lines = TextWidth.wrap(words, to: columns - 4).map { ($0, Style.plain) }
    host.drawQuestion(title: title, lines, columns: columns, in: rect, on: &frame)
  }
}

extension LayerHost {
  /// Draws a question that has the keys over the layer below, which can be read but not clicked.
  public func drawQuestion(
    title: String, _ lines: [Line], columns: Int, in rect: Rect, on frame: inout Frame
  ) {
    if layerCount > 1 { layer(at: layerCount - 2).draw(in: rect, of: self, on: &frame) }
    frame.dialogue(title: title, lines, columns: columns, in: rect)
  }
}
