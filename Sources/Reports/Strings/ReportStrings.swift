import WorkshopModel

/// Every word that a report says by itself, in one language.
///
/// Titles of roles, kinds and sectors are data of the workshop and are not here. Sentences with a
/// number or a name in them are functions, so that each language has its own plurals and order.
public struct ReportStrings: Sendable {
  /// The language as a tag: "en".
  public let language: String
  /// Whether it is written from right to left.
  public var isRightToLeft: Bool {
    ["ar", "dv", "fa", "he", "ps", "ug", "ur", "yi"].contains(language.prefix { $0 != "-" })
  }

  let general: General
  let figures: Figures
  let method: Method
  let outcomes: Outcomes
  let people: People
  let entries: Entries
  let numbers: Numbers
  let editions: Editions
  let names: Names
  let handouts: HandoutWords
}

extension ReportStrings {
  /// Words for the report as a whole.
  struct General: Sendable {
    let untitled: String
    let event: String
    let date: String
    let time: String
    let place: String
    let hosts: String
    let source: String
    let notice: String
    let references: String
    let followUp: String
    let contents: String
    /// What stands between the members of a list.
    let separator: String
    /// What stands between members that may have commas in them.
    let strongSeparator: String
    /// A day, from year, month (1 to 12) and day.
    let day: @Sendable (Int, Int, Int) -> String
    /// From one time of day to another.
    let span: @Sendable (Phrase, Phrase) -> Phrase
    /// Something and what adds to it: "Microsoft (private sector)".
    let aside: @Sendable (Phrase, Phrase) -> Phrase
    /// A label with its value: "Event: Internet Governance Forum".
    let labelled: @Sendable (Phrase, Phrase) -> Phrase
    /// Where a quotation was taken from.
    let taken: @Sendable (Phrase) -> Phrase
    /// The beginning of a text, in quotation marks.
    let quoted: @Sendable (Phrase) -> Phrase
    /// How many more there are than those that were named; nil where the number is not told.
    let more: @Sendable (Int?) -> String
    /// A title as it stands inside a sentence, where a title of the program's own would be odd; a
    /// title that somebody else wrote stays as it is, since it may have names in it.
    let midSentence: @Sendable (String) -> String
  }

  /// Words for how the workshop works.
  struct Method: Sendable {
    let methodology: String
    let stages: String
    let roles: String
    let rolesAreNotQuotations: String
    let atStages: String
    let objectives: String
    let annex: String
    let method: String
    let phases: String
    let norms: String
    let questions: String
    let quotedFromSource: String
    let inOtherWords: String
    let groups: String
    let keyIssues: String
    let discussion: String
    let wayForward: String
    let noGroups: String
    let nothingOpen: String
    let minutes: @Sendable (Int) -> String
  }

  /// Words for what came out.
  struct Outcomes: Sendable {
    let generalConclusions: String
    let conclusions: String
    let noConclusions: String
    let evidence: String
    let noEvidence: String
    /// How many entries of the evidence are not shown; nil where that is not told.
    let evidenceLeftOut: @Sendable (Int?) -> String
    /// How many entries of it are listed where it is not told of which group; nil as above.
    let evidenceUnderOthers: @Sendable (Int?) -> String
    let remark: String
    /// That a conclusion reads differently now than the text that was agreed; nil where that is not
    /// told.
    let changedSinceAgreed: @Sendable (Phrase?) -> Phrase
    let checksumDoesNotFit: String
    let status: @Sendable (Conclusion.Status) -> String
    let link: @Sendable (Link.Outcome) -> String
    /// How a challenge ended; nil while that is open.
    let end: @Sendable (Outcome.Result?) -> String
    /// A challenge that is open although a link says that it was overcome, or in part.
    let openThough: @Sendable (_ isInPart: Bool) -> String
    /// How many of the open challenges are such.
    let openThoughCount: @Sendable (Int) -> String
    let scope: @Sendable (Encounter.Scope) -> String
    let votes: Votes
    let ledger: String
    let needs: String
    let encounters: String
    let offers: String
    let outcome: String
    let owner: String
    let parked: String
    let openPoint: String
    let way: String
    let challenge: String
    let ledgerFigure: String
  }

  /// Words for those who took part.
  struct People: Sendable {
    let otherGroup: String
    let norm: String
    let moderator: String
    let rapporteur: String
    let participants: String
    let unspecified: String
    let otherSectors: String
    /// A group by number: "Group I".
    let group: @Sendable (Phrase) -> Phrase
    let count: @Sendable (Int) -> String
  }

  /// Words for entries.
  struct Entries: Sendable {
    let byRole: String
    let introduction: String
    let demonstrationIntroduction: String
    let nothingEntered: String
    let other: String
    let anotherVersion: String
    let anotherWording: String
    let paraphrased: String
    let demonstration: String
    let asOf: String
    let basis: String
    /// What stands for an action that is not told.
    let anAction: String
    let ownSector: String
    let anotherSector: String
    let themes: String
    let entered: String
    /// How far an entry may travel; nil for one that may be quoted, which needs no mark.
    let release: @Sendable (Release) -> String?
    /// How many entries stayed in the room; nil where the number is not told, as in those below.
    let stayedInRoom: @Sendable (Int?) -> String
    let lackWording: @Sendable (Int?) -> String
    let linksLeftOut: @Sendable (Int?) -> String
    let rareLinksLeftOut: @Sendable (Int?) -> String
    let pointsLeftOut: @Sendable (Int?) -> String
    let erased: @Sendable (Int?) -> String
  }

  /// Words for numbers and what they show.
  struct Numbers: Sendable {
    let title: String
    let role: String
    let sector: String
    let total: String
    /// A total of what is told, where small numbers are not.
    let told: String
    let none: String
    let byGroup: @Sendable (_ kind: Phrase) -> Phrase
    let bySector: String
    let merged: String
    let flow: String
    let flowIntroduction: String
    let links: String
    let insights: String
    let insightsIntroduction: String
  }

  /// Words for what an edition is and leaves out.
  struct Editions: Sendable {
    /// What a reader has to know of the edition; nil for nothing.
    let about: @Sendable (Edition) -> String?
    let redacted: @Sendable (_ mark: String) -> String
    /// What a confidential edition leaves out.
    let confidential: String
    /// What a public edition leaves out under the workshop's rule.
    let open: @Sendable (Attribution) -> String
    /// That a kind has so few entries that their number can be seen.
    let fewOfKind: @Sendable (_ kind: String) -> String
    let namesUnknown: String
  }
}
