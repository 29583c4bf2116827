import WorkshopModel

/// English sentences on how challenges ended, and on the stages of norm cultivation.
enum EnglishEnds {
  static func ends(_ facts: Ends) -> String {
    let challenges = English.counted(facts.challenges, "challenge", "challenges")
    let start = facts.group.map { "Group \($0): of" } ?? "Of"
    return "\(start) \(challenges)\(English.small(facts.challenges)), "
      + "\(facts.wayFound) \(facts.wayFound == 1 ? "has" : "have") a way found, "
      + "\(facts.parked) \(facts.parked == 1 ? "is" : "are") parked, "
      + "\(facts.noAnswer) \(facts.noAnswer == 1 ? "has" : "have") no answer and "
      + "\(facts.open) \(facts.open == 1 ? "is" : "are") open."
  }

  static func end(_ facts: End) -> String {
    let share = English.share(facts.challenges, of: facts.ofChallenges)
    let roles = facts.roles.isEmpty ? "" : " (\(English.tally(facts.roles)))"
    let linked =
      facts.linked > 0
      ? "\(facts.linked) of them \(facts.linked == 1 ? "is" : "are") linked to actions\(roles)."
      : "None of them is linked to an action."
    return switch facts.end {
    case .wayFound: English.text("Way found: \(share).", linked)
    case .parked:
      English.text(
        "Parked: \(share).",
        facts.owners == facts.challenges
          ? "Each has an owner." : "\(facts.challenges - facts.owners) without an owner.")
    case .noAnswer: English.text("No answer: \(share).", linked)
    case nil: English.text("Open, nobody has said how they end: \(share).", linked)
    }
  }

  static func stages(_ facts: Stages) -> String {
    let spread = facts.stages.map { "“\($0.title)” \($0.count)" }
    return English.text(
      "An interpretation: of \(English.counted(facts.entries, "entry", "entries"))"
        + "\(English.small(facts.entries)), by the stages of their roles: "
        + "\(spread.joined(separator: ", ")).",
      English.when(
        facts.several > 0,
        "\(English.counted(facts.several, "entry counts", "entries count")) at several stages."),
      English.when(
        facts.without > 0,
        "\(English.counted(facts.without, "entry is", "entries are")) at none."),
      facts.source.map { "Source of the stages: \(stopped($0))" } ?? "")
  }

  private static func stopped(_ text: String) -> String {
    text.last.map { ".!?".contains($0) } ?? true ? text : text + "."
  }
}
