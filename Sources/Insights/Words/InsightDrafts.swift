import Words

/// What insights say as the beginning of a conclusion, without its counts, to be put into the room's
/// words.
struct InsightDrafts {
  let words: InsightWords

  func role(_ facts: RoleInvolvement) -> String {
    words.words(
      "insight.draft.role", role: words.title(facts.role), active: words.list(facts.active),
      without: words.list(facts.missing + facts.silentGroups),
      silent: words.sectors(facts.silent), unnamed: facts.unspecified > 0)
  }

  func sector(_ kind: Insight.Kind, _ facts: SectorInvolvement) -> String {
    words.words(
      "insight.draft.sector", kind: kind.rawValue, sector: words.sector(facts.sector),
      roles: words.titles(facts.roles.map(\.title)), without: words.titles(facts.without),
      possible: facts.possible)
  }

  func gap(_ facts: RoleGap) -> String {
    words.words(
      "insight.draft.gap", possible: facts.possible, sector: words.sector(facts.sector),
      role: words.title(facts.role))
  }

  func theme(_ facts: ChallengeSpread) -> String {
    words.words("insight.draft.theme", theme: facts.theme, groups: words.list(facts.groups))
  }

  func efforts(_ facts: Efforts) -> String {
    words.words("insight.draft.efforts", theme: facts.theme, role: words.title(facts.role))
  }
}
