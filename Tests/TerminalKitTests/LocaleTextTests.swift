import Testing

@testable import TerminalKit

@Suite("Text in the encoding of the terminal")
struct LocaleTextTests {
  @Test(
    "what was written comes back, in whatever encoding the tests run", arguments: ["", "plain"])
  func roundTrip(text: String) {
    #expect(LocaleText.text(LocaleText.bytes(text)) == text)
    #expect(LocaleText.wholeText(LocaleText.bytes(text)) == text)
  }

  @Test("UTF-8 of a file or a program is read as that")
  func fromPrograms() {
    #expect(LocaleText.wholeText(Array("Grüße 漢".utf8), prefersUTF8: true) == "Grüße 漢")
  }

  @Test(
    "bytes that are no characters make no whole text, but show as something",
    arguments: [[0x47, 0xFC], [0xC3], [0xED, 0xA0, 0x80], [0x61, 0xE6, 0x97]] as [[UInt8]])
  func broken(bytes: [UInt8]) {
    #expect(InputEncoding.utf8.wholeText(bytes) == nil)
    #expect(InputEncoding.utf8.text(bytes).contains("\u{FFFD}"))
    #expect(InputEncoding.utf8.text(bytes, marking: "?").contains("?"))
  }

  @Test("whole text has everything, also over several bytes")
  func whole() {
    #expect(InputEncoding.utf8.wholeText(Array("aüя日😀".utf8)) == "aüя日😀")
    #expect(InputEncoding.locale.wholeText(Array("abc".utf8)) == "abc")
  }

  @Test("a locale that is missing is named, unless another in UTF-8 is as good")
  func missingLocale() {
    func missing(_ environment: [String: String], isInstalled: Bool = false) -> String? {
      LocaleText.missingLocale({ environment[$0] }, isInstalled: isInstalled)
    }
    #expect(missing(["LC_ALL": "en_US.ISO-8859-1", "LANG": "C"]) == "en_US.ISO-8859-1")
    #expect(missing(["LC_CTYPE": "de_DE@euro", "LANG": "C"]) == "de_DE@euro")
    #expect(missing(["LANG": "ru_RU.KOI8-R"]) == "ru_RU.KOI8-R")
    #expect(missing(["LANG": "ru_RU.KOI8-R"], isInstalled: true) == nil)
    #expect(missing(["LANG": "de_DE.UTF-8"]) == nil)
    #expect(missing(["LC_ALL": "ca_ES.utf8@valencia"]) == nil)
    #expect(missing([:]) == nil)
  }
}
