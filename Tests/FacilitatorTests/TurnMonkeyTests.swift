@testable import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Random keys at the terminal that goes round: nothing of the person before, and no way out.
@Suite("Turn, random keys")
struct TurnMonkeyTests {
  private static let keys: [Key] = [
    .enter, .enter, .enter, .enter, .enter, .enter, .enter, .escape, .escape, .tab, .backTab,
    .backspace, .delete, .up, .down, .left, .right,
    .home, .end, .pageUp, .pageDown, .insert, .altEnter, .function(1),
    .control("x"), .control("c"), .control("z"), .control("\\"), .control("s"), .control("q"),
    .control("p"), .control("r"), .control("u"), .control("h"), .control("n"), .alt("x"),
    "a", "c", "1", "2", "5", "0", "3", "b", "q", "u", "T", "g", "/", "?", "S", "V", "d", "D", "l",
    "v", "v", "t", "i", "R", "w",
  ]

  /// How many things happen in each of the runs; more with TURN_MONKEY in the environment.
  private static let steps = setting("TURN_MONKEY").flatMap { Int($0) } ?? 300

  /// The letters by which people are told apart.
  private static let marks: ClosedRange<UInt32> = 0x4e00...0x9fff

  /// What one person types again and again.
  private static func mark(_ person: Int) -> String {
    let letter = Unicode.Scalar(marks.lowerBound + UInt32(person)) ?? "?"
    return "\(letter) \(letter)"
  }

  /// Each person types a letter of their own; once another has the terminal, it is in no frame.
  @Test("random keys, pastes, clicks, sizes and pauses", arguments: 1...8 as ClosedRange<UInt64>)
  func monkey(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let size = Size(columns: 40, rows: 12)
    var player = try seed % 2 == 0 ? TurnBallotTests.voting(size) : TurnTests.handedOver(size)
    let layers = player.model.layers.count
    let openings = player.handler.openings
    var person = 0
    var wasHandedOver = true
    for step in 0..<Self.steps {
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<70: player.press(Self.keys.randomElement(using: &random) ?? .enter)
      case 70..<90:
        player.type(Self.mark(person))
      case 90..<93: player.happen(.paste(Self.mark(person) + "\n"))
      case 93: player.happen(.mouse(Mouse(.press, at: Point(column: 3, row: 5), button: 1)))
      case 94..<97:
        let sizes = [(40, 12), (40, 12), (80, 24), (120, 40), (30, 8)].map {
          Size(columns: $0, rows: $1)
        }
        player.happen(.resize(sizes.randomElement(using: &random) ?? Size(columns: 80, rows: 24)))
      case 97: player.wait(Int.random(in: 1...20, using: &random))
      case 98: player.wait(61)
      default: player.handler.failure = Bool.random(using: &random) ? "The disk is full." : nil
      }
      try #require(player.model.isHandedOver, "seed \(seed), step \(step)")
      try #require(player.model.layers.count == layers, "seed \(seed), step \(step)")
      let screen = player.screen
      let isHandedOver = player.model.turnScreen?.step == .handOver
      if isHandedOver, !wasHandedOver { person += 1 }
      wasHandedOver = isHandedOver
      // Challenges that stand on a ballot paper are everybody's by then.
      if player.model.turnScreen?.paper != nil { continue }
      let own = Self.mark(person).unicodeScalars.first
      let marks = screen.unicodeScalars.filter { Self.marks.contains($0.value) }
      try #require(marks.allSatisfy { $0 == own }, "seed \(seed), step \(step):\n\(screen)")
    }
    #expect(person > 2)
    #expect(!player.hasLeft)
    #expect(player.handler.kept.isEmpty && player.handler.places.isEmpty)
    #expect(player.handler.erased.isEmpty && !player.handler.isClosed)
    #expect(player.handler.reportEffects.isEmpty)
    #expect(player.handler.openings == openings)
    #expect(player.handler.saved.allSatisfy { $0.terminal == nil && $0.id.number > 0 })
  }
}

/// Random numbers that a seed determines.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
