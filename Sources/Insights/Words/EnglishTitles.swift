/// Titles of the workshop as they stand inside English sentences.
///
/// A workshop may call its roles and sectors what it likes, in any language: only titles that are
/// known to be common English nouns lose their capital letter.
extension English {
  /// The sectors that are known, with what one says somebody is from.
  private static let sectors = [
    "academia": "academia", "business": "business", "civil society": "civil society",
    "government": "government", "governments": "governments", "industry": "industry",
    "intergovernmental": "intergovernmental organisations",
    "intergovernmental organisations": "intergovernmental organisations",
    "media": "the media", "multistakeholder": "multistakeholder initiatives",
    "private sector": "the private sector", "technical community": "the technical community",
  ]

  private static let roles: Set<String> = [
    "community-builder", "decision-maker", "opinion-shaper", "problem-solver", "whistle-blower",
  ]

  /// A title as it stands inside a sentence: in small letters where it is a common noun.
  static func lower(_ title: String) -> String {
    let small = title.lowercased()
    return sectors[small] != nil || roles.contains(small) ? small : title
  }

  /// Titles as they stand inside a sentence.
  static func titles(_ titles: [String], _ conjunction: String = "and") -> String {
    list(titles.map(lower), conjunction)
  }

  /// The sector as those whom somebody is from: "the private sector".
  static func sector(_ title: String) -> String { sectors[title.lowercased()] ?? title }

  /// Sectors as those whom somebody is from.
  static func sectors(_ titles: [String], _ conjunction: String = "and") -> String {
    list(titles.map(sector), conjunction)
  }
}
