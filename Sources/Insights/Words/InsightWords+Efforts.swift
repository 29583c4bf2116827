import Words

/// The same done by several.
extension InsightWords {
  func doubled(_ facts: Efforts) -> String {
    words(
      "insight.efforts.doubled", role: title(facts.role), organisations: facts.organisations,
      actions: facts.actions, entered: facts.entered,
      small: isSmall(facts.actions > 1 ? facts.actions : facts.entered),
      more: facts.entered > facts.actions, groups: facts.groups)
  }

  func noDoubled(_ actions: Int, _ unnamed: Int) -> String {
    words.sentences(
      words("insight.efforts.noDoubled", actions: actions, small: isSmall(actions)),
      unnamed > 0 ? words("insight.efforts.ofThemUnnamed", count: unnamed) : nil)
  }

  func parallel(_ facts: Efforts) -> String {
    words.sentences(
      words(
        "insight.efforts.parallel", role: title(facts.role), organisations: facts.organisations,
        small: isSmall(facts.organisations), actions: facts.actions - facts.unnamed,
        theme: facts.theme, groups: facts.groups, sectors: facts.sectors),
      facts.unnamed > 0 ? words("insight.efforts.moreUnnamed", count: facts.unnamed) : nil,
      facts.challenges > 0 ? words("insight.efforts.sameTheme", count: facts.challenges) : nil)
  }
}
