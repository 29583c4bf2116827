import Testing
import WorkshopModel

@testable import Facilitator

/// Sentences with numbers in them.
@Suite("One of something")
struct CountTests {
  private let words = Strings.english

  @Test("is one thing, and more are several")
  func singular() {
    #expect(words.setUp.phases(1, 1) == "1 phase, 1 minute")
    #expect(words.setUp.phases(2, 30) == "2 phases, 30 minutes")
    #expect(words.setUp.phasesOpen(1, 1) == "1 of 1 phase without minutes")
    #expect(words.setUp.tooLong(1, 0) == "1 minute planned, 0 from start to end")
    #expect(words.setUp.several(.participant, 1) == "1 person")
    #expect(words.setUp.several(.participant, 2) == "2 people")
    #expect(words.voting.left(0, 1) == "0 of 1 dot left")
    #expect(words.voting.left(1, 3) == "1 of 3 dots left")
  }
}
