import Testing

@testable import TerminalKit

/// Whatever a terminal sends, cut anywhere, with any pauses.
@Suite("Input that is cut anywhere")
struct CutInputTests {
  /// What a terminal sends at once, and whether it may be cut behind its first escape, where a pause
  /// makes that the Escape key.
  private struct Piece {
    let bytes: [UInt8]
    var isCutBehindEscape = true
    /// How many milliseconds pass behind it at least: nobody types in the moment of a paste.
    var pause = 0
  }

  /// Letters of commands that are only ever pasted here, text of several bytes a character, and what
  /// marks begin with; a clipboard with a whole mark in it is a matter of its own.
  private static let pasted = "DEdqa\r\n\tXé日👍\u{1B}\u{3}[201200OM "
  private static let sent = [
    "x", "w", "é", "日", "🙂", "\r", "\t", "\u{7F}", "\u{1B}[D", "\u{1B}[A", "\u{1B}OC", "\u{1B}OP",
    "\u{1B}[1;5C", "\u{1B}[3~", "\u{1B}[I", "\u{1B}[O", "\u{1B}[<0;40;9M",
    "\u{1B}[<64;4;5M", "\u{1B}[?62;1;4c", "\u{1B}[>84;0;0c", "\u{1B}[24;80R", "\u{1B}[201~",
  ]
  /// A key with Alt, the mouse of old terminals, and answers that the program never asks for.
  private static let rare = [
    "\u{1B}x", "\u{1B}[M !!", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}]10;?\u{7}",
    "\u{1B}P>|XTerm(370)\u{1B}\\",
  ]

  private func piece(_ random: inout Generator) -> Piece {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let count = Int.random(in: 0..<12, using: &random)
      let text = (0..<count).map { _ in Self.pasted.randomElement(using: &random) ?? "D" }
      return Piece(bytes: Array("\u{1B}[200~\(String(text))\u{1B}[201~".utf8), pause: 300)
    case 1:
      let bytes = Array((Self.rare.randomElement(using: &random) ?? "").utf8)
      return Piece(bytes: bytes, isCutBehindEscape: false)
    default: return Piece(bytes: Array((Self.sent.randomElement(using: &random) ?? "x").utf8))
    }
  }

  @Test("cuts and pauses of seconds change nothing but a lone escape", arguments: 0..<2_000)
  func cuts(seed: Int) {
    var random = Generator(state: UInt64(seed))
    let pieces = (0..<Int.random(in: 1...6, using: &random)).map { _ in piece(&random) }
    let whole = pieces.flatMap { piece in events(of: [piece.bytes], pauses: [0]) }
    var parts: [[UInt8]] = []
    var pauses: [Int] = []
    for piece in pieces {
      var part: [UInt8] = []
      for (index, byte) in piece.bytes.enumerated() {
        part.append(byte)
        let mayCut = index == piece.bytes.count - 1 || index > 0 || piece.isCutBehindEscape
        guard mayCut, index == piece.bytes.count - 1 || Int.random(in: 0..<3, using: &random) == 0
        else { continue }
        parts.append(part)
        part = []
        let pause = [0, 10, 24, 60, 290, 1_000, 4_200].randomElement(using: &random) ?? 0
        pauses.append(index == piece.bytes.count - 1 ? max(pause, piece.pause) : pause)
      }
    }
    let cut = events(of: parts, pauses: pauses)
    #expect(kept(cut) == kept(whole), "seed \(seed): \(parts) \(pauses)")
  }

  /// What `parts` give, each followed by a pause, and the last by a long one.
  private func events(of parts: [[UInt8]], pauses: [Int]) -> [Event] {
    var parser = InputParser()
    var events: [Event] = []
    for (part, pause) in zip(parts, pauses) {
      events += parser.feed(part)
      var left = pause
      while let patience = parser.patience, patience <= left {
        left -= patience
        events += parser.flush()
      }
    }
    while parser.patience != nil { events += parser.flush() }
    return events
  }

  /// The events without the Escape key and what may be told behind it, and without the sentence that
  /// a paste is open.
  private func kept(_ events: [Event]) -> [Event] {
    events.filter { event in
      switch event {
      case .key(.escape), .pasteOpen: false
      case .key(.character(let character)): !"[O0123456789;<?>".contains(character)
      default: true
      }
    }
  }
}
