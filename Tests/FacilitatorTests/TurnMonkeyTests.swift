@testable import Facilitator
import SessionEngine
import TerminalKit
import Testing
import WorkshopModel

/// Random keys at the terminal that goes round: nothing of the person before, and no way out.
@Suite("Turn, random keys")
struct TurnMonkeyTests {
  private static let keys: [Key] = [
    .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right,
    .home, .end, .pageUp, .pageDown, .insert, .altEnter, .function(1), .function(10),
    .control("x"), .control("c"), .control("z"), .control("\\"), .control("s"), .control("q"),
    .control("p"), .control("r"), .control("u"), .control("h"), .control("n"), .alt("x"),
    "a", "c", "1", "2", "5", "0", "3", "b", "q", "u", "T", "g", "/", "?", "S", "V", "d", "D", "l",
  ]

  /// Each person types a word of their own; once another has the terminal, it is in no frame.
  @Test("100,000 keys, pastes, clicks, sizes and pauses", arguments: 1...24 as ClosedRange<UInt64>)
  func monkey(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var player = try TurnTests.handedOver()
    let layers = player.model.layers.count
    let openings = player.handler.openings
    var person = 0
    var wasHandedOver = true
    for step in 0..<2_500 {
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<70: player.press(Self.keys.randomElement(using: &random) ?? .enter)
      case 70..<90:
        player.type("W\(person)Z")
      case 90..<93: player.happen(.paste("W\(person)Z\n"))
      case 93: player.happen(.mouse(Mouse(.press, at: Point(column: 3, row: 5), button: 1)))
      case 94..<97:
        let sizes = [(80, 24), (40, 12), (120, 40), (30, 8)].map { Size(columns: $0, rows: $1) }
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
      let seen = screen.matches(of: /W(\d+)Z/).compactMap { Int($0.1) }
      try #require(seen.allSatisfy { $0 == person }, "seed \(seed), step \(step):\n\(screen)")
    }
    #expect(person > 50)
    #expect(!player.hasLeft)
    #expect(player.handler.kept.isEmpty && player.handler.places.isEmpty)
    #expect(player.handler.erased.isEmpty && !player.handler.isClosed)
    #expect(player.handler.openings == openings)
    #expect(player.handler.saved.allSatisfy { $0.terminal == nil && $0.id.number > 0 })
    #expect(player.handler.saved.count > 5)
  }
}

/// Random numbers that a seed determines.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
