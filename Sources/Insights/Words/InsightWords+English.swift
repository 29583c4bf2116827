extension InsightWords {
  /// British English.
  public static let english = InsightWords(
    language: "en",
    topic: { topic in
      switch topic {
      case .involvement: "Who is involved"
      case .challenges: "Challenges that come again"
      case .association: "What was seen together"
      case .efforts: "Efforts side by side"
      case .exchange: "Exchange"
      case .ledger: "How the challenges ended"
      case .stages: "Stages of norm cultivation"
      }
    },
    drafts: InsightDrafts(
      role: EnglishDrafts.role, sector: EnglishDrafts.sector, gap: EnglishDrafts.gap,
      theme: EnglishDrafts.theme, efforts: EnglishDrafts.parallel),
    role: EnglishInvolvement.role, sector: EnglishInvolvement.sector, gap: EnglishInvolvement.gap,
    theme: EnglishChallenges.theme, wording: EnglishChallenges.wording,
    noLikeWording: EnglishChallenges.noLikeWording, withoutTheme: EnglishChallenges.withoutTheme,
    together: EnglishChallenges.together, noDifference: EnglishChallenges.noDifference,
    tooFew: EnglishChallenges.tooFew, comparisons: EnglishChallenges.comparisons,
    doubled: EnglishExchange.doubled, noDoubled: EnglishExchange.noDoubled,
    parallel: EnglishExchange.parallel,
    ways: EnglishExchange.ways, wayElsewhere: EnglishExchange.wayElsewhere,
    wayForLike: EnglishExchange.wayForLike, wayAlike: EnglishExchange.wayAlike,
    offers: EnglishExchange.offers, need: EnglishExchange.need,
    sharedChallenge: EnglishExchange.sharedChallenge, help: EnglishExchange.help,
    ends: EnglishEnds.ends, end: EnglishEnds.end, stages: EnglishEnds.stages)
}

/// Parts of English sentences.
enum English {
  /// The most members of a list that are named.
  private static let most = 8

  /// The number with the noun that fits it.
  static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Says that the number is small where it is.
  static func small(_ number: Int) -> String {
    (1..<Insight.smallLimit).contains(number) ? ", a small number" : ""
  }

  /// The same where the sentence goes on.
  static func smallAside(_ number: Int) -> String {
    let small = small(number)
    return small.isEmpty ? "" : small + ","
  }

  /// "2 of 9", and that the whole is small where it is.
  static func share(_ part: Int, of whole: Int) -> String {
    "\(part) of \(whole)\(small(whole))"
  }

  /// "a, b and c", the rest of a long list as a number.
  static func list(_ members: [String], _ conjunction: String = "and") -> String {
    let shown =
      members.count > most + 1
      ? members.prefix(most) + ["\(members.count - most) more"] : members[...]
    guard let last = shown.last else { return "" }
    guard shown.count > 1 else { return last }
    return shown.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// "group I", "groups I and II".
  static func groups(_ numbers: [String]) -> String {
    (numbers.count == 1 ? "group " : "groups ") + list(numbers)
  }

  /// "in all 4 groups", "in 2 of 4 groups (I and III)".
  static func spread(_ groups: [String], missing: [String]) -> String {
    let all = groups.count + missing.count
    guard all > 1 else { return "in " + self.groups(groups + missing) }
    guard !missing.isEmpty else { return "in all \(all) groups" }
    return "in \(groups.count) of \(all) groups (\(list(groups)))"
  }

  /// A title as it stands inside a sentence.
  static func lower(_ title: String) -> String {
    let isAcronym = title.dropFirst().first?.isUppercase ?? false
    return isAcronym ? title : title.prefix(1).lowercased() + title.dropFirst()
  }

  /// Titles as they stand inside a sentence.
  static func titles(_ titles: [String], _ conjunction: String = "and") -> String {
    list(titles.map(lower), conjunction)
  }

  /// "decision-maker 6, opinion-shaper 1".
  static func tally(_ counted: [Counted]) -> String {
    counted.map { "\(lower($0.title)) \($0.count)" }.joined(separator: ", ")
  }

  /// The sentences that are not empty, one after the other.
  static func text(_ sentences: String...) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The sentence, if the condition holds.
  static func when(_ condition: Bool, _ sentence: @autoclosure () -> String) -> String {
    condition ? sentence() : ""
  }
}
