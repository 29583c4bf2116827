import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("The report as tables")
struct CSVTests {
  /// The cell of an entry with `text` as it stands in the file.
  private func cell(_ text: String) throws -> String {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("a", text)
    let tables = ReportContent(workshop.session, edition: .public).csvTables()
    let table = try #require(tables.first { $0.name == "entries" })
    let column = try #require(table.columns.firstIndex(of: "text"))
    let row = try #require(table.rows.first)
    let before = row[..<column].map { ($0 ?? "") + "," }.joined()
    // In bytes, since a joiner makes one character with the comma before it.
    let file = table.bytes
    let start = try #require(file.firstRange(of: ("\r\n" + before).utf8)).upperBound
    let end = try #require(file[start...].firstRange(of: ",,".utf8)).lowerBound
    return String(decoding: file[start..<end], as: UTF8.self)
  }

  @Test(
    "no cell begins a formula, in any program that reads it",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@A1", "'@A1"), ("\t=1", "'=1"),
      ("\r=1", "\"\n'=1\""), ("  =1", "'=1"), ("\u{3000}=1", "\u{3000}'=1"), ("＝1", "'＝1"),
      ("＋1", "'＋1"), ("－1", "'－1"), ("＠A", "'＠A"), ("﹦1", "'﹦1"), ("−1", "'−1"),
      ("\u{200D}=1", "\u{200D}'=1"), ("=\u{308}1", "'=\u{308}1"), ("a\n=1", "\"a\n'=1\""),
      ("a;=1;b", "\"a;'=1;b\""), ("a; \"=1", "\"a; \"\"'=1\""), ("a = b - c", "a = b - c"),
      ("\u{202E}=1", "‹U+202E›=1"),
    ])
  func formulas(text: String, expected: String) throws {
    #expect(try cell(text) == expected)
  }

  @Test(
    "commas, quotes and lines stay in their cell",
    arguments: [
      ("a, b", "\"a, b\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("a\r\nb", "\"a\nb\""),
      ("a\u{1B}[2J\u{0}", "a‹U+001B›[2J‹U+0000›"), ("\u{2066}a", "‹U+2066›a"),
      ("مرحبا", "مرحبا"),
    ])
  func quoting(text: String, expected: String) throws {
    #expect(try cell(text) == expected)
  }

  @Test("a file has a byte order mark, and a row for each record, parted as RFC 4180 says")
  func file() throws {
    var workshop = try SmallWorkshop()
    try workshop.add(
      Conclusion(id: Identifier("k"), order: OrderKey("a1"), text: "We agree", note: "All"))
    let tables = ReportContent(workshop.session, edition: .public).csvTables()
    let table = try #require(tables.first { $0.name == "conclusions" })
    #expect(
      Array(table.bytes)
        == Array(
          ("\u{FEFF}group,text,status,agreed text,remark,other versions,evidence,more evidence,"
            + "source,agree,reserve,object\r\n,We agree,\"Draft, not yet agreed\",,All,,,,,,,\r\n")
            .utf8))
  }

  @Test("every edition has the same tables with the same columns", arguments: Edition.allCases)
  func tables(edition: Edition) throws {
    let workshop = try SmallWorkshop()
    let tables = ReportContent(workshop.session, edition: edition).csvTables()
    let empty = ReportContent(
      Session(id: "e", replica: ReplicaID(rawValue: "a")), edition: .internal
    ).csvTables()
    #expect(tables.map(\.name) == empty.map(\.name))
    #expect(tables.map(\.columns) == empty.map(\.columns))
    #expect(tables.first?.name == "entries")
    for table in tables {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }
  }

  @Test("what hangs on an entry refers to it as the table of entries does")
  func references() throws {
    let session = try exampleSession()
    for edition in Edition.allCases {
      let tables = ReportContent(session, edition: edition).csvTables()
      let rows = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0.rows) })
      let known = Set((rows["entries"] ?? []).map(\.[0]))
      #expect(known.count == rows["entries"]?.count)
      #expect(!(rows["links"] ?? []).isEmpty)
      for row in rows["links"] ?? [] {
        let isHidden = edition == .chathamHouse && row[0] == nil && row[1] == nil
        #expect((isHidden || known.contains(row[0])) && known.contains(row[3]))
      }
      for row in rows["challenges"] ?? [] { #expect(known.contains(row[0])) }
    }
  }
}
