public import TerminalKit

/// A question over what it is about, which is answered by commands.
public protocol QuestionLayer: Layer where Host: LayerHost {
  /// How many columns it takes where there is room.
  var columns: Int { get }

  /// What its top says.
  func title(in host: Host) -> String

  /// What it says, in rows of `size`.
  func lines(_ size: Size, in host: Host) -> [Line]
}

extension QuestionLayer {
  /// Enough for a sentence or two.
  public var columns: Int { 64 }

  /// Draws it over the uppermost layer that is no question, which can be read but not clicked.
  public func draw(in rect: Rect, of host: Host, on frame: inout Frame) {
    // A question may be asked over another one, which does not know how many lie over it.
    let below = (0..<host.layerCount).last { !(host.layer(at: $0) is any QuestionLayer) }
    if let below { host.layer(at: below).draw(in: rect, of: host, on: &frame) }
    frame.cursor = nil
    frame.areas = []
    let columns = min(columns, rect.columns)
    let lines = lines(Size(columns: columns - 4, rows: rect.rows - 2), in: host)
    // There is room round the lines where there is some.
    let padding = lines.count + 4 <= rect.rows ? 1 : 0
    let rows = min(rect.rows, lines.count + 2 + 2 * padding)
    let box = Rect(
      column: rect.column + (rect.columns - columns) / 2,
      row: rect.row + (rect.rows - rows) / 2, columns: columns, rows: rows)
    frame.fill(box, " ", style: .plain)
    frame.box(box, title: title(in: host), isFocused: true)
    for (row, line) in lines.prefix(rows - 2).enumerated() {
      frame.put(
        line.text, at: Point(column: box.column + 2, row: box.row + 1 + padding + row),
        columns: columns - 4, style: line.style)
    }
  }

  /// What it says, without what it lies over.
  public func reading(_ size: Size, in host: Host) -> Reading {
    let texts = lines(size, in: host).map(\.text).filter { !$0.isEmpty }
    return Reading(title(in: host), texts.map { Reading.Row($0) })
  }
}

/// A question that says the same whatever happens.
public struct Question<Host: LayerHost>: QuestionLayer {
  /// Where its keys are pressed.
  public let place: Place
  /// How many columns it takes where there is room.
  public var columns: Int { 60 }
  private let title: String
  private let words: String

  /// The question whose keys are those of `place`, with its words below a title.
  public init(_ place: Place, title: String, _ words: String) {
    self.place = place
    self.title = title
    self.words = words
  }

  /// What its top says.
  public func title(in host: Host) -> String { title }

  /// What it says.
  public func lines(_ size: Size, in host: Host) -> [Line] {
    TextWidth.wrap(words, to: size.columns).map { ($0, .plain) }
  }
}

extension [Line] {
  /// Sentences below each other in rows of so many columns, the first ones bold.
  public init(_ sentences: [String], bold: Int = 1, columns: Int) {
    self = sentences.enumerated().flatMap { index, sentence in
      TextWidth.wrap(sentence, to: columns).map { ($0, index < bold ? .plain.bold() : .plain) }
    }
  }
}
