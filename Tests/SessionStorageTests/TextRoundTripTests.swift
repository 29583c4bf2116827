import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Texts")
struct TextRoundTripTests {
  static let texts = [
    #"She said "no" \ and 'yes' /"#,
    "Line 1\nLine 2\r\n\tLine 3\n", "الأمن السيبراني: «معايير»",
    "网络空间规范——第十三段", "می‌خواهم نروم", "नमस्ते क्‍ष",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇫🇷 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u{301} is not é",
    "\u{202e}evil\u{202c} \u{200b}\u{feff}", "\u{1b}[31mred\u{7} \u{9b}2J \u{0}",
    "a\u{2028}b\u{2029}",
    #"=cmd|' /C calc'!A0 <b>x</b> \write18{x} {"crc":"00000000"}"#,
    String(repeating: "Zeichen für Zeichen 中. ", count: 10_000 / 23), "Z\u{327}\u{30a}\u{489}",
  ]

  /// The text of the point that the session has.
  private func text(in session: Session) throws -> [UInt8] {
    Array(try #require(session.parked["a"]).utf8)
  }

  @Test(
    "any text is the same to the byte after entering, a crash, folding and opening",
    arguments: texts)
  func everyWay(text: String) throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a", text)
    let expected = Array(text.utf8)
    machine.crash()
    #expect(try self.text(in: machine.reopened().session) == expected)
    try SimulatedProgram(machine, as: "next").close()
    #expect(machine.journals == [])
    let loaded = try machine.reopened()
    #expect(loaded.notices == [])
    #expect(try self.text(in: loaded.session) == expected)
    let file = try SessionFile(try #require(machine.bytes(at: sessionPath)))
    let shown = file.document.records[.parked]?.first?.fields.text("text")
    #expect(shown.map { Array($0.utf8) } == expected)
  }

  @Test("random texts are the same to the byte after entering, folding and opening")
  func randomTexts() throws {
    var generator = SeededGenerator(seed: UInt64(Replay.firstSeed))
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    var texts: [String: String] = [:]
    for number in 0..<150 {
      var text = "x"
      for _ in 0..<generator.below(60) {
        let limit = [0x80, 0x800, 0x3000, 0x11_0000][generator.below(4)]
        if let scalar = Unicode.Scalar(UInt32(generator.below(limit))) {
          text.unicodeScalars.append(scalar)
        }
      }
      texts["t\(number)"] = text
      try program.park("t\(number)", text)
    }
    for isFolded in [false, true] {
      if isFolded { try program.close() }
      let parked = try machine.reopened().session.parked
      #expect(parked.count == texts.count)
      for (name, text) in texts {
        #expect(parked[name].map { Array($0.utf8) } == Array(text.utf8), "\(name)")
      }
    }
  }
}
