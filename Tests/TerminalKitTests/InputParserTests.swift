import Testing

@testable import TerminalKit

@Suite("Input")
struct InputParserTests {
  var parser = InputParser()

  /// What keys `bytes` are in one read, once nothing more comes.
  private mutating func keys(_ bytes: String) -> [Key] {
    var events = parser.feed(Array(bytes.utf8))
    while parser.patience != nil { events += parser.flush() }
    return events.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test(
    "keys arrive in normal and in application mode, and with modifiers",
    arguments: [
      ("\u{1B}[A", Key.up), ("\u{1B}OA", .up), ("\u{1B}[1;5A", .up), ("\u{1B}[B", .down),
      ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OH", .home),
      ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[F", .end), ("\u{1B}[4~", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
      ("\u{1B}[[A", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[15~", .function(5)),
      ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)),
      ("\u{1B}[25~", .function(13)), ("\u{1B}[34~", .function(20)), ("\u{1B}OM", .enter),
      ("\u{1B}Op", .character("0")), ("\u{1B}O5D", .left), ("\u{1B}O1;5D", .left),
      ("\u{1B}[1;5D", .wordLeft),
      ("\u{1B}[1;3C", .wordRight), ("\u{1B}[1;2C", .right), ("\u{1B}[27;3;13~", .altEnter),
      ("\u{1B}[13;3u", .altEnter),
    ])
  mutating func sequences(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
    for byte in Array(bytes.utf8).dropLast() { #expect(parser.feed([byte]) == []) }
    #expect(parser.feed([Array(bytes.utf8).last ?? 0]) == [.key(key)])
  }

  @Test(
    "control keys, Enter and Ctrl-J, Backspace in both forms, Alt",
    arguments: [
      ("\r", Key.enter), ("\n", .control("j")), ("\t", .tab), ("\u{7F}", .backspace),
      ("\u{8}", .backspace), ("\u{0}", .control(" ")), ("\u{1A}", .control("z")),
      ("\u{3}", .control("c")), ("\u{1F}", .control("_")), ("\u{1B}", .escape),
      ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B}\r", .altEnter),
      ("\u{1B}\u{7F}", .alt("\u{7F}")), ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")),
      ("\u{1B}]", .alt("]")), ("日", .character("日")), ("👍🏽", .character("👍🏽")),
    ])
  mutating func controls(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test("Escape and a letter typed after it are two keys, however soon")
  mutating func escapeThenLetter() {
    #expect(parser.feed([0x1B]) == [])
    #expect(parser.patience == 25)
    #expect(parser.feed(Array("x".utf8)) == [.key(.escape), .key(.character("x"))])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
  }

  @Test(
    "an unknown sequence is dropped whole",
    arguments: [
      "\u{1B}[99;99q", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}]11;rgb:0/0/0\u{7}",
      "\u{1B}]0;x\u{1B}\\", "\u{1B}P1$r\u{1B}\\", "\u{1B}[12;5R", "\u{1B}Oz",
      "\u{1B}[<35;1;1M", "\u{1B}P>|tmux 3.3a\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\",
    ])
  mutating func unknown(bytes: String) {
    #expect(keys(bytes + "q") == [.character("q")])
  }

  @Test("bytes that are no UTF-8 are left out, and split characters are joined")
  mutating func encoding() {
    #expect(
      parser.feed([0xFF, 0xFE, 0x61, 0xC3, 0x62, 0xED, 0xA0, 0x80, 0xC2, 0x85]) == [
        .key(.character("a")), .key(.character("b")), .unreadable,
      ])
    #expect(parser.feed([0xE6, 0x97]) == [])
    #expect(parser.feed([0xA5]) == [.key(.character("日"))])
    #expect(parser.feed([0xE6]) == [])
    #expect(parser.patience == nil)
    #expect(parser.flush() == [])
    #expect(parser.feed([0x97]) == [])
    #expect(parser.feed([0xA5]) == [.key(.character("日"))])
    #expect(parser.feed([0xE6]) == [])
    #expect(parser.feed([0x61]) == [.key(.character("a")), .unreadable])
  }

  @Test("the mouse tells its button and cell, also far to the right")
  mutating func mouse() {
    let events = parser.feed(
      Array("\u{1B}[<0;250;3M\u{1B}[<2;1;1m\u{1B}[<64;5;6M\u{1B}[<85;5;6M".utf8))
    #expect(
      events == [
        .mouse(Mouse(.press, at: Point(column: 249, row: 2), button: 1)),
        .mouse(Mouse(.release, at: Point(column: 0, row: 0), button: 3)),
        .mouse(Mouse(.wheelUp, at: Point(column: 4, row: 5))),
        .mouse(Mouse(.wheelDown, at: Point(column: 4, row: 5))),
      ])
  }

  @Test("the mouse of an old terminal tells its cell in bytes that are no keys")
  mutating func oldMouse() {
    #expect(
      parser.feed(Array("\u{1B}[M D!".utf8) + Array("\u{1B}[M#D!".utf8) + Array("\u{1B}[M`!!".utf8))
        == [
          .mouse(Mouse(.press, at: Point(column: 35, row: 0), button: 1)),
          .mouse(Mouse(.release, at: Point(column: 35, row: 0))),
          .mouse(Mouse(.wheelUp, at: Point(column: 0, row: 0))),
        ])
  }

  @Test("focus is reported")
  mutating func focus() {
    #expect(parser.feed(Array("\u{1B}[I\u{1B}[O".utf8)) == [.focus(true), .focus(false)])
  }

  @Test("any bytes in any pieces are taken without harm", arguments: 0..<300)
  mutating func noise(seed: Int) {
    var random = Generator(state: UInt64(seed))
    let alphabet: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x3B, 0x3C, 0x32, 0x30, 0x31, 0x7E, 0x4D, 0x41, 0xE6, 0x97, 0xFF, 0x07,
      0x5D,
    ]
    for _ in 0..<60 {
      let count = Int.random(in: 1...9, using: &random)
      let bytes = (0..<count).map { _ in alphabet[Int.random(in: 0..<16, using: &random)] }
      for case .key(.character(let character)) in parser.feed(bytes) {
        #expect(character != "\u{1B}")
      }
      if Bool.random(using: &random) { _ = parser.flush() }
    }
    while parser.patience != nil { _ = parser.flush() }
    // The beginning of a character may be left.
    #expect(parser.feed([0x71]).first == .key(.character("q")))
  }
}
