import TestSupport
import Testing
import WorkshopModel

/// Times of day as people write them.
@Suite("Written times of day")
struct TimeReadingTests {
  private func shown(_ reading: TimeReading) -> String {
    switch reading {
    case .time(let time): "\(time)"
    case .either(let morning, let afternoon): "\(morning) or \(afternoon)"
    case .wrong(let fact): fact.sentence
    }
  }

  @Test(
    "a time of day is read as people write it",
    arguments: [
      ("16:30", "16:30"), ("4:30 pm", "16:30"), ("4:30PM", "16:30"), ("4.30 p.m.", "16:30"),
      ("16h30", "16:30"), ("16 h 30", "16:30"), ("16.30", "16:30"), ("1630", "16:30"),
      ("16:30:00", "16:30"), ("16:30 h", "16:30"), ("16.30 Uhr", "16:30"), ("4pm", "16:00"),
      ("4 p. m.", "16:00"), ("16", "16:00"), ("16h", "16:00"), ("16 heures", "16:00"),
      ("noon", "12:00"), ("Midi", "12:00"), ("mediodía", "12:00"), ("midnight", "00:00"),
      ("12am", "00:00"), ("12pm", "12:00"), ("12:30 am", "00:30"), ("12", "12:00"),
      ("0:05", "00:05"),
      ("9", "09:00"), ("9:30", "09:30"), ("930", "09:30"), ("0930", "09:30"), ("9h30", "09:30"),
      ("9 am", "09:00"), ("9 o’clock", "09:00"), ("04:30", "04:30"), ("4h30", "04:30"),
      ("0430", "04:30"), ("4am", "04:00"), ("16:30 pm", "16:30"), ("11p", "23:00"),
    ])
  func readings(text: String, time: String) {
    #expect(shown(TimeReading(text)) == time)
  }

  @Test(
    "a small hour that may be one of the afternoon is asked",
    arguments: [
      ("4", "04:00 or 16:00"), ("4:30", "04:30 or 16:30"), ("4.30", "04:30 or 16:30"),
      ("430", "04:30 or 16:30"), ("1 o'clock", "01:00 or 13:00"),
    ])
  func asked(text: String, times: String) {
    #expect(shown(TimeReading(text)) == times)
  }

  @Test(
    "what is no time is refused with the way out",
    arguments: [
      "", "24:00", "25", "16:60", "1660", "16:3", "13 am", "0 pm", "0 am", "later", "16:30:15",
      "1:2:3",
      "16-30", "12345", "29/11", "٤", "16:30 x", ":30", "16:",
    ])
  func refused(text: String) {
    #expect(shown(TimeReading(text)) == "'\(text)' is not a time; write it like 10:35")
  }

  @Test("every time that is printed is read back, also with twelve hours", arguments: 0..<24)
  func roundTrip(hour: Int) throws {
    for minute in 0..<60 {
      let text = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
      let time = try #require(TimeOfDay(text))
      #expect("\(time)" == text)
      #expect(TimeReading(text) == .time(time))
      let twelve = (hour + 11) % 12 + 1
      #expect(
        TimeReading("\(twelve)\(text.dropFirst(2)) \(hour < 12 ? "am" : "pm")") == .time(time))
    }
  }

  @Test("nothing that is typed ends the program", arguments: seeds(2_000))
  func anything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let scraps = ["4", "16", "30", ":", "h", ".", "pm", "a", " ", "٣", "\u{301}", "noon", "0"]
    let isWords = Bool.random(using: &random)
    let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in
      isWords
        ? scraps.randomElement(using: &random) ?? ""
        : String(decoding: [UInt8.random(in: 0...255, using: &random)], as: UTF8.self)
    }.joined()
    switch TimeReading(text) {
    case .time(let time): #expect(TimeReading("\(time)") == .time(time), "DAYZERO_SEED=\(seed)")
    case .either(let morning, let afternoon):
      #expect(afternoon.minutes == morning.minutes + 720, "DAYZERO_SEED=\(seed)")
    case .wrong: break
    }
  }
}
