/// What a line of text is drawn with: runs of printable ASCII, and the cells between them.
///
/// Text from anywhere goes in; what comes out keeps its columns on every terminal. Each cell is one
/// scalar with room of its own and at most four marks. Emoji lose their variation selectors, skin
/// tones and joined tails, a flag becomes its two letters, a mark without a base stands on `◌`, a
/// line break or a tab is a space, and what must not reach a terminal is ``replacement``.
struct TextCells: Sequence, IteratorProtocol {
  /// A part of the line.
  enum Part {
    /// Printable ASCII, by its places in the text's UTF-8; each byte is a cell.
    case ascii(Range<Int>)
    /// Anything else, in no style.
    case cell(Cell)
  }

  /// What is shown in place of a character that must not reach the terminal.
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  private var clusters: Clusters
  /// Cells of the present character that were not handed out yet, last first.
  private var waiting: [Cell] = []

  /// The cells of `text`.
  init(_ text: String) { clusters = Clusters(text) }

  mutating func next() -> Part? {
    while true {
      if !waiting.isEmpty { return .cell(waiting.removeLast()) }
      let ascii = clusters.nextASCII()
      if !ascii.isEmpty { return .ascii(ascii) }
      switch clusters.next() {
      case nil: return nil
      case .scalar(let scalar)?: if let cell = Self.cell(of: scalar) { return .cell(cell) }
      case .joined(let character)?: waiting = Self.cells(of: character).reversed()
      }
    }
  }

  /// The number of columns of one character; 0 when nothing of it is drawn.
  static func columns(of cluster: Clusters.Cluster) -> Int {
    switch cluster {
    case .scalar(let scalar): scalar.isPrintableASCII ? 1 : cell(of: scalar)?.width ?? 0
    case .joined(let character): cells(of: character).reduce(0) { $0 + $1.width }
    }
  }

  /// The cell of a character that is a single scalar; nil when nothing of it is drawn.
  private static func cell(of scalar: Unicode.Scalar) -> Cell? {
    if isBlank(scalar) { return .blank }
    if isRegionalIndicator(scalar) { return Cell(letter(ofIndicator: scalar)) }
    return switch ScalarKind(scalar) {
    case .narrow: Cell(scalar)
    case .wide: Cell(scalar, width: 2)
    case .mark: Cell("◌").marked(with: scalar)
    case .dropped: nil
    case .unfit: Cell(replacement)
    }
  }

  private static func cells(of character: Character) -> [Cell] {
    let scalars = character.unicodeScalars
    // CR and LF.
    if let first = scalars.first, isBlank(first) { return [.blank] }
    var cells: [Cell] = []
    let isEmoji = isEmojiSequence(scalars)
    for scalar in scalars {
      if isEmoji, !cells.isEmpty, !isRegionalIndicator(scalar) { break }
      if let last = cells.indices.last, ScalarKind(scalar) == .mark {
        cells[last] = cells[last].marked(with: scalar)
      } else if let cell = cell(of: scalar) {
        cells.append(cell)
      }
    }
    return cells
  }

  /// Whether it is a tab or ends a line.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static func letter(ofIndicator scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41)
  }

  /// Whether this is a picture with selectors, tones, tags or joined pictures behind it.
  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first.value > 0xFF else { return false }
    return first.properties.isEmoji
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintableASCII: Bool { (0x20...0x7E).contains(value) }
}
