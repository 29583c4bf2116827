/// The parts of a written day: the name of a month, and numbers in their order.
struct DayParts {
  /// A number of one, two or four digits.
  struct Number {
    let value: Int
    /// How many digits it has.
    let count: Int

    /// Whether it can only be a year.
    var isYear: Bool { count == 4 || count <= 2 && value > 31 }

    /// The year that it is; nil when it has another number of digits than two or four.
    var year: Int? {
      switch count {
      case 4: value
      case 2: value < 70 ? 2_000 + value : 1_900 + value
      default: nil
      }
    }
  }

  /// The month that is named, from 1; nil when none is.
  private(set) var month: Int?
  private var monthWord = ""
  /// The numbers, three at most.
  private(set) var numbers: [Number] = []
  /// Whether full stops alone separate numbers.
  private(set) var hasStops = false

  /// The parts of `text`; nil when there is anything in it that no day has.
  init?(_ text: String) {
    guard text.utf8.count <= 64 else { return nil }
    var separators = ""
    var rest = text.lowercased().plainLetters[...]
    while let next = rest.first {
      if next.isASCII, next.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        guard add(digits) else { return nil }
        rest = Self.withoutOrdinal(rest)
      } else if next.isLetter {
        let word = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(word.count)
        guard add(word: String(word)) else { return nil }
      } else {
        guard next.isWhitespace || "./-,–’'".contains(next) else { return nil }
        if !next.isWhitespace, numbers.count == 1 || numbers.count == 2 { separators.append(next) }
        rest = rest.dropFirst()
      }
    }
    hasStops = separators.contains(".") && separators.allSatisfy { $0 == "." }
    guard numbers.count <= 3, !numbers.isEmpty else { return nil }
  }

  /// Takes a number in; one of eight digits is a year, a month and a day.
  private mutating func add(_ digits: Substring) -> Bool {
    guard let value = digits.count <= 8 ? Int(digits: digits) : nil else { return false }
    switch digits.count {
    case 1, 2, 4: numbers.append(Number(value: value, count: digits.count))
    case 8 where numbers.isEmpty:
      numbers = [
        Number(value: value / 10_000, count: 4), Number(value: value / 100 % 100, count: 2),
        Number(value: value % 100, count: 2),
      ]
    default: return false
    }
    return true
  }

  private mutating func add(word: String) -> Bool {
    if Self.fillers.contains(word) { return true }
    // "mar." is Tuesday where another month is named.
    if let named = MonthNames.month(word), month == nil || MonthNames.isWeekday(monthWord) {
      month = named
      monthWord = word
      return true
    }
    return MonthNames.isWeekday(word)
  }

  private static func withoutOrdinal(_ rest: Substring) -> Substring {
    let word = rest.prefix { $0.isLetter || $0 == "º" || $0 == "°" }
    return ordinals.contains(String(word)) ? rest.dropFirst(word.count) : rest
  }

  private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "e", "º", "°", "o"]

  private static let fillers: Set<String> = ["the", "of", "le", "de", "del", "el", "du"]
}

extension String {
  /// The text with plain Latin letters in place of those with accents.
  fileprivate var plainLetters: String {
    let plain: [Character: Character] = [
      "á": "a", "â": "a", "à": "a", "é": "e", "è": "e", "ê": "e", "í": "i", "ó": "o", "ô": "o",
      "ú": "u", "û": "u", "ù": "u",
    ]
    return String(map { plain[$0] ?? $0 })
  }
}
