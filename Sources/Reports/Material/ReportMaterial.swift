import Insights
import SessionEngine
import WorkshopModel

/// What a report can be made of.
///
/// It is taken from a session whole; an edition then takes away from
/// it what its readers may not see, so that nothing that is written later can tell of it.
struct ReportMaterial {
  var workshop: Workshop
  var roles: [Role]
  var sectors: [Sector]
  var kinds: [EntryKind]
  var phases: [Phase]
  var norms: [Norm]
  var groups: [Group]
  var participants: [Participant]
  /// The entries that stand by themselves, in the order in which they are listed.
  var entries: [EntryMaterial]
  var conclusions: [ConclusionMaterial]
  var parked: [Parked]
  /// The rounds of votes that are done.
  var rounds: [RoundMaterial]
  /// How many people are listed in each group, and how many of them were present; as everybody may
  /// know who was there.
  var headcounts: [Identifier<Group>: Set<Int>]
  /// How many people there were in all, as reports told that before.
  var attendanceBefore: Set<Int>
  /// What the entries show; for the moderator only.
  var insights: [Insight]
  /// How many entries were withdrawn for good.
  var erasedEntries: Int
  /// What was taken away of each group.
  var leftOut: [Identifier<Group>: LeftOut] = [:]
  /// How many people there were in all and by sector, where nobody is listed.
  var attendance: Attendance?
  /// What came of looking for names.
  var names = NameFindings()
  /// The kind of entry that challenges are; nil when the workshop has none.
  var challengeKind: Identifier<EntryKind>?
}

/// An entry with its wordings and with all that was said of it.
struct EntryMaterial {
  let id: Identifier<Entry>
  /// What people call it in its group: "C3".
  var label: String
  /// The group it was said in; nil where that is not told.
  var group: Identifier<Group>?
  var kind: Identifier<EntryKind>
  /// The role it was said in; nil where that is not told.
  var role: Identifier<Role>?
  /// The sector for tables, which may be told there and not beside the entry.
  var sector: Identifier<Sector>?
  var themes: [String]
  var source: String?
  var asOf: String?
  var isDemonstration: Bool
  var note: String?
  /// When and where it was entered; nil where nobody knows, or is not told.
  var entered: EnteredContent?
  /// Its own wording, then those that were joined to it; at least one.
  var wordings: [WordingMaterial]
  /// What overcame or could overcome it, by the entries that stand for the actions.
  var links: [LinkMaterial]
  var needs: [Need]
  var encounters: [Encounter]
  var offers: [Offer]
  var outcome: Outcome?
  /// What else was said of how it ended, of other wordings or at once; the shown one counts.
  var otherOutcomes: [Outcome]
  /// Whether it is in the numbers by sector.
  var isCounted = true
  /// Those it is about: each organisation once, an entry without one for itself.
  ///
  /// For counting only; an edition keeps none of it.
  var voices: Set<String> = []
}

/// One wording of an entry.
struct WordingMaterial {
  /// The entry that it was, before it was joined to another.
  let id: Identifier<Entry>
  /// That entry as it was entered; nil as soon as an edition has taken from it what it may tell.
  var origin: Entry?
  /// What people call that entry.
  let label: String
  var text: String
  var otherVersions: [String]
  /// The moderator's words; nil while there are none.
  var paraphrase: String?
  var otherParaphrases: [String]
  /// Whether `text` is the moderator's by now.
  var isParaphrased = false
  var release: Release
  var organisation: String?
  var sector: Identifier<Sector>?
}

/// A link from the side of its challenge.
struct LinkMaterial {
  var link: Link
  /// The entry that stands for its action; nil where it is not told which.
  var action: Identifier<Entry>?
  var sector: Identifier<Sector>?
  var reach: LinkContent.Reach?
  /// Whether it is about to be left out.
  var isLeftOut = false
}

/// A conclusion with what only the session knows of it.
struct ConclusionMaterial {
  var conclusion: Conclusion
  var otherVersions: [String]
  var agreement: Agreement?
  /// What people thought of it in the last round of opinions; nil where nobody was asked.
  var opinions: OpinionMaterial?
  /// The entries that stand for its evidence, each once.
  var evidence: [Identifier<Entry>]
  var evidenceLeftOut = 0
  /// How many of the evidence are listed where nobody is told of which group they are.
  var evidenceUnderOthers = 0
}

/// What people thought of a conclusion in a round.
struct OpinionMaterial {
  /// How many thought what.
  let counts: [Opinion: Int]
  /// The group that was asked.
  let group: Identifier<Group>
  /// How many papers there were in the round.
  let papers: Int
  /// Whether it read differently then.
  let isReworded: Bool
  /// How many they were as it was told outside before, each time.
  let toldBefore: [[Opinion: Int]]
}

/// A round of votes that is done.
struct RoundMaterial {
  /// What one of those that were voted on got in it.
  struct Row {
    var item: VoteItem
    /// Dots, or hands.
    let count: Int
    /// How many people those are of.
    let people: Int
    /// From 1; those with as many share one.
    let place: Int
    /// Whether it read differently then.
    let isReworded: Bool
  }

  /// The round with its rule.
  let ballot: Ballot
  /// Whether these are votes of another kind than the rule says, which were given all the same.
  let isOfOtherKind: Bool
  /// How many voted; nil where hands were counted, for each one by itself.
  let voters: Int?
  /// The entries with most first; those without any are not here.
  var rows: [Row]
}

/// How many people there were, where nobody is listed.
struct Attendance {
  /// All of them; nil when they were too few to tell.
  var total: Int?
  /// By sector, in the workshop's order; nil stands for all others together.
  var sectors: [(sector: Identifier<Sector>?, count: Int)]
}
