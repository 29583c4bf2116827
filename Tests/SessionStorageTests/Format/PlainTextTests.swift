import SessionEngine
import Testing
import WorkshopModel

@testable import SessionStorage

/// Session files as editors and other tools save them.
@Suite("Encodings and layouts")
struct PlainTextTests {
  /// A way in which a text file is saved.
  enum Form: CaseIterable {
    case marked, carriageReturns, markedCarriageReturns, oldMac
    case utf16Little, utf16Big, utf16LittleUnmarked, utf16BigUnmarked, utf32Little, utf32Big

    /// `text` saved so.
    func bytes(of text: String) -> [UInt8] {
      let windows = text.replacing("\n", with: "\r\n")
      return switch self {
      case .marked: [0xef, 0xbb, 0xbf] + Array(text.utf8)
      case .carriageReturns: Array(windows.utf8)
      case .markedCarriageReturns: [0xef, 0xbb, 0xbf] + Array(windows.utf8)
      case .oldMac: Array(text.replacing("\n", with: "\r").utf8)
      case .utf16Little: Self.units("\u{feff}" + windows, isBig: false)
      case .utf16Big: Self.units("\u{feff}" + windows, isBig: true)
      case .utf16LittleUnmarked: Self.units(windows, isBig: false)
      case .utf16BigUnmarked: Self.units(windows, isBig: true)
      case .utf32Little: ("\u{feff}" + text).unicodeScalars.flatMap { Self.four($0).reversed() }
      case .utf32Big: text.unicodeScalars.flatMap(Self.four)
      }
    }

    private static func units(_ text: String, isBig: Bool) -> [UInt8] {
      text.utf16.flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
        return isBig ? bytes : bytes.reversed()
      }
    }

    private static func four(_ scalar: Unicode.Scalar) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(scalar.value >> $0 & 255) }
    }
  }

  @Test(
    "a session saved in any encoding says what it said, and an edit with it is taken in",
    arguments: Form.allCases)
  func encodings(form: Form) throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a", "Zwölf\n中文 🏛")
    try program.park("b")
    try program.close()
    let text = String(decoding: try #require(machine.bytes(at: sessionPath)), as: UTF8.self)
    machine.put(form.bytes(of: text), at: sessionPath)
    let loaded = try machine.reopened()
    #expect(loaded.session.parked == program.session.parked)
    #expect(loaded.notices.isEmpty && loaded.isWhole)
    let edited = text.replacing("\"text\": \"A point\"", with: "\"text\": \"Édité\"")
    machine.put(form.bytes(of: edited), at: sessionPath)
    let next = try SimulatedProgram(machine, as: "next")
    #expect(next.session.parked["b"] == "Édité")
    #expect(next.notices == [.editedByHand(added: 0, edited: 1, removed: 0)])
    try next.park("c")
    try next.close()
    #expect(try machine.reopened().session.parked.count == 3)
    #expect(machine.bytes(at: sessionPath)?.first == UInt8(ascii: "{"))
  }

  @Test("lines end in a line feed, whatever the system was")
  func lineEnds() {
    #expect(PlainText.bytes(of: Array("a\r\nb\rc\n\r\n".utf8)) == Array("a\nb\nc\n\n".utf8))
  }

  @Test("the session's id is told by the beginning of its file, and by no record's")
  func identity() {
    let own = "{ \"version\" : 1,\n \"id\":\"w-1\", \"workshop\": {\"roles\": [{\"id\": \"r\"}]}}"
    #expect(Salvage.id(in: Array(own.utf8)) == "w-1")
    let none = own.replacing("\"id\":\"w-1\", ", with: "")
    #expect(Salvage.id(in: Array(none.utf8)) == nil)
    #expect(Salvage.id(in: Array("{\"id\": \"two words\"}".utf8)) == nil)
  }
}
