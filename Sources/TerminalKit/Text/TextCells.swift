/// The cells that a line of text is drawn with, one after the other.
///
/// Text from anywhere goes in; what comes out keeps its columns on every terminal. Each cell is one
/// scalar with room of its own and at most four marks. Emoji lose their variation selectors, skin
/// tones and joined tails, a flag becomes its two letters, a mark without a base stands on `◌`, a
/// line break or a tab is a space, and what must not reach a terminal is ``replacement``.
struct TextCells: Sequence, IteratorProtocol {
  /// What is shown in place of a character that must not reach the terminal.
  static let replacement = "\u{FFFD}"

  private static let maximumMarks = 4
  /// What each ASCII character is drawn as.
  private static let ascii: [String] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case 0x09, 0x0A, 0x0D: " "
    case 0..<0x20, 0x7F: replacement
    default: String(Unicode.Scalar(byte))
    }
  }

  private var clusters: Clusters
  /// Cells of the present character that were not handed out yet, last first.
  private var waiting: [(text: String, width: Int)] = []

  /// The cells of `text` from `start` on, which is where a character begins; nil means from its
  /// start.
  init(_ text: String, from start: String.Index? = nil) {
    clusters = Clusters(text, from: start)
  }

  mutating func next() -> (text: String, width: Int)? {
    while true {
      if !waiting.isEmpty { return waiting.removeLast() }
      switch clusters.next() {
      case nil: return nil
      case .ascii(let byte)?: return (Self.ascii[Int(byte)], 1)
      case .other(let character)?:
        if let cell = Self.simpleCell(character) { return cell }
        waiting = Self.cells(of: character).reversed()
      }
    }
  }

  /// The number of columns of one character; 0 when nothing of it is drawn.
  static func columns(of cluster: Clusters.Cluster) -> Int {
    guard case .other(let character) = cluster else { return 1 }
    if let cell = simpleCell(character) { return cell.width }
    return cells(of: character).reduce(0) { $0 + $1.width }
  }

  /// The cell of a character that is a single visible scalar, or white space: nearly all are.
  private static func simpleCell(_ character: Character) -> (text: String, width: Int)? {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return nil }
    let value = first.value
    if value == 0x09 || value == 0x0A || value == 0x0D { return (" ", 1) }
    guard scalars.index(after: scalars.startIndex) == scalars.endIndex else { return nil }
    guard !(0x1F1E6...0x1F1FF).contains(value) else { return nil }
    switch ScalarKind(first) {
    case .narrow: return (String(character), 1)
    case .wide: return (String(character), 2)
    case .mark, .dropped, .unfit: return nil
    }
  }

  private static func cells(of character: Character) -> [(text: String, width: Int)] {
    var cells: [(text: String, width: Int)] = []
    var marks = 0
    let scalars = character.unicodeScalars
    let isEmoji = isEmojiSequence(scalars)
    for scalar in scalars {
      if isEmoji, !cells.isEmpty, !isRegionalIndicator(scalar) { break }
      if isRegionalIndicator(scalar) {
        cells.append((letter(ofIndicator: scalar), 1))
        continue
      }
      switch ScalarKind(scalar) {
      case .narrow, .wide:
        cells.append((String(scalar), ScalarKind(scalar) == .wide ? 2 : 1))
        marks = 0
      case .mark:
        if cells.isEmpty { cells.append(("◌", 1)) }
        marks += 1
        if marks <= maximumMarks { cells[cells.count - 1].text.unicodeScalars.append(scalar) }
      case .dropped: break
      case .unfit: cells.append((replacement, 1))
      }
    }
    return cells
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static func letter(ofIndicator scalar: Unicode.Scalar) -> String {
    String(Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41))
  }

  /// Whether this is a picture with selectors, tones, tags or joined pictures behind it.
  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first.value > 0xFF else { return false }
    return first.properties.isEmoji
  }
}
