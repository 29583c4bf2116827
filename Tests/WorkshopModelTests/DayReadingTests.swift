import TestSupport
import Testing
import WorkshopModel

/// Days as people write them.
@Suite("Written days")
struct DayReadingTests {
  private func shown(_ reading: DayReading) -> String {
    switch reading {
    case .day(let day): "\(day)"
    case .either(let dayFirst, let monthFirst): "\(dayFirst) or \(monthFirst)"
    case .wrong(let fact): fact.sentence
    }
  }

  @Test(
    "a day is read in English, French and Spanish, in numbers and in words",
    arguments: [
      "2026-11-29", "2026/11/29", "20261129", "29/11/2026", "29.11.2026", "29-11-26",
      "29. 11. 2026",
      "11/29/2026", "29 November 2026", "29 Nov 2026", "29-Nov-2026", "Nov 29 2026",
      "November 29th, 2026", "29th of November 2026", "the 29th of Nov. 2026",
      "Sunday, 29 November 2026", "Sun 29 Nov 26", "29 novembre 2026", "29 nov. 2026",
      "dimanche 29 novembre 2026", "le 29 novembre 2026", "29 de noviembre de 2026",
      "domingo, 29 de noviembre de 2026", "NOVEMBER 29, 2026", " 29  november   2026 ",
      "2026 November 29", "2026 Nov 29",
    ])
  func readings(text: String) {
    #expect(shown(DayReading(text)) == "2026-11-29")
  }

  @Test(
    "months are known by their names and their short forms",
    arguments: [
      ("1er décembre 2026", "2026-12-01"), ("1º de diciembre de 2026", "2026-12-01"),
      ("3 août 2026", "2026-08-03"), ("3 aout 2026", "2026-08-03"), ("3 févr. 2026", "2026-02-03"),
      ("3 ene 2026", "2026-01-03"), ("3 de agosto 2026", "2026-08-03"),
      ("3 mai 2026", "2026-05-03"),
      ("3 juil. 2026", "2026-07-03"), ("3 juin 2026", "2026-06-03"), ("3 sept 2026", "2026-09-03"),
      ("mar. 3 mars 2026", "2026-03-03"), ("mar 1 dic 2026", "2026-12-01"),
      ("3 mar 2026", "2026-03-03"), ("31/12/99", "1999-12-31"), ("1/1/69", "2069-01-01"),
      ("29 February 2028", "2028-02-29"),
    ])
  func months(text: String, day: String) {
    #expect(shown(DayReading(text)) == day)
  }

  @Test("where day and month could be either it is asked, and once that is said it holds")
  func order() {
    #expect(shown(DayReading("3/4/2026")) == "2026-04-03 or 2026-03-04")
    #expect(shown(DayReading("3-4-26")) == "2026-04-03 or 2026-03-04")
    #expect(shown(DayReading("3/4/2026", order: .dayFirst)) == "2026-04-03")
    #expect(shown(DayReading("3/4/2026", order: .monthFirst)) == "2026-03-04")
    // Full stops are written where the day comes first; the same number twice asks nothing.
    #expect(shown(DayReading("3.4.2026")) == "2026-04-03")
    #expect(shown(DayReading("3.4.2026", order: .monthFirst)) == "2026-04-03")
    #expect(shown(DayReading("4/4/2026")) == "2026-04-04")
    // Only one order makes a day, whatever was said.
    #expect(shown(DayReading("29/11/2026", order: .monthFirst)) == "2026-11-29")
    #expect(shown(DayReading("11/29/2026", order: .dayFirst)) == "2026-11-29")
  }

  @Test(
    "what is no day is refused with what is wrong",
    arguments: [
      ("31/4/2026", "'31/4/2026' is not a day: April 2026 has 30 days"),
      ("29 Feb 2027", "'29 Feb 2027' is not a day: February 2027 has 28 days"),
      ("2026-02-30", "'2026-02-30' is not a day: February 2026 has 28 days"),
      ("2/30/2026", "'2/30/2026' is not a day: February 2026 has 28 days"),
      ("0/11/2026", "'0/11/2026' is not a day: November 2026 has 30 days"),
      ("2026-13-01", "'2026-13-01' is not a day: there is no month 13"),
      ("13/13/2026", "'13/13/2026' is not a day: there is no month 13"),
      ("29 November", "write the year, too, as in 29 November 2026"),
      ("29/11", "write the year, too, as in 29 November 2026"),
      ("tomorrow", "'tomorrow' is not a day; write it like 2019-11-25"),
      ("", "'' is not a day; write it like 2019-11-25"),
      ("29 Smarch 2026", "'29 Smarch 2026' is not a day; write it like 2019-11-25"),
      ("29/11/2026 10:35", "'29/11/2026 10:35' is not a day; write it like 2019-11-25"),
      ("1 2 3 4", "'1 2 3 4' is not a day; write it like 2019-11-25"),
      ("29 ma 2026", "'29 ma 2026' is not a day; write it like 2019-11-25"),
      ("3 jui 2026", "'3 jui 2026' is not a day; write it like 2019-11-25"),
    ])
  func refused(text: String, sentence: String) {
    #expect(shown(DayReading(text)) == sentence)
  }

  @Test("what is printed is read back, in numbers and in words", arguments: seeds(2_000))
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let year = Int.random(in: 0...9_999, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let number = Int.random(in: 1...31, using: &random)
    guard let day = CalendarDay(year: year, month: month, day: number) else {
      #expect(number > 28, "DAYZERO_SEED=\(seed)")
      return
    }
    #expect(DayReading("\(day)") == .day(day), "DAYZERO_SEED=\(seed)")
    #expect(DayReading(day.fact.sentence) == .day(day), "DAYZERO_SEED=\(seed)")
    #expect(Timestamp(date: "\(day)") != nil, "DAYZERO_SEED=\(seed)")
    let written = "\(number)/\(month)/\(year < 1_000 ? 2_026 : year)"
    let ways = [DayReading.Order.dayFirst, .monthFirst].map { DayReading(written, order: $0) }
    switch DayReading(written) {
    case .either(let dayFirst, let monthFirst):
      #expect(ways == [.day(dayFirst), .day(monthFirst)], "DAYZERO_SEED=\(seed)")
    case let only: #expect(ways == [only, only], "DAYZERO_SEED=\(seed)")
    }
  }

  @Test(
    "nothing that is typed ends the program, and every day that is read is one",
    arguments: seeds(2_000))
  func anything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let scraps = [
      "29", "/", ".", "-", "nov", "Mär", "2026", "٣", "9", " ", "th", "\u{301}", "é", "00",
    ]
    let isWords = Bool.random(using: &random)
    let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
      isWords
        ? scraps.randomElement(using: &random) ?? ""
        : String(decoding: [UInt8.random(in: 0...255, using: &random)], as: UTF8.self)
    }.joined()
    guard case .day(let day) = DayReading(text) else { return }
    #expect(Timestamp(date: "\(day)") != nil, "DAYZERO_SEED=\(seed)")
  }
}
