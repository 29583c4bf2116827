import TestSupport
import Testing

@testable import Words

/// Words of one message, `it.is`, in a toy language with the lists and numbers of English.
func words(_ message: String, language: String = "en", _ rows: String = "") -> Words {
  Words(
    language: language,
    parts: [
      "it": Array("[it]\nis = \(message)\n".utf8), "list": PackageResources.list_en_words,
      "number": Array("[number]\n\(rows)".utf8),
    ])
}

@Suite("Messages")
struct MessageTests {
  @Test("text alone is given as it is, and an apostrophe is one")
  func plain() {
    #expect(words("It's “all” = here, # too")["it.is"] == "It's “all” = here, # too")
    #expect(words("it''s")["it.is"] == "it's")
  }

  @Test("arguments come where the message says")
  func arguments() {
    let words = words("{what} of { who }")
    #expect(words("it.is", what: "A draft", who: "Ada") == "A draft of Ada")
    #expect(words("it.is", who: "Ada".prefix(2), what: nil as String?) == " of Ad")
  }

  @Test("an argument that is not handed over stands there by its name")
  func missingArgument() {
    #expect(words("{what} of {who}")("it.is", who: "Ada") == "{what} of Ada")
    #expect(words("{n, plural, one {# a} other {# b}}")["it.is"] == "# b")
  }

  @Test("a key that is not there gives itself, and nil where one asks")
  func missingKey() {
    #expect(words("a")["it.was"] == "it.was")
    #expect(words("a")("else.where", n: 1) == "else.where")
    #expect(words("a").text("it.was") == nil)
    #expect(words("a").text("it.is") == "a")
  }

  @Test(
    "a brace in quotes is text, and two apostrophes are one",
    arguments: [
      ("'{'what'}'", "{what}"), ("'{what}'", "{what}"), ("''{what}''", "'a'"),
      ("'{it''s}' {what}", "{it's} a"), ("don't {what}", "don't a"), ("{what}'s", "a's"),
      ("'''}'''", "'}'"), ("'#' {what}", "'#' a"),
      ("{n, plural, other {'#' # '{'#'}'}}", "# 3 {3}"), ("{n, plural, other {#}} '#'", "3 '#'"),
    ])
  func quotes(message: String, text: String) {
    #expect(words(message)("it.is", what: "a", n: 3) == text)
  }

  @Test(
    "a plural takes the exact case, then that of its category, then the other",
    arguments: [
      (0, "nothing"), (1, "1 point of Ada"), (2, "2 points of Ada"), (-1, "-1 point of Ada"),
      (12, "a dozen"),
    ])
  func plural(count: Int, text: String) {
    let words = words(
      "{n, plural, =0 {nothing} =12 {a dozen} one {# point of {who}} other {# points of {who}}}")
    #expect(words("it.is", n: count, who: "Ada") == text)
  }

  @Test("the number sign is the number of the plural that is next around it")
  func nested() {
    let words = words(
      "{a, plural, one {# a{b, plural, one {# b} other {# bs}}, #} other {many {b}}}; #")
    #expect(words("it.is", a: 1, b: 2) == "1 a2 bs, 1; #")
    #expect(words("it.is", a: 3, b: 2) == "many 2; #")
    #expect(words("it.is", a: 3, b: ["x"]) == "many x; #")
    #expect(words("it.is", a: ["x"], b: ["y", "z"]) == "1 a2 bs, 1; #")
  }

  @Test("a select takes the case of that name, or the other; nothing takes none")
  func select() {
    let words = words(
      "{who, select, none {Of} ada {A{who}} true {T} 7 {S} other {Group {who}: of}}")
    #expect(words("it.is", who: "ada") == "Aada")
    #expect(words("it.is", who: true) == "T")
    #expect(words("it.is", who: 7) == "S")
    #expect(words("it.is", who: nil as String?) == "Of")
    #expect(words("it.is", who: [String]()) == "Of")
    #expect(words("it.is", who: ["I", "II"]) == "Group I and II: of")
    #expect(words("it.is", who: "III") == "Group III: of")
    #expect(words("it.is", who: "none") == "Group none: of")
  }

  @Test("a name can be written with a capital in front or in small letters")
  func letters() {
    let words = words("{a, capital} {a, lower} {b, capital}")
    #expect(words("it.is", a: "éTUDE", b: "") == "ÉTUDE étude ")
  }

  @Test("a key is the one in force, and the command's id where none is known")
  func keys() {
    let words = words("press {key:board.undo}, {what}")
    #expect(words("it.is", what: "Ada") == "press board.undo, Ada")
    let keyed = words.keyed { $0 == "board.undo" ? "Ctrl-Z" : nil }
    #expect(keyed("it.is", what: "Ada") == "press Ctrl-Z, Ada")
  }

  @Test("a list is joined as the language does, and the rest is counted")
  func lists() {
    let abc = ["a", "b", "c", "d"]
    #expect(words("{l}")("it.is", l: [String]()) == "")
    #expect(words("{l}")("it.is", l: ["a"]) == "a")
    #expect(words("{l}")("it.is", l: ["a", "b"]) == "a and b")
    #expect(words("{l, list}")("it.is", l: abc) == "a, b, c and d")
    #expect(words("{l, list, or}")("it.is", l: abc) == "a, b, c or d")
    #expect(words("{l, list, plain}")("it.is", l: abc) == "a, b, c, d")
    #expect(words("{l}")("it.is", l: MessageValue.list(abc, most: 3)) == "a, b, c and d")
    #expect(words("{l}")("it.is", l: MessageValue.list(abc, most: 2)) == "a, b and 2 more")
    #expect(words("{l}")("it.is", l: MessageValue.list(abc, most: -1)) == "4 more")
  }

  @Test("numbers are written with the digits and marks of the language")
  func numbers() {
    #expect(words("{n}")("it.is", n: -1_234_567) == "-1234567")
    let grouped = words("{n}", "group = \u{a0}.\nminus = −")
    #expect(grouped("it.is", n: -1_234_567) == "−1\u{a0}.234\u{a0}.567")
    #expect(grouped("it.is", n: 123) == "123")
    #expect(grouped("it.is", n: 1234) == "1\u{a0}.234")
    let arabic = words("{n, plural, other {#}}", "digits = ٠١٢٣٤٥٦٧٨٩")
    #expect(arabic("it.is", n: 1903) == "١٩٠٣")
    #expect(words("{n}", "group = ,")("it.is", n: Int.min) == "-9,223,372,036,854,775,808")
  }

  @Test("plurals follow the language")
  func pluralsByLanguage() {
    let message = "{n, plural, one {# балл} few {# балла} many {# баллов} other {# балла}}"
    let russian = words(message, language: "ru-RU")
    let texts = [1, 3, 5, 11, 22, 101].map { russian("it.is", n: $0) }
    #expect(texts == ["1 балл", "3 балла", "5 баллов", "11 баллов", "22 балла", "101 балл"])
  }
}
