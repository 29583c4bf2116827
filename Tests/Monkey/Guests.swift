import TerminalKit
import WorkshopModel

/// The people who have the terminal while it goes round, and the moderator who hands it over.
///
/// Each of them types a letter of their own, so that a frame tells whose words are on it.
struct Guests {
  /// The letters by which people are told apart: Hangul syllables, which nothing else types.
  static let marks: ClosedRange<UInt32> = 0xac00...0xd7a3

  private static let steps: [Key] = [
    .enter, .enter, .enter, .enter, "a", "c", "0", "1", "2", "3", "5", "b", "v", "t", "r", "m", "+",
    .escape, .tab, .up, .down, .backspace, .altEnter,
  ]
  private static let waysOut: [Key] = [
    "q", "u", "T", "g", "/", "?", "S", "V", "d", "D", "l", "e", "L", "C", "R", "i", " ",
    .control("c"), .control("z"), .control("\\"), .control("s"), .control("q"), .control("p"),
    .control("r"), .control("x"), .control("u"), .function(1), .function(10), .alt("x"),
  ]

  private var generator: SeededNumbers
  private let first: Int
  private(set) var person = 0
  private var isBetweenPeople = false

  init(seed: UInt64) {
    generator = SeededNumbers(seed: seed ^ 0x94d0_49bb)
    first = Int.random(in: 0..<Self.marks.count, using: &generator)
  }

  /// The letter of the person who has the terminal.
  var mark: Unicode.Scalar {
    let offset = UInt32((first + person) % Self.marks.count)
    return Unicode.Scalar(Self.marks.lowerBound + offset) ?? "?"
  }

  /// Takes note of whether the frame is the one between two people.
  mutating func see(isBetweenPeople: Bool) {
    if isBetweenPeople, !self.isBetweenPeople { person += 1 }
    self.isBetweenPeople = isBetweenPeople
  }

  /// What the moderator does to hand the terminal over, mostly nothing; a round of votes may be
  /// opened before, or one on a conclusion.
  mutating func handOver() -> [Event] {
    guard pick(150) == 0 else { return [] }
    let back = Array(repeating: Key.escape, count: 6)
    let way: [Key] =
      switch pick(4) {
      case 0: ["C", "a", "x", .enter, "y"]
      case 1: ["v", "n", .enter, .escape, .escape, "T"]
      default: ["T"]
      }
    return (back + way).map { .key($0) }
  }

  /// What happens next at the terminal that goes round; ``Event/wake`` stands for a second.
  mutating func events() -> [Event] {
    switch pick(100) {
    case 0..<2: [.key(.control("x")), .key("1"), .key("2"), .key(.enter)]
    case 2..<10: [.key(.character(Character(mark))), .key(" "), .key(.character(Character(mark)))]
    case 10: [.paste("\(mark) \(mark)\n\(mark)")]
    case 11..<24: [.key(one(of: Self.waysOut))]
    // Long enough that what was typed is wiped.
    case 24 where pick(8) == 0: Array(repeating: .wake, count: 150)
    default: [.key(one(of: Self.steps))]
    }
  }

  /// Whether it is somebody's idea to do what monkeys do.
  mutating func isAnybodysIdea() -> Bool { pick(4) > 0 }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  private mutating func one(of keys: [Key]) -> Key {
    keys.randomElement(using: &generator) ?? .enter
  }
}
