import Testing
import WorkshopModel

/// Whatever clocks, files and people say.
@Suite("Far moments")
struct FarMomentTests {
  /// Numbers that break what counts with them carelessly.
  private static let edges = [
    Int.min, .min + 1, -(1 << 53), -62_167_219_201, -62_167_219_200, -2_147_483_649, -1, 0, 1,
    2_147_483_648, 9_223_372_036, 9_223_372_037, 253_402_300_799, 253_402_300_800, 1 << 53,
    .max - 1, .max,
  ]

  private static func number(_ random: inout SplitMix64) -> Int {
    let edge = edges.randomElement(using: &random) ?? 0
    return switch random.next() % 3 {
    case 0: edge
    case 1: edge &+ Int(truncatingIfNeeded: random.next() % 200_000) &- 100_000
    default: Int(truncatingIfNeeded: random.next()) >> (random.next() % 64)
    }
  }

  @Test("every moment can be written in four digits of a year and read again")
  func roundTrip() {
    var random = SplitMix64(seed: 2_919)
    for _ in 0..<20_000 {
      let moment = Timestamp(seconds: Self.number(&random))
      #expect("\(moment)".utf8.count == 20)
      #expect(Timestamp("\(moment)") == moment)
      #expect(moment >= .earliest && moment <= .latest)
    }
  }

  @Test("what is added to a moment, and what lies between two, has no end that traps")
  func arithmetic() {
    var random = SplitMix64(seed: 1_901)
    for _ in 0..<20_000 {
      let (start, seconds) = (Timestamp(seconds: Self.number(&random)), Self.number(&random))
      let end = start + seconds
      #expect(seconds >= 0 ? end >= start : end < start || start == .earliest)
      if end > .earliest, end < .latest { #expect(end - start == seconds) }
      #expect(start.clockTime(offset: seconds).utf8.count == 5)
      #expect(start.day(offset: seconds).utf8.count == 10)
    }
    #expect(Timestamp.latest - .earliest > 0 && Timestamp.earliest - .latest < 0)
  }

  @Test(
    "what is no moment is none, however long its numbers are",
    arguments: [
      "9223372036854775807-01-01T00:00:00Z", "-9223372036854775808-01-01T00:00:00Z",
      "99999-01-01T00:00:00Z", "2019-99-99T99:99:99Z", "2019-11-25T-1:00:00Z", "2300", "", "T", "Z",
      "٢٠١٩-١١-٢٥T٠٠:٠٠:٠٠Z", "2019-11-25T9223372036854775807:00:00Z",
    ])
  func notMoments(text: String) { #expect(Timestamp(text) == nil) }

  @Test("numbers in files are taken for the nearest that is allowed")
  func numbersOfRecords() {
    for number in [-(1 << 53), -1, 0, 1, 1_440, 1 << 53] {
      let fields: Members = [
        "minutes": .integer(number), "round": .integer(number), "dots": .integer(number),
        "dotsForOne": .integer(number), "seconds": .integer(number),
      ]
      let phase = Phase(id: Identifier("p"), fields: fields)
      #expect(phase.minutes.map { Phase.allowedMinutes ~= $0 } == true)
      let vote = Vote(id: Identifier("v"), fields: fields)
      #expect(Ballot.allowedRounds ~= vote.round && Vote.allowedDots ~= vote.dots)
      let ballot = Ballot(id: Identifier("b"), fields: fields)
      #expect(Ballot.allowedRounds ~= ballot.round && Ballot.allowedDots ~= ballot.dots)
      #expect(ballot.dotsForOne.map { Ballot.allowedDots ~= $0 } == true)
      let timing = Timing(id: Identifier("t"), fields: fields)
      #expect(timing.seconds.map { Timing.allowedSeconds ~= $0 } == true)
    }
  }
}
