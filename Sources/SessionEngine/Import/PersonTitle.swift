/// What stands before the names of people and is no part of them.
enum PersonTitle {
  /// What is said with a name and stays with it.
  private static let ranks: Set<String> = [
    "dr", "prof", "professor", "profdr", "drs", "dott", "dottssa", "dra", "ing", "dring", "mag",
    "he", "amb", "ambassador", "hon", "sir", "dame", "rev", "judge", "profa", "eng", "lic", "mp",
    "embajador", "embajadora", "ambassadeur", "ambassadrice", "excellency", "se",
  ]

  /// Forms of address, which say nothing of anybody.
  private static let courtesies: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "mister", "madam", "mme", "mlle", "monsieur", "madame",
    "mademoiselle", "sr", "sra", "srta", "señor", "señora", "señorita", "herr", "frau", "dhr",
    "mevr", "sig", "signor", "signora", "signorina", "hr",
  ]

  /// Whether all of the text is a rank, as "Dr." is.
  static func isRank(_ text: String) -> Bool { ranks.contains(text.folded) }

  /// Whether the word before a name is a rank; "He" and "Se" are names unless they have full stops.
  private static func isRank(before word: Substring) -> Bool {
    isRank(String(word)) && (!["he", "se"].contains(String(word).folded) || word.contains("."))
  }

  /// Whether the word is a form of address, as "Ms" is.
  private static func isCourtesy(_ word: Substring) -> Bool {
    courtesies.contains(String(word).folded)
  }

  /// The name without forms of address before it; whole when nothing else is left.
  static func withoutCourtesies(_ name: String) -> String {
    without(name, leaving: 1, isCourtesy)
  }

  /// The name without all that stands before it, to compare it; ranks before a single word stay,
  /// as that may be the name of more than one.
  static func withoutAny(_ name: String) -> String {
    without(withoutCourtesies(name), leaving: 2, isRank(before:))
  }

  private static func without(
    _ name: String, leaving least: Int, _ isTitle: (Substring) -> Bool
  ) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    let titles = min(words.prefix(while: isTitle).count, max(0, words.count - least))
    return titles == 0 ? name : words.dropFirst(titles).joined(separator: " ")
  }

  /// Whether nearly all that stands in a column stands before names.
  static func areTitles(_ place: Int, _ table: Table) -> Bool {
    let texts = table.texts(at: place)
    let titles = texts.count { text in
      text.split(separator: " ").allSatisfy { isCourtesy($0) || isRank(String($0)) }
    }
    return titles > 0 && titles * 5 >= texts.count * 4
  }
}
