import TestSupport
import Testing

@testable import Words

@Suite("The check of a table")
struct TableCheckTests {
  /// What is wrong in a table that consists of these rows, each problem as "LINE:COLUMN reason".
  private func problems(_ rows: String, language: String = "en") -> [String] {
    TableCheck.problems(
      inPart: Array(rows.utf8), language: language, styles: Words.english.table.all
    ).map { "\($0.line):\($0.column) \($0.reason)" }
  }

  @Test(
    "what cannot be read is found at its place",
    arguments: [
      ("a = {b", "1:5 notClosed"), ("a = b}", "1:6 notOpened"), ("a = {}", "1:6 nameMissing"),
      ("a = {b c}", "1:8 notUnderstood"), ("a = {b, c}", "1:9 unknownForm(\"c\")"),
      ("a = é{b, plural}", "1:16 noCases(\"b\")"),
      ("a = {b, plural, one {x}}", "1:5 noOther(\"b\")"),
      ("a = {b, select, one {x}}", "1:5 noOther(\"b\")"),
      ("a = {b, plural, two {} third {} other {}}", "1:24 unknownCase(\"third\")"),
      ("a = {b, plural, =x {} other {}}", "1:17 unknownCase(\"=x\")"),
      ("a = {b, select, x {} x {} other {}}", "1:22 caseTwice(\"x\")"),
      ("a = {b, plural, one {} =1 {} =1 {} other {}}", "1:30 caseTwice(\"=1\")"),
      ("a = {b, select, x y {} other {}}", "1:19 caseWithoutBraces(\"x\")"),
      ("a = {b, select, x {a other {}}", "1:29 nameMissing"),
      ("a = {b, select, other {a}", "1:5 notClosed"),
      ("a = {b, select, other {a", "1:23 notClosed"),
      ("a = it is '{b}", "1:11 quoteNotClosed"), ("a = {key:}", "1:10 nameMissing"),
      ("a = {key:b c}", "1:12 notUnderstood"),
      ("x\na = b", "1:1 unreadable"), ("[]\na = b", "1:1 unreadable"),
      ("a b = c", "1:1 unreadable"), (" = c", "1:1 unreadable"),
      ("[s]\na = b\n\n# more\na = c", "5:1 keyTwice(\"s.a\", firstLine: 2)"),
      ("a = b\n  c {d\n  e f", "3:3 notUnderstood"),
      ("a = b\n  c {d\n  ", "2:5 notClosed"), ("a = b\n  |c {", "2:7 nameMissing"),
      ("a = \" {\"", "1:8 nameMissing"),
      ("a = \" b\n  c} \"", "2:4 notOpened"),
      ("a = {b, list, nor}", "1:1 listStyleUnknown(\"nor\")"),
      ("[number]\ndigits = 123", "2:1 digitsNotTen"),
    ])
  func places(rows: String, problem: String) {
    #expect(problems(rows).first == problem)
  }

  @Test("what is right has no problems")
  func right() {
    #expect(
      problems(
        """
        # A comment; and a section with rows.
        [a.b]
        c-d = {e, plural, one {#} other {{f, list, or}}}\r
        e =
        f = first
          # no comment
          [nor] = a row
        """) == [])
  }

  @Test("a plural must have the cases of the language")
  func cases() {
    #expect(problems("a = {n, plural, =0 {} other {{n}}}") == [])
    #expect(problems("a = {n, plural, =0 {} one {} other {}}", language: "ru").count == 2)
    let row = "a = {b, select, x {{n, plural, =1 {} other {{b, select, other {#}}}}} other {}}"
    #expect(problems(row) == [])
    #expect(
      problems(row, language: "pl") == [
        "1:1 pluralCaseMissing(\"few\", argument: \"n\")",
        "1:1 pluralCaseMissing(\"many\", argument: \"n\")",
      ])
  }

  @Test("a line that is not UTF-8 is named")
  func encoding() {
    let table = Array("a = b\nc = ".utf8) + [0xE9, 0x0A] + Array("d = é".utf8)
    let found = TableCheck.problems(inPart: table, language: "en", styles: [:])
    #expect(found == [TableProblem(reason: .notUTF8, line: 2, column: 1)])
  }

  @Test("another language must have the keys and arguments of English")
  func comparison() {
    let english = BuiltInTables.whole
    #expect(TableCheck.problems(in: english) == [])
    func problems(_ old: String, _ new: String) -> [String] {
      let text = String(decoding: english, as: UTF8.self).replacing(old, with: new)
      return TableCheck.problems(in: Array(text.utf8)).map { "\($0.reason)" }
    }
    #expect(
      problems("more = {count}", "mehr = {count}")
        == ["keyUnknown(\"list.mehr\")", "keyMissing(\"list.more\")"])
    #expect(
      problems("more = {count}", "more = {zahl}")
        == ["argumentLeftOut(\"count\")", "argumentUnknown(\"zahl\", known: [\"count\"])"])
    #expect(problems("{bySector, select, true {by sector and group} other {by group}}", "x") == [])
    #expect(problems("tag = en", "tag = tlh") == ["tagUnknown(\"tlh\")"])
    #expect(problems("tag = en", "tap = en") == ["keyUnknown(\"language.tap\")", "tagMissing"])
  }

  @Test("each problem is said in a sentence that names its facts")
  func sentences() {
    let reasons: [TableProblem.Reason] = [
      .notUTF8, .unreadable, .keyTwice("k", firstLine: 7), .keyUnknown("k"), .keyMissing("k"),
      .tagMissing, .tagUnknown("k"), .digitsNotTen, .notOpened, .notClosed, .quoteNotClosed,
      .nameMissing, .notUnderstood, .unknownForm("k"), .noCases("k"), .unknownCase("k"),
      .caseTwice("k"), .caseWithoutBraces("k"), .noOther("k"),
      .pluralCaseMissing("k", argument: "b"), .listStyleUnknown("k"),
      .argumentUnknown("k", known: ["b", "c"]), .argumentUnknown("k", known: []),
      .argumentLeftOut("k"),
    ]
    let texts = reasons.map { TableProblem(reason: $0, line: 1, column: 1).text(in: .english) }
    #expect(Set(texts).count == texts.count)
    for (reason, text) in zip(reasons, texts) {
      #expect(text.hasSuffix(".") && !text.hasPrefix("table."))
      #expect(!"\(reason)".contains("\"k\"") || text.contains("“k”"), "\(text)")
    }
    #expect(texts[8] == "A brace is closed here that was not opened. Take it out, or write '}'.")
    #expect(texts[11] == "A name is missing here. An argument looks like “{name}”.")
    #expect(texts[21] == "The English message has no argument “k”. It has b and c.")
  }

  @Test("any text is read and written without a trap, and problems have places in it")
  func anything() {
    let seed = setting("DAYZERO_SEED").flatMap { UInt64($0) } ?? .random(in: 0 ... .max)
    var random = SplitMix64(seed: seed)
    let parts = [
      "{", "}", "'", "''", "#", "=", ",", " ", "\n", "  ", "|", "a", "n", "plural", "select", "one",
      "other", "=1", "list", "key:", "\"", "é", "[", "]", "{n, plural, other {", "}}",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...14, using: &random))
        .compactMap { _ in parts.randomElement(using: &random) }.joined()
      _ = words(text)("it.is", n: 2, a: "b")
      let table = "[it]\nis = " + text
      let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
      for problem in TableCheck.problems(inPart: Array(table.utf8), language: "en", styles: [:]) {
        #expect(
          lines.indices.contains(problem.line - 1)
            && 1...lines[problem.line - 1].count + 1 ~= problem.column, "seed \(seed): \(text)")
      }
    }
  }

  @Test("any text in quotes stays as it is")
  func quoted() throws {
    let seed = setting("DAYZERO_SEED").flatMap { UInt64($0) } ?? .random(in: 0 ... .max)
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 {
      let text = (0..<Int.random(in: 1...12, using: &random))
        .compactMap { _ in "{}'#a é".randomElement(using: &random).map(String.init) }.joined()
      var quoted = text.replacing("'", with: "''")
      // One pair of apostrophes around all braces, as two that touch would be one apostrophe.
      if let last = quoted.lastIndex(where: "{}".contains),
        let first = quoted.firstIndex(where: "{}".contains)
      {
        quoted.insert("'", at: quoted.index(after: last))
        quoted.insert("'", at: first)
      }
      let message = try MessageParser.message(Array(quoted.utf8)[...])
      #expect(message == .plain(text), "seed \(seed): \(quoted)")
    }
  }
}
