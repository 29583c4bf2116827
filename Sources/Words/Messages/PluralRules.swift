/// The cases of a plural, as the Unicode CLDR calls them.
enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

/// Which case of a plural a whole number takes in a language.
///
/// These are the cardinal rules of the Unicode CLDR, of which whole numbers need only the part on
/// integers (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
struct PluralRules: Sendable {
  /// The cases that a plural must have: those that a number below a million takes, and `other`.
  let categories: [PluralCategory]
  private let rule: @Sendable (_ number: Int) -> PluralCategory

  private init(
    _ categories: PluralCategory..., rule: @escaping @Sendable (_ number: Int) -> PluralCategory
  ) {
    self.categories = categories + [.other]
    self.rule = rule
  }

  /// The rules of the language with that tag, by its first part ("pt-BR" is "pt", but "pt-PT" has
  /// its own); nil for one that is not known here.
  init?(language: String) {
    let tag = language.lowercased().split { $0 == "-" || $0 == "_" }
    switch tag.first ?? "" {
    case "en", "de", "nl", "sv": self = .one
    case "fr": self = .oneWithZero
    case "pt": self = tag.dropFirst().contains("pt") ? .oneOrMillions : .oneWithZero
    case "es", "it": self = .oneOrMillions
    case "ru", "uk": self = .eastSlavic
    case "pl": self = .polish
    case "ar": self = .arabic
    case "zh", "ja", "ko": self = .none
    default: return nil
    }
  }

  /// The case that the number takes; a negative one as the positive.
  func category(of number: Int) -> PluralCategory {
    rule(number == .min ? .max : abs(number))
  }

  /// The cases that a plural must have and has not.
  ///
  /// One is had, too, where each of its numbers has a case of its own ("=1" for `one` in English).
  func missing(
    in cases: some Collection<PluralCategory>, exact: some Collection<Int>
  ) -> [PluralCategory] {
    categories.filter { category in
      !cases.contains(category)
        && (0...200).contains { self.category(of: $0) == category && !exact.contains($0) }
    }
  }

  static let none = PluralRules { _ in .other }

  private static let one = PluralRules(.one) { $0 == 1 ? .one : .other }

  private static let oneOrMillions = PluralRules(.one) {
    $0 == 1 ? .one : isMillions($0) ? .many : .other
  }

  private static let oneWithZero = PluralRules(.one) {
    $0 < 2 ? .one : isMillions($0) ? .many : .other
  }

  private static let eastSlavic = PluralRules(.one, .few, .many) {
    $0 % 10 == 1 && $0 % 100 != 11 ? .one : isFew($0) ? .few : .many
  }

  private static let polish = PluralRules(.one, .few, .many) {
    $0 == 1 ? .one : isFew($0) ? .few : .many
  }

  private static let arabic = PluralRules(.zero, .one, .two, .few, .many) {
    switch $0 {
    case 0: .zero
    case 1: .one
    case 2: .two
    default: 3...10 ~= $0 % 100 ? .few : 11...99 ~= $0 % 100 ? .many : .other
    }
  }

  private static func isMillions(_ number: Int) -> Bool {
    number != 0 && number.isMultiple(of: 1_000_000)
  }

  private static func isFew(_ number: Int) -> Bool {
    2...4 ~= number % 10 && !(12...14 ~= number % 100)
  }
}
