/// The sentences of insights in one language.
///
/// Sentences are whole and take what they speak of as arguments, so that another language can order
/// them as it needs. Titles of groups, roles, sectors and stages are data of the workshop.
public struct InsightWords: Sendable {
  /// The language as a tag: "en".
  public let language: String
  /// What a topic is called.
  public let topic: @Sendable (Insight.Topic) -> String

  let drafts: InsightDrafts
  let role: @Sendable (RoleInvolvement) -> String
  let sector: @Sendable (Insight.Kind, SectorInvolvement) -> String
  let gap: @Sendable (RoleGap) -> String
  let silentGroup: @Sendable (_ group: String, _ listed: Int, _ present: Int) -> String
  /// Empty where the kinds need no word.
  let kinds: @Sendable (KindsRead) -> String
  let noChallenge: String
  let theme: @Sendable (ChallengeSpread) -> String
  let wording: @Sendable (ChallengeSpread) -> String
  let noLikeWording: @Sendable (_ challenges: Int) -> String
  let withoutTheme: @Sendable (_ without: Int, _ all: Int) -> String
  let together: @Sendable (_ theme: String?, Compared, _ isBySector: Bool) -> String
  let noDifference: @Sendable (_ theme: String?, [Compared], _ isBySector: Bool) -> String
  let tooFew: @Sendable (_ theme: String?, [Compared], _ isBySector: Bool) -> String
  let oneSided: @Sendable (OneSided) -> String
  let tooFewCells: @Sendable (_ cells: Int, _ isBySector: Bool, _ uncounted: Int) -> String
  let comparisons:
    @Sendable (_ all: Int, _ shown: Int, _ same: Int, _ tooFew: Int, _ uncounted: Int) -> String
  let doubled: @Sendable (Efforts) -> String
  let noDoubled: @Sendable (_ actions: Int, _ unnamed: Int) -> String
  let parallel: @Sendable (Efforts) -> String
  let ways: @Sendable (Ways) -> String
  let wayElsewhere: @Sendable (WayElsewhere) -> String
  let wayForLike: @Sendable (WaysForLike) -> String
  let wayAlike: @Sendable (WaysForLike) -> String
  let offers: @Sendable (Offers) -> String
  let need: @Sendable (_ needs: Int, _ challenges: Int, _ groups: Int, _ sectors: Int) -> String
  let sharedChallenge: @Sendable (SharedChallenge) -> String
  let help: @Sendable (Help) -> String
  let ends: @Sendable (Ends) -> String
  let end: @Sendable (End) -> String
  let stages: @Sendable (Stages) -> String
}

/// What insights say as the beginning of a conclusion, in one language.
struct InsightDrafts: Sendable {
  let role: @Sendable (RoleInvolvement) -> String
  let sector: @Sendable (Insight.Kind, SectorInvolvement) -> String
  let gap: @Sendable (RoleGap) -> String
  let theme: @Sendable (ChallengeSpread) -> String
  let efforts: @Sendable (Efforts) -> String
}
