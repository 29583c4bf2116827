/// Collects pasted text between its two marks.
///
/// Clipboard text may contain the end mark itself, so that what follows would be taken as typed. The
/// text is therefore held a moment after an end mark: when another mark comes, all up to it was
/// pasted too.
struct PasteCollector {
  private enum State {
    case idle
    case open
    /// Behind an end mark, which stood in front of the byte at the index.
    case held(Int)
  }

  /// The most bytes that are kept of one paste; the rest is swallowed.
  static let limit = 1 << 20

  private static let startMark = Array("\u{1B}[200~".utf8)
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var state = State.idle
  private var bytes: [UInt8] = []
  /// How far ``bytes`` was searched for marks.
  private var searched = 0

  var isIdle: Bool { if case .idle = state { true } else { false } }
  var isOpen: Bool { if case .open = state { true } else { false } }
  var isHeld: Bool { if case .held = state { true } else { false } }

  /// Whether so much came behind an end mark that waiting for another makes no sense.
  var isOverfull: Bool {
    if case .held(let index) = state { bytes.count - index > Self.limit } else { false }
  }

  /// Begins a paste; the mark itself is not to be given to ``take(_:)``.
  mutating func open() {
    state = .open
    bytes = []
    searched = 0
  }

  mutating func take(_ more: some Collection<UInt8>) {
    bytes.append(contentsOf: more)
    while let escape = bytes[searched...].firstIndex(of: 0x1B) {
      let rest = bytes[escape...].prefix(Self.endMark.count)
      if rest.elementsEqual(Self.endMark) || rest.elementsEqual(Self.startMark) {
        let isEnd = rest.elementsEqual(Self.endMark)
        bytes.removeSubrange(escape..<escape + rest.count)
        searched = escape
        if isEnd { state = .held(escape) } else { state = .open }
      } else if Self.endMark.starts(with: rest) || Self.startMark.starts(with: rest) {
        searched = escape
        cut()
        return
      } else {
        searched = escape + 1
      }
    }
    searched = bytes.count
    cut()
  }

  /// Ends the paste.
  ///
  /// - Returns: The text, and the bytes behind the end mark, which were typed.
  mutating func finish() -> (text: String, rest: [UInt8]) {
    var end = bytes.count
    if case .held(let index) = state { end = index }
    let result = (Self.text(bytes[..<end]), Array(bytes[end...]))
    state = .idle
    bytes = []
    searched = 0
    return result
  }

  /// Drops what is beyond the limit, except for a mark that may have begun.
  private mutating func cut() {
    guard case .open = state, searched > Self.limit else { return }
    bytes.removeSubrange(Self.limit..<searched)
    searched = Self.limit
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in String(decoding: kept(bytes), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: text.append("\n")
      case 0x0A: if !isAfterReturn { text.append("\n") }
      case 0x09: text.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: break
      default: text.append(scalar)
      }
      isAfterReturn = scalar.value == 0x0D
    }
    return String(text)
  }

  /// The bytes up to the limit, not ending inside a character.
  private static func kept(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.count >= limit else { return bytes }
    let kept = bytes.prefix(limit)
    let start = kept.lastIndex { $0 & 0xC0 != 0x80 } ?? kept.endIndex
    return kept[..<start]
  }
}
