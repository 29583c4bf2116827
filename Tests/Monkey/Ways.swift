import TerminalKit

/// Ways from the board to the places to which random keys seldom lead.
struct Ways {
  private var generator: SeededNumbers

  init(seed: UInt64) { generator = SeededNumbers(seed: seed ^ 0x27d4_eb2f) }

  /// A way that is taken now, mostly none.
  mutating func next() -> [Event] {
    guard Int.random(in: 0..<80, using: &generator) == 0 else { return [] }
    let back = Array(repeating: Event.key(.escape), count: 8)
    return back + (Self.all.randomElement(using: &generator) ?? [])
  }

  private static let all: [[Event]] = [
    // Two versions of an entry, what to do about them, and a text in place of both.
    keys("c", "x", .enter, .escape) + changing,
    changing + keys("V"),
    changing + keys("V", .enter),
    changing + keys("V", .enter, "e"),
    keys("C", "a", "x", .enter) + [.wake] + keys("e", "y", .enter)
      + [.wake] + keys(.escape, "V", .enter, "e"),
    // Somebody who is listed, present, found, named in texts; and a list that is taken in.
    keys("s", "p", "a", "n", .enter, "x", "/"),
    keys("s", "p", "a", "n", .enter, "d"),
    keys("s", "p", "i", "x", .enter),
    keys("s", "g", "n"),
    keys("s", "g", "n", .down, .enter),
    keys("s", "r"),
    // Conclusions, and reading them back.
    keys("C", "a", "x", .enter, "r"),
    keys("C", "A", "/"),
    // A report that is being written while somebody leaves, and one by a template.
    keys("R", "w", .enter),
    keys("R", "w", .enter, .escape, .escape, "q"),
    keys("R", "s", "s", "s", "s", "s", "s"),
    // Votes by hands.
    keys("c", "x", .enter, .escape, "v", "n", .down, .enter, .enter, "+", .enter, "F"),
    keys("v", "n", .down, .enter, .enter),
    keys("L", "Z"),
    keys("O"),
    keys(.enter, "J"),
    // A plan, which the template has not.
    keys("P", "a", "x", .tab, "5", .enter),
  ]

  /// An entry is changed here, and by somebody else before they have seen that.
  private static let changing = keys(.enter, "e", "x", .enter) + [.wake]

  private static func keys(_ keys: Key...) -> [Event] { keys.map { .key($0) } }
}
