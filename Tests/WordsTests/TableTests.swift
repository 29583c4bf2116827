import Testing

@testable import Words

/// The tables that are built into the program.
enum BuiltInTables {
  /// All parts of English as one table, as somebody who translates begins with.
  static var whole: [UInt8] { Words.englishParts.sorted { $0.key < $1.key }.flatMap(\.value) }
}

@Suite("Tables")
struct TableTests {
  private func words(_ table: String) -> Words {
    Words(language: "en", parts: ["a": Array(table.utf8)])
  }

  @Test("a message goes on in further lines that are indented")
  func lines() {
    let words = words(
      """
      # A comment.
      [a]
      long = one
        two
      \tthree  \r
      lines = one
        |two
        |  three
        |
      # no part of it
      next =
        one
        two
      below =
        |  one
        |two
      quotes = " one "
      quoted = “one” "two"

      [a.b]
      c = d = e
      empty =
      """)
    #expect(words["a.long"] == "one two three")
    #expect(words["a.lines"] == "one\ntwo\n  three\n")
    #expect(words["a.next"] == "one two")
    #expect(words["a.below"] == "  one\ntwo")
    #expect(words["a.quotes"] == " one ")
    #expect(words["a.quoted"] == "“one” \"two\"")
    #expect(words["a.b.c"] == "d = e")
    #expect(words["a.b.empty"] == "")
  }

  @Test("a table may begin with a byte order mark and end without a new line")
  func ends() {
    #expect(words("\u{FEFF}[a]\nb = c")["a.b"] == "c")
  }

  @Test("a blank line ends a message")
  func blankLine() {
    #expect(words("[a]\nb = c\n\n  d = e")["a.b"] == "c")
    #expect(words("[a]\nb = c\n  \n  d = e")["a.b"] == "c")
  }

  @Test("each part of English holds the keys of its area alone, and nothing wrong")
  func parts() {
    let all = Words.english.table.all
    for (area, bytes) in Words.englishParts {
      var reader = TableReader(bytes)
      while case .row(let row)? = reader.next() {
        #expect(row.key.hasPrefix(area + "."), "\(row.key) in the part \(area)")
      }
      let problems = TableCheck.problems(inPart: bytes, language: "en", styles: all)
      #expect(problems == [], "\(area)")
    }
    #expect(Words.english["language.tag"] == Words.english.language)
    #expect(TableCheck.problems(in: BuiltInTables.whole) == [])
  }
}
