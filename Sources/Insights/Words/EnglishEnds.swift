import WorkshopModel

/// English sentences on how challenges ended, and on the stages of norm cultivation.
enum EnglishEnds {
  static func ends(_ facts: Ends) -> String {
    let challenges = English.counted(facts.challenges, "challenge", "challenges")
    let start = facts.group.map { "Group \($0): of" } ?? "Of"
    let numbers = [facts.wayFound, facts.parked, facts.noAnswer, facts.open]
    // Said once, of the whole, where that is small.
    let isSmall = English.isSmall(facts.challenges)
    return English.text(
      "\(start) \(challenges)\(English.small(facts.challenges)), "
        + "\(facts.wayFound) \(facts.wayFound == 1 ? "has" : "have") a way found, "
        + "\(facts.parked) \(facts.parked == 1 ? "is" : "are") parked, "
        + "\(facts.noAnswer) \(facts.noAnswer == 1 ? "has" : "have") no answer and "
        + "\(facts.open) \(facts.open == 1 ? "is" : "are") open.",
      isSmall ? "" : English.smallOnes(numbers),
      English.when(
        facts.overcome > 0,
        "\(facts.overcome) of the open ones \(facts.overcome == 1 ? "has" : "have") an action that "
          + "overcame \(facts.overcome == 1 ? "it" : "them")."))
  }

  static func end(_ facts: End) -> String {
    let share = English.share(facts.challenges, of: facts.ofChallenges)
    return switch facts.end {
    case .wayFound: English.text("Way found: \(share).", linked(facts))
    case .parked:
      English.text(
        "Parked: \(share).",
        facts.owners == facts.challenges
          ? "Each has an owner." : "\(facts.challenges - facts.owners) without an owner.",
        linked(facts), overcome(facts))
    case .noAnswer: English.text("No answer: \(share).", linked(facts), overcome(facts))
    case nil:
      English.text(
        "Open, nobody has said how \(facts.challenges == 1 ? "it ends" : "they end"): \(share).",
        linked(facts), overcome(facts))
    }
  }

  private static func linked(_ facts: End) -> String {
    guard facts.linked > 0 else {
      return facts.challenges == 1
        ? "It is linked to no action." : "None of them is linked to an action."
    }
    let those =
      facts.challenges == 1
      ? "It is" : "\(facts.linked) of them \(facts.linked == 1 ? "is" : "are")"
    let actions = English.counted(facts.actions, "action", "actions")
    return "\(those) linked to \(actions) (\(English.tally(facts.roles)))."
  }

  private static func overcome(_ facts: End) -> String {
    guard facts.overcome > 0 else { return "" }
    guard facts.challenges > 1 else {
      return "An action overcame it, so that a way can be recorded as found."
    }
    return
      "\(facts.overcome) of them \(facts.overcome == 1 ? "has" : "have") an action that overcame "
      + "\(facts.overcome == 1 ? "it" : "them"), so that a way can be recorded as found."
  }

  static func stages(_ facts: Stages) -> String {
    let spread = facts.stages.map { "“\($0.title)” \($0.count)" }
    return English.text(
      "An interpretation: of \(English.counted(facts.entries, "entry", "entries"))"
        + "\(English.smallAside(facts.entries)) by the stages of their roles: "
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
