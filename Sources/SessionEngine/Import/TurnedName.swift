/// A name that is written with the family's name before a comma: "Okoro, Maya".
struct TurnedName {
  /// The name the other way round: "Maya Okoro".
  let name: String
  /// How many words the family's name has, not counting particles as "van der" is.
  private let familyWords: Int

  /// The name in `text`; nil when it has no comma, or more, or what is behind it is no first name.
  init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.split(whereSeparator: \.isWhitespace)
    }
    guard parts.count == 2, 1...4 ~= parts[0].count else { return nil }
    let given = PersonTitle.withoutAny(parts[1].joined(separator: " "))
      .split(whereSeparator: \.isWhitespace)
    guard 1...3 ~= given.count,
      !given.contains(where: { Self.suffixes.contains(String($0).folded) }),
      (given + parts[0]).allSatisfy({ $0.allSatisfy(PersonName.isPartOfName) }),
      given.allSatisfy({ !($0.first?.isLowercase ?? true) })
    else { return nil }
    familyWords = parts[0].count { !($0.first?.isLowercase ?? true) }
    name = (parts[1] + parts[0]).joined(separator: " ")
  }

  /// Whether a comma in one of `names` has the family's name before it: the other words may be an
  /// organisation's, where no column has that.
  static func isUsual(among names: [String], besideOrganisations hasOrganisations: Bool) -> Bool {
    let commas = names.filter { $0.contains(",") }
    let turned = commas.compactMap { TurnedName($0) }
    guard !turned.isEmpty, turned.count * 5 >= commas.count * 4 else { return false }
    return hasOrganisations || turned.count { $0.familyWords == 1 } * 2 > turned.count
  }

  /// What stands behind a name and a comma and is no first name.
  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "phd", "dphil", "md", "esq", "mp", "mep", "cbe", "obe", "mbe",
    "kc", "qc", "ba", "ma", "msc", "llm", "mba", "cissp", "inc", "ltd", "llc", "gmbh", "ag", "sa",
  ]
}
