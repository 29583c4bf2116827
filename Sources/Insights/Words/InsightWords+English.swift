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
    role: EnglishInvolvement.role, sector: EnglishSectors.sector, gap: EnglishSectors.gap,
    silentGroup: EnglishInvolvement.silentGroup, kinds: EnglishInvolvement.kinds,
    noChallenge: "No challenge was entered yet.",
    theme: EnglishChallenges.theme, wording: EnglishChallenges.wording,
    noLikeWording: EnglishChallenges.noLikeWording, withoutTheme: EnglishChallenges.withoutTheme,
    together: EnglishAssociations.together, noDifference: EnglishAssociations.noDifference,
    tooFew: EnglishAssociations.tooFew, oneSided: EnglishAssociations.oneSided,
    tooFewCells: EnglishAssociations.tooFewCells, comparisons: EnglishAssociations.comparisons,
    doubled: EnglishExchange.doubled, noDoubled: EnglishExchange.noDoubled,
    parallel: EnglishExchange.parallel,
    ways: EnglishExchange.ways, wayElsewhere: EnglishExchange.wayElsewhere,
    wayForLike: EnglishExchange.wayForLike, wayAlike: EnglishExchange.wayAlike,
    offers: EnglishExchange.offers, need: EnglishExchange.need,
    sharedChallenge: EnglishExchange.sharedChallenge, help: EnglishExchange.help,
    ends: EnglishEnds.ends, end: EnglishEnds.end, stages: EnglishEnds.stages)
}
