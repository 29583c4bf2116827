/// The number that a group is called by, however it is written: "1", "I", "Group 1", "G1", "#1".
struct GroupNumeral: Equatable {
  /// The number; nil for what is called by letters that are no number.
  private let number: Int?
  /// What stands for it, in small letters.
  private let text: String

  /// The number in `name`; nil when there is none, or more than one.
  init?(_ name: String) {
    var words = name.split { !$0.isLetter && !$0.isNumber }.map { String($0).folded.withoutAccents }
    if let first = words.first, words.count > 1, Self.isWordForGroup(first) { words.removeFirst() }
    guard words.count == 1, let word = words.first else { return nil }
    let digits = word.drop { $0.isLetter }
    let letters = String(word.prefix { $0.isLetter })
    if !digits.isEmpty {
      let ends = digits.drop { $0.isASCII && $0.isNumber }
      guard letters.isEmpty || Self.isWordForGroup(letters), Self.ordinals.contains(String(ends))
      else { return nil }
      guard let number = Self.number(digits.prefix { $0.isASCII && $0.isNumber }) else {
        return nil
      }
      self.number = number
      text = "\(number)"
    } else {
      let roman = Self.roman(letters)
      guard roman != nil || letters.count == 1 else { return nil }
      number = roman
      text = letters
    }
  }

  /// Whether both mean the same group.
  static func == (left: GroupNumeral, right: GroupNumeral) -> Bool {
    left.number != nil && left.number == right.number || left.text == right.text
  }

  private static func isWordForGroup(_ word: String) -> Bool {
    words.contains(word) || ImportHeadings.all(of: .group).contains(word)
  }

  private static let words: Set<String> = [
    "g", "gr", "grp", "gp", "grupo", "wg", "table", "mesa", "no", "nr",
  ]

  private static let ordinals: Set<String> = ["", "st", "nd", "rd", "th", "er", "e", "o", "a"]

  /// Up to four digits as a number.
  private static func number(_ digits: some StringProtocol) -> Int? {
    digits.count <= 4 ? Int(digits) : nil
  }

  /// What the letters are as Roman figures up to 39; nil when they are none.
  private static func roman(_ letters: String) -> Int? {
    (1...39).first { GroupNumber.roman($0).lowercased() == letters }
  }
}
