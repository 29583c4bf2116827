/// Collects pasted text between its two marks.
///
/// A paste lasts until its end mark, however long that takes: what comes before it is never taken
/// as typed. Where the mark was lost, Ctrl-C pressed twice is the way out, once the paste has stood
/// still and that was told: both must come alone, as no two characters of a text do.
///
/// Clipboard text may contain the end mark itself, so that what follows would be taken as typed. The
/// text is therefore held a moment after an end mark, and then what comes in one piece behind it:
/// when another mark comes, all up to it was pasted too.
struct PasteCollector {
  private enum State {
    case idle
    /// Between the marks.
    case open
    /// The same, once it was told that nothing has come for a while; and how often Ctrl-C has come
    /// since.
    case told(Int)
    /// Behind as many of them as end it.
    case closing
    /// Behind an end mark, which stood in front of the byte at the index.
    case held(Int)
    /// Behind a paste that was told.
    case behind
  }

  /// What ``flush()`` gives.
  enum Flushed {
    /// Nothing has come for a while, and the paste is open.
    case waits
    /// What was pasted.
    case text(String)
    /// What was typed behind it.
    case over([UInt8])
  }

  /// The most bytes that are kept of one paste; the rest is swallowed.
  static let limit = 1 << 20
  /// How long the middle of a paste may stand still, in milliseconds, before that is told.
  static let openPatience = 4_000
  /// How long nothing may come behind an end mark, and behind what came in one piece after it.
  static let heldPatience = 25
  static let behindPatience = 275
  /// How long nothing may come behind Ctrl-C for it to have been alone.
  static let closingPatience = 300

  private static let startMark = Array("\u{1B}[200~".utf8)
  private static let endMark = Array("\u{1B}[201~".utf8)
  private static let controlC: UInt8 = 3
  private static let pressesToEnd = 2

  private let encoding: InputEncoding
  private var state = State.idle
  private var bytes: [UInt8] = []
  /// How far ``bytes`` was searched for marks.
  private var searched = 0

  /// A collector of text in that encoding.
  init(_ encoding: InputEncoding) { self.encoding = encoding }

  var isIdle: Bool { if case .idle = state { true } else { false } }

  /// How many milliseconds nothing may come before ``flush()``; nil where only bytes count.
  var patience: Int? {
    switch state {
    case .idle, .told: nil
    case .open: Self.openPatience
    case .closing: Self.closingPatience
    case .held: Self.heldPatience
    case .behind: Self.behindPatience
    }
  }

  /// Begins a paste; the mark itself is not to be given to ``take(_:)``.
  mutating func open() {
    state = .open
    bytes = []
    searched = 0
  }

  /// Takes the bytes of one read.
  ///
  /// - Returns: What it gives at once; nil when it waits for more.
  mutating func take(_ more: some Collection<UInt8>) -> Flushed? {
    guard !more.isEmpty else { return nil }
    switch state {
    case .told(let presses) where more.allSatisfy { $0 == Self.controlC }:
      let presses = presses + more.count
      state = presses < Self.pressesToEnd ? .told(presses) : .closing
      return nil
    case .told, .closing: state = .open
    case .behind where bytes.isEmpty && more.count == 1 && more.first != 0x1B:
      state = .idle
      return .over(Array(more))
    default: break
    }
    let isSecondPiece = !bytes.isEmpty
    bytes.append(contentsOf: more)
    search()
    cut()
    // What comes in several pieces without a mark is somebody who types.
    if case .behind = state, isSecondPiece { return flush() }
    return isOverfull ? flush() : nil
  }

  /// Takes note that nothing has come for as long as ``patience`` says.
  mutating func flush() -> Flushed {
    switch state {
    case .open, .told:
      state = .told(0)
      return .waits
    case .held(let index): return end(at: index)
    case .closing: return end(at: bytes.count)
    case .behind, .idle:
      let rest = bytes
      state = .idle
      bytes = []
      return .over(rest)
    }
  }

  /// Ends the paste, since nothing more can come.
  ///
  /// - Returns: What was pasted and not told.
  mutating func finish() -> String {
    if case .behind = state { bytes = [] }
    guard case .text(let text) = end(at: bytes.count) else { return "" }
    state = .idle
    return text
  }

  /// What stands in a pasted text for bytes that are no character: no character itself.
  static let mark: Unicode.Scalar = "\u{FFFF}"

  /// The text that `bytes` are: lines end in `\n`, and there are no controls but the tab; ``mark``
  /// stands for bytes that are no character.
  static func text(_ bytes: ArraySlice<UInt8>, _ encoding: InputEncoding) -> String {
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in encoding.text(bytes, marking: mark).unicodeScalars {
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

  private mutating func end(at index: Int) -> Flushed {
    let text = Self.text(kept(bytes[..<index]), encoding)
    bytes.removeFirst(index)
    searched = 0
    state = .behind
    return .text(text)
  }

  private mutating func search() {
    while let escape = bytes[searched...].firstIndex(of: 0x1B) {
      let rest = bytes[escape...].prefix(Self.endMark.count)
      if rest.elementsEqual(Self.endMark) || rest.elementsEqual(Self.startMark) {
        let isEnd = rest.elementsEqual(Self.endMark)
        bytes.removeSubrange(escape..<escape + rest.count)
        searched = escape
        state = isEnd ? .held(escape) : .open
      } else if Self.endMark.starts(with: rest) || Self.startMark.starts(with: rest) {
        searched = escape
        return
      } else {
        searched = escape + 1
      }
    }
    searched = bytes.count
  }

  /// Whether so much came behind an end mark that waiting for another makes no sense.
  private var isOverfull: Bool {
    switch state {
    case .held(let index): bytes.count - index > Self.limit
    case .behind: bytes.count > Self.limit
    case .idle, .open, .told, .closing: false
    }
  }

  /// Drops what is beyond the limit, except for a mark that may have begun.
  private mutating func cut() {
    guard case .open = state, searched > Self.limit else { return }
    bytes.removeSubrange(Self.limit..<searched)
    searched = Self.limit
  }

  /// The bytes up to the limit, not ending inside a character.
  private func kept(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.count >= Self.limit else { return bytes }
    let kept = bytes.prefix(Self.limit)
    guard encoding == .utf8 else { return kept }
    let start = kept.lastIndex { $0 & 0xC0 != 0x80 } ?? kept.endIndex
    return kept[..<start]
  }
}
