import TerminalKit
import WorkshopModel

/// What a monkey does to a terminal.
struct Fingers {
  private var generator: SeededNumbers

  init(seed: UInt64) { generator = SeededNumbers(seed: seed) }

  /// A second later mostly, or a jump of the clock.
  mutating func later(than time: Timestamp) -> Timestamp {
    switch pick(1_000) {
    case 0: Timestamp(seconds: pick(4_291_747_200))
    case 1: Timestamp(seconds: time.seconds - pick(86_400))
    case 2: Timestamp(seconds: time.seconds + pick(86_400))
    case 3..<500: time
    default: Timestamp(seconds: time.seconds + 1)
    }
  }

  /// What happens next; ``Event/wake`` stands for a second without a key.
  mutating func event(on size: Size) -> Event {
    switch pick(200) {
    case 0: .resize(someSize)
    case 1..<4: .paste(somePaste)
    case 4..<12: .mouse(mouse(on: size))
    case 12: .focus(pick(2) == 0)
    case 13..<40: .wake
    default: .key(key)
    }
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  private mutating func one<Element>(of elements: [Element], or other: Element) -> Element {
    elements.randomElement(using: &generator) ?? other
  }

  private mutating func mouse(on size: Size) -> Mouse {
    let actions: [Mouse.Action] = [.press, .press, .release, .wheelUp, .wheelDown]
    let point = Point(column: pick(size.columns + 4) - 2, row: pick(size.rows + 4) - 2)
    return Mouse(one(of: actions, or: .press), at: point, button: pick(3))
  }

  private mutating func sometimes(_ odds: Int) -> Bool { pick(odds) == 0 }

  private static let moves: [Key] = [
    .up, .down, .left, .right, .tab, .backTab, .home, .end, .pageUp, .pageDown,
  ]
  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let signs = Array("0123456789/?.,:;+-*=!()[]<>'\" éß漢字ع🏳️‍🌈\u{202e}\u{200d}")
  private static let controls = Array("abdefghijklnoprstuvwxyz")

  private mutating func letter(_ letters: [Character]) -> Character { one(of: letters, or: "a") }

  private mutating func moving() -> Key { one(of: Self.moves, or: .up) }

  private var someKeys: [Key] { [.enter, .enter, .enter, .escape, .escape, .altEnter] }

  private mutating func control() -> Key {
    // Leaving with Ctrl-C is rare, so that the monkey gets somewhere.
    sometimes(40) ? .control("c") : .control(letter(Self.controls))
  }
}

extension Fingers {
  private var key: Key {
    mutating get {
      switch pick(100) {
      case 0..<22: one(of: someKeys, or: .enter)
      case 22..<40: moving()
      case 40..<72: .character(letter(Self.letters))
      case 72..<86: .character(letter(Self.signs))
      case 86..<91: .control(letter(["p", "r", "l", "j"]))
      case 91..<94: control()
      case 94..<96: .alt(letter(Self.signs))
      case 96: .function(pick(13))
      case 97: .delete
      default: .backspace
      }
    }
  }

  private static let sizes: [Size] = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 12),
    Size(columns: 160, rows: 50), Size(columns: 30, rows: 8), Size(columns: 1, rows: 1),
    Size(columns: 60, rows: 15), Size(columns: 41, rows: 13), Size(columns: 220, rows: 12),
  ]

  private var someSize: Size {
    mutating get { one(of: Self.sizes, or: Size(columns: 80, rows: 24)) }
  }

  private var somePaste: String {
    mutating get {
      let pastes = [
        "pasted", "two\nlines", "q\u{1b}[201~d", "\r\n\r\nq", "العربية مع English", "中文字符",
        String(repeating: "long ", count: 40), "e\u{301}\u{301}\u{301}", "\u{202e}evil\u{0}", "",
        "name,organisation\n\"a\"\"b\",c",
      ]
      return sometimes(50) ? String(repeating: "x", count: 70_000) : one(of: pastes, or: "")
    }
  }
}
