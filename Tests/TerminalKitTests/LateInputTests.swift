import Testing

@testable import TerminalKit

@Suite("Input that comes late")
struct LateInputTests {
  var parser = InputParser()

  /// What `bytes` give in one read, and then in so many milliseconds without anything.
  private mutating func events(_ bytes: String, then pause: Int) -> [Event] {
    var left = pause
    var events = parser.feed(Array(bytes.utf8))
    while let patience = parser.patience, patience <= left {
      left -= patience
      events += parser.flush()
    }
    return events
  }

  @Test(
    "what an escape began long ago is no command: neither an arrow, nor a paste, nor an answer",
    arguments: [
      "[D", "OD", "[1;5D", "[3~", "[<0;4;5M", "[M D!", "[?1;2c", "[12;5R", "]11;rgb:0/0/0\u{7}",
      "P>|tmux 3.3a\u{1B}\\", "[I", "[200~D\u{1B}[201~",
    ])
  mutating func lateRest(bytes: String) {
    for pause in [30, 60, 400, 1_000, 4_000] {
      parser = InputParser()
      #expect(events("\u{1B}", then: pause) == [.key(.escape)])
      let rest = events(bytes, then: 10_000)
      #expect(rest == InputParserTests.alone("\u{1B}" + bytes), "\(bytes) after \(pause) ms")
    }
  }

  @Test("an arrow whose three bytes come one by one is no letter")
  mutating func oneByOne() {
    for final in ["A", "B", "C", "D", "H", "F"] {
      for opening in ["[", "O"] {
        parser = InputParser()
        #expect(events("\u{1B}", then: 2_000) == [.key(.escape)])
        let opened = events(opening, then: 2_000)
        #expect(opened == [.key(.character(Character(opening)))])
        let ended = events(final, then: 10_000)
        #expect(ended == InputParserTests.alone("\u{1B}" + opening + final))
      }
    }
  }

  @Test("a begun sequence waits for its rest without telling a key")
  mutating func begunWaits() {
    for bytes in ["\u{1B}[", "\u{1B}O", "\u{1B}[1;", "\u{1B}[<0;4;", "\u{1B}]11;r"] {
      parser = InputParser()
      #expect(events(bytes, then: 4_900) == [])
    }
    #expect(events("\u{1B}[", then: 4_900) == [])
    #expect(events("D", then: 0) == [.key(.left)])
  }

  @Test(
    "the end of what began is no command, however late it comes, and keys are keys meanwhile",
    arguments: [
      ("\u{1B}[20", "0~D\u{1B}[201~"), ("\u{1B}[200", "~D\u{1B}[201~"), ("\u{1B}[1;", "5D"),
      ("\u{1B}]52;c;D", "DE\u{1B}\\"), ("\u{1B}[<0;4;", "5M"),
    ])
  mutating func givenUp(start: String, end: String) {
    for pause in [6_000, 60_000] {
      parser = InputParser()
      #expect(events(start, then: pause) == [])
      let rest = events(end, then: 10_000)
      #expect(rest == InputParserTests.alone(start + end), "\(start) \(end) after \(pause) ms")
      #expect(events("D", then: 0) == [.key(.character("D"))])
      parser = InputParser()
      #expect(events(start, then: pause) == [])
      // The first may have been the end.
      _ = events("x", then: 10)
      for key in "DE" { #expect(events(String(key), then: 10) == [.key(.character(key))]) }
    }
  }

  @Test("keys that were told are not the beginning of anything any more after some seconds")
  mutating func toldLongAgo() {
    for (opening, final) in [("[", "D"), ("O", "D"), ("[", "A")] {
      parser = InputParser()
      #expect(events("\u{1B}", then: 1_000) == [.key(.escape)])
      #expect(events(opening, then: 6_000) == [.key(.character(Character(opening)))])
      #expect(events(final, then: 10_000) == [.key(.character(Character(final)))])
    }
  }

  @Test("what ends as an answer of the terminal does is none of the keys that it begins with")
  mutating func answers() {
    for answer in ["PDE", "P1$r0m", "]DE", "_DE"] {
      #expect(events("\u{1B}\(answer)\u{1B}\\", then: 10_000) == [])
    }
    #expect(events("\u{1B}P", then: 10_000) == [.key(.alt("P"))])
  }

  @Test(
    "keys behind the Escape key are keys: at once, or after a moment where they could be more",
    arguments: [
      ("x", 0), ("\r", 0), ("5", 0), ("]", 0), ("P", 0), ("é", 0), ("[", 300), ("O", 300),
      ("[x", 0), ("Our", 0), ("[draft]", 0),
    ])
  mutating func keysBehindEscape(typed: String, moment: Int) {
    #expect(events("\u{1B}", then: 100) == [.key(.escape)])
    guard typed != "[draft]" else {
      // The arrow keys of rxvt with Shift end in small letters.
      #expect(events(typed, then: 0).count == 5 + 1)
      return
    }
    let keys = typed.map { Event.key($0 == "\r" ? .enter : .character($0)) }
    if moment > 0 { #expect(events(typed, then: moment - 1) == []) }
    #expect(events(moment > 0 ? "" : typed, then: moment) == keys)
  }

  @Test("a bracket behind the Escape key may be pressed again and again")
  mutating func brackets() {
    #expect(events("\u{1B}", then: 100) == [.key(.escape)])
    #expect(events("[", then: 400) == [.key(.character("["))])
    for _ in 0..<3 { #expect(events("[", then: 200) == [.key(.character("["))]) }
    #expect(events("2", then: 200) == [.key(.character("2"))])
    #expect(events("c", then: 200) == [.key(.character("c"))])
  }

  @Test("after some seconds nothing is left of an escape")
  mutating func forgotten() {
    #expect(events("\u{1B}", then: 60_000) == [.key(.escape)])
    #expect(parser.patience == nil)
    #expect(events("[D", then: 0) == [.key(.character("[")), .key(.character("D"))])
  }
}

extension InputParserTests {
  /// What `bytes` give when nothing else comes.
  static func alone(_ bytes: String) -> [Event] {
    var parser = InputParser()
    var events = parser.feed(Array(bytes.utf8))
    while parser.patience != nil { events += parser.flush() }
    return events
  }
}
