import SessionEngine
import SessionStorage
import TestSupport
import Testing

/// Tables as spreadsheets write them, and files that are none.
@Suite("Tables")
struct TableReaderTests {
  private func table(_ text: String) throws -> Table {
    try TableReader.table(in: Array(text.utf8))
  }

  private func refusal(_ bytes: [UInt8]) -> TableError? {
    do throws(TableError) {
      _ = try TableReader.table(in: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "the separator that the headings have most of counts",
    arguments: [
      "name,sector\nA;B,C\n", "name;sector\n\"A;B\";C\n", "name\tsector\nA;B\tC\n",
      "sep=|\nname|sector\nA;B|C\n", "\u{FEFF}name,sector\r\nA;B,C\r\n", "name,sector\rA;B,C",
    ])
  func separators(text: String) throws {
    let table = try table(text)
    #expect(table.headings == ["name", "sector"])
    #expect(table.rows.map(\.fields) == [["A;B", "C"]])
  }

  @Test("quoted fields keep separators, line breaks and doubled quotation marks")
  func quotes() throws {
    let table = try table("name,note\n\"A, B\",\"one\r\ntwo\"\n\"say \"\"so\"\"\",x\n")
    #expect(table.rows.map(\.fields) == [["A, B", "one\ntwo"], ["say \"so\"", "x"]])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test("empty rows are left out and the lines of the others stay right")
  func emptyRows() throws {
    let table = try table("\n\nname,sector\n,\n\nA,B\n  ,\t\nC,D")
    #expect(table.rows.map(\.line) == [6, 8])
    #expect(table.rows.allSatisfy { $0.flaw == nil })
  }

  @Test("a row with too many or too few fields, or a stray quotation mark, is told with the row")
  func flaws() throws {
    let table = try table("name,sector\nA\nA,B,C\nA \"x\",B\n\"A\"x,B\nA,B,,\nE,F\n")
    #expect(table.rows.map { $0.flaw == nil } == [false, false, false, false, true, true])
    #expect(
      table.rows[0].flaw?.sentence
        == "1 field where the headings name 2; put a field that has the separator in it in"
        + " quotation marks")
    #expect(
      table.rows[2].flaw?.sentence.hasPrefix("a quotation mark stands inside a field") ?? false)
  }

  @Test("what is no table is refused in a sentence with the way out")
  func refusals() {
    #expect(refusal([]) == .empty)
    #expect(refusal(Array("\n , \n".utf8)) == .empty)
    #expect(refusal([0x41, 0x00, 0x42]) == .notText)
    #expect(refusal([0xFF, 0xFE, 0x41]) == .notText)
    #expect(refusal([0xFE, 0xFF, 0xD8, 0x00]) == .notText)
    #expect(refusal([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0x00, 0x08]) == .notText)
    // Some of it is UTF-8, so the rest is broken; words of other languages in 8 bits.
    #expect(refusal(Array("name\né\n".utf8) + [0xE9, 0x0A]) == .notUTF8(line: 3))
    #expect(refusal(Array("name\n".utf8) + [0xCC, 0xE0, 0xE9, 0xFF, 0x0A]) == .notUTF8(line: 2))
    #expect(refusal(Array("name\n".utf8) + [0x81, 0x0A]) == .notUTF8(line: 2))
    #expect(refusal(Array("name\nA\n\"B\nC\n".utf8)) == .openQuotation(line: 3))
    #expect(refusal([UInt8](repeating: 0x41, count: TableReader.sizeLimit + 1)) == .tooLarge)
    let rows = String(repeating: "A\n", count: TableReader.rowLimit + 1)
    #expect(refusal(Array(("name\n" + rows).utf8)) == .tooManyRows)
    #expect(TableError.notUTF8(line: 3).sentence.contains("line 3 is not text in UTF-8"))
    #expect(TableError.notUTF8(line: 3).sentence.contains("CSV UTF-8"))
    #expect(TableError.openQuotation(line: 3).sentence.contains("line 3 is never closed"))
  }

  @Test("UTF-8, UTF-16 and the 8 bits of Western Europe are read, with and without marks")
  func encodings() throws {
    let text = "name;sector\r\nMüller – Straße;A"
    let units = Array(text.utf16)
    let low = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let high = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let western: [UInt8] =
      Array("name;sector\r\nM".utf8) + [0xFC] + Array("ller ".utf8) + [0x96] + Array(" Stra".utf8)
      + [0xDF] + Array("e;A".utf8)
    let all: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + low,
      [0xFE, 0xFF] + high, low, high, western,
    ]
    for bytes in all {
      let table = try TableReader.table(in: bytes)
      #expect(table.headings == ["name", "sector"])
      #expect(table.rows.map(\.fields) == [["Müller – Straße", "A"]])
      #expect(table.isEncodingGuessed == (bytes == western))
    }
    let chinese: [UInt8] =
      [0xFF, 0xFE]
      + Array("姓名,单位\n王,清华".utf16).flatMap {
        [UInt8($0 & 255), UInt8($0 >> 8)]
      }
    #expect(try TableReader.table(in: chinese).rows.map(\.fields) == [["王", "清华"]])
  }

  @Test(
    "what separates is what the rows agree on, whatever the headings have most of",
    arguments: [
      ("Name;Affiliation (company, university, ministry, other);Sector\nA;B;C\n", 3),
      ("Name,\"Role; or: task; or: job\",Sector\nA,\"B;C\",D\n", 3),
      ("Name;Affiliation (company, university)\nA;B, C\n", 2),
      ("Name;Affiliation (company, university)\n", 2), ("Name\tNote, if any\nA\tB\n", 2),
      ("a,b;c\n1,\"x;y\"\n2,z\n", 2), ("a|b|c, d\n1|2|3\n", 3), ("\"SEP=;\"\na;b,c\n1;2\n", 2),
      ("Sep=\t\na\tb,c\n1\t2\n", 2), ("Name;Role,of,all\nA;x\nB;y\n", 2),
      ("Text;Who, where, when\na;b, c, d\n", 2),
    ])
  func agreement(text: String, columns: Int) throws {
    let table = try table(text)
    #expect(table.headings.count == columns)
    #expect(table.rows.allSatisfy { $0.flaw == nil })
  }

  @Test("apostrophes that keep spreadsheets from calculating are taken away, others are not")
  func guards() throws {
    let table = try table("a\n'@home\n''=x\n'quoted'\nx;'-y\n\"'- one\n'+ two\"\n'\n  '=1\n")
    #expect(
      table.rows.map(\.fields) == [
        ["@home"], ["'=x"], ["'quoted'"], ["x;-y"], ["- one\n+ two"], ["'"], ["  =1"],
      ])
  }

  private static let sample =
    "\u{FEFF}Name;Organisation;Sector\r\n\"Kaja \"\"K\"\" Ciglic\";Microsoft;Private sector\r\n"
    + ";\"JPCERT\r\nCC\";Technical community\r\n;;Académie\r\n漏洞;协调;x\r\n"

  @Test("every cut of a file is read or refused")
  func cuts() throws {
    let bytes = Array(Self.sample.utf8)
    let whole = try TableReader.table(in: bytes)
    for count in 0...bytes.count {
      guard let table = try? TableReader.table(in: Array(bytes.prefix(count))) else { continue }
      #expect(table.rows.count <= whole.rows.count)
      // Whatever was whole is read as it is in the whole file.
      let sure = zip(table.rows.dropLast(), whole.rows).allSatisfy { $0 == $1 }
      #expect(sure || table.headings != whole.headings)
    }
  }

  @Test("10,000 mutated files are read or refused, and rows without a flaw have all fields")
  func mutations() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SplitMix(state: seed)
    let pieces = [
      "\"", "\"\"", ",", ";", "\t", "\r", "\n", "\r\n", "\0", "\u{FEFF}", "é", "sep=;\n",
    ]
    var read = 0
    for _ in 0..<10_000 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0...Int.random(in: 0...4, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes.insert(.random(in: 0...255, using: &generator), at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 3))
        case 2:
          let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
          bytes.insert(contentsOf: piece.utf8, at: place)
        default: bytes = Array(bytes.prefix(place)) + bytes.suffix(place / 2)
        }
      }
      guard let table = try? TableReader.table(in: bytes) else { continue }
      read += 1
      let isWhole = table.rows.allSatisfy {
        $0.flaw != nil || $0.fields.count == table.headings.count
      }
      #expect(isWhole, "seed \(seed)")
      let lines = table.rows.map(\.line)
      #expect(lines == lines.sorted(), "seed \(seed)")
    }
    #expect(read > 2_000, "seed \(seed)")
  }
}

/// Randomness that a seed determines (Steele, Lea and Flood, 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
