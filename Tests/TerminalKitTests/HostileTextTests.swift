import TerminalKit
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  static let ranges: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
    0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0x2800...0x2800, 0x3164...0x3164, 0xE000...0xE010, 0xF8FF...0xF8FF, 0xFDD0...0xFDEF,
    0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF,
    0x1D173...0x1D17A, 0x1FFFE...0x1FFFF, 0xE0000...0xE007F, 0xE0100...0xE01EF,
    0xF0000...0xF0004, 0x10FFFE...0x10FFFF,
  ]

  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }

  static let corpus: [String] = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;cm0gLXJm\u{7}",
    "\u{1B}]8;;http://x\u{1B}\\link", "\u{1B}P$q\"p\u{1B}\\", "\u{9B}2J", "\u{9D}0;x\u{9C}",
    "\u{1B}[201~rm -rf ~\r", "abc\u{8}\u{8}\u{8}def", "a\u{0}b", "\u{7F}\u{7F}",
    "\u{202E}gnp.exe", "\u{2066}if\u{2069}", "zero\u{200B}width\u{FEFF}", "\u{E0041}\u{E0042}tags",
    "\u{2028}line\u{2029}", "\u{3164}filler\u{115F}\u{1160}", "\u{E000}private\u{10FFFF}",
    "Z" + (0x300..<0x340).compactMap { Unicode.Scalar($0).map(String.init) }.joined() + "algo",
    "می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}\u{1B}👩", "\u{301}\u{302}\u{303}",
  ]

  @Test("no character that acts on a terminal or hides in it reaches a cell")
  func everyScalar() {
    for range in Self.ranges {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        check("a\(Character(scalar))b\(Character(scalar))\u{301}")
      }
    }
  }

  @Test("known attacks are shown, not carried out", arguments: corpus)
  func attacks(text: String) {
    check(text)
  }

  @Test("what is dangerous can be seen")
  func visible() {
    #expect(TextWidth.visible("a\u{202E}b\u{1B}[0m") == "a\u{FFFD}b\u{FFFD}[0m")
    #expect(TextWidth.visible("می\u{200C}خواهم") == "می" + "خواهم")
  }

  @Test("drawing what was drawn changes nothing", arguments: corpus)
  func stable(text: String) {
    let once = TextWidth.visible(text)
    #expect(TextWidth.visible(once).unicodeScalars.elementsEqual(once.unicodeScalars))
  }

  @Test("a line of any length is cut without drawing all of it")
  func longLine() {
    var frame = Frame(size: Size(columns: 80, rows: 1))
    #expect(frame.put(String(repeating: "日x", count: 100_000), at: Point(column: 0, row: 0)) == 80)
  }

  private func check(_ text: String) {
    var frame = Frame(size: Size(columns: 40, rows: 1))
    frame.put(text, at: Point(column: 0, row: 0))
    for cell in frame.cells {
      let scalars = cell.text.unicodeScalars
      #expect(!scalars.contains(where: Self.isForbidden), "\(text.debugDescription)")
      #expect(scalars.count <= 5)
      #expect(scalars.dropFirst().allSatisfy { $0.properties.generalCategory == .nonspacingMark })
      #expect(scalars.isEmpty == (cell.width == 0))
    }
  }
}
