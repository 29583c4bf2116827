/// A control sequence: what stands between `ESC [` and its final byte, and that byte.
struct EscapeSequence {
  private let prefix: UInt8?
  private let numbers: [Int]
  private let final: UInt8
  /// Whether something stands between `ESC [` and the final byte.
  let hasNumbers: Bool

  init(_ body: ArraySlice<UInt8>, final: UInt8) {
    let isMarked = body.first.map { (0x3C...0x3F).contains($0) } ?? false
    prefix = isMarked ? body.first : nil
    numbers = (isMarked ? body.dropFirst() : body)
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { digits in
        digits.prefix(6).reduce(0) {
          (0x30...0x39).contains($1) ? $0 * 10 + Int($1) - 0x30 : $0
        }
      }
    self.final = final
    hasNumbers = !body.isEmpty
  }

  /// Whether pasted text follows.
  var isPasteStart: Bool { prefix == nil && final == UInt8(ascii: "~") && numbers == [200] }

  /// Whether pasted text ends here.
  var isPasteEnd: Bool { prefix == nil && final == UInt8(ascii: "~") && numbers == [201] }

  /// What it tells; `nil` when it is not known.
  ///
  /// Modifiers of keys other than Tab, Enter, Backspace, left and right are ignored.
  var event: Event? {
    if prefix == UInt8(ascii: "<") { return mouse }
    guard prefix == nil else { return nil }
    switch final {
    case UInt8(ascii: "I"): return .focus(true)
    case UInt8(ascii: "O"): return .focus(false)
    case UInt8(ascii: "Z"): return .key(.backTab)
    case UInt8(ascii: "u"): return modified(numbers.first, numbers.dropFirst().first)
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      if numbers.first == 27 {
        return modified(numbers.dropFirst(2).first, numbers.dropFirst().first)
      }
      return Self.numberedKey(numbers.first ?? 0).map(Event.key)
    // With another number first it is no key: the terminal tells where its cursor is, say.
    default:
      guard numbers.first ?? 1 <= 1, let key = Self.letterKey(final) else { return nil }
      return .key(isByWord ? key.byWord : key)
    }
  }

  /// Whether Ctrl or Alt was held.
  private var isByWord: Bool { ((numbers.dropFirst().first ?? 1) - 1) & 6 != 0 }

  /// The key behind `ESC O`, as application mode sends it.
  static func applicationKey(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(letter - 0x40)))
    default: return letterKey(letter)
    }
  }

  private static func letterKey(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter) - 0x4F)
    default: nil
    }
  }

  private static func numberedKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// A key by its code point with modifiers, as xterm and tmux send it when told to.
  private func modified(_ code: Int?, _ modifiers: Int?) -> Event? {
    let isShift = ((modifiers ?? 1) - 1) & 1 != 0
    let isAlt = ((modifiers ?? 1) - 1) & 2 != 0
    switch code {
    case 9: return .key(isShift ? .backTab : .tab)
    case 13: return .key(isAlt ? .altEnter : .enter)
    case 27: return .key(.escape)
    case 127: return .key(isAlt ? .alt("\u{7F}") : .backspace)
    default: return nil
    }
  }

  /// What the three bytes behind `ESC [ M` tell: the button, the column, and the row.
  static func oldMouse(_ bytes: [UInt8]) -> Event? {
    let numbers = bytes.map { Int($0) - 32 }
    // Which button was let go is not told.
    let isPress = numbers[0] & 3 != 3 || numbers[0] & 64 != 0
    let event = mouse(isPress ? numbers[0] : numbers[0] & ~3, numbers[1], numbers[2], isPress)
    guard !isPress, case .mouse(let mouse) = event else { return event }
    return .mouse(Mouse(mouse.action, at: mouse.point))
  }

  private var mouse: Event? {
    guard numbers.count == 3 else { return nil }
    let isPress = final == UInt8(ascii: "M")
    guard isPress || final == UInt8(ascii: "m") else { return nil }
    return Self.mouse(numbers[0], numbers[1], numbers[2], isPress)
  }

  private static func mouse(_ number: Int, _ column: Int, _ row: Int, _ isPress: Bool) -> Event? {
    let isMotion = number & 32 != 0
    guard !isMotion, number >= 0, column > 0, row > 0 else { return nil }
    let point = Point(column: column - 1, row: row - 1)
    switch number & ~0b11100 {
    case 0...2:
      let button = (number & 3) + 1
      return .mouse(Mouse(isPress ? .press : .release, at: point, button: button))
    case 64: return .mouse(Mouse(.wheelUp, at: point))
    case 65: return .mouse(Mouse(.wheelDown, at: point))
    default: return nil
    }
  }
}
