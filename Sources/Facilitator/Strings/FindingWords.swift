import ScreenKit

/// The words of the insights.
struct FindingWords: Sendable {
  typealias Key = Strings.Key

  /// The words of the keys.
  struct Keys: Sendable {
    let show, draft, evidence, groups, again, conclusions, openEntry: Key
  }

  let keys: Keys
  let allGroups: String
  let group: @Sendable (_ number: String) -> String
  let empty, nothing, evidenceTitle, noEvidence, nothingToDraft, introduction, gone: String
  /// The heads of a two-by-two table.
  let withAction, withoutAction, withChallenge, withoutChallenge: String
  /// What the four numbers of such a table are, where they stand in one row.
  let fourCells: String
  /// What marks the label of an entry that may not leave the room.
  let mark: String
  let staying, evidenceStays: @Sendable (_ entries: Int) -> String
  let entries: @Sendable (_ count: Int, _ staying: Int) -> String
  let stale: @Sendable (_ time: String) -> String
  let saidAlready, restsOnSame: @Sendable (_ conclusion: String) -> String
}

extension FindingWords {
  static let english = FindingWords(
    keys: Keys(
      show: Key("insights", "Shows what the entries say together, with the evidence"),
      draft: Key("draft conclusion", "Drafts a conclusion from the finding, with its evidence"),
      evidence: Key("evidence", "Shows the entries that the finding rests on"),
      groups: Key("groups", "Changes between all groups and the board's alone"),
      again: Key("look again", "Looks again at what has been entered since"),
      conclusions: Key("conclusions", "Lists the conclusions"),
      openEntry: Key("open", "Opens the entry")),
    allGroups: "Insights · all groups",
    group: { "Insights · group \($0)" },
    empty: """
      Nothing was entered yet, so there is nothing to tell. Esc goes back; a on the board enters \
      the first action.
      """,
    nothing: "There is nothing to tell yet. Esc goes back; a on the board enters an action.",
    evidenceTitle: "What it rests on",
    noEvidence: "This finding rests on no entry that is there.",
    nothingToDraft: "There is no finding to draft a conclusion from.",
    introduction: "Put it into the room's words: one sentence that it can agree to.",
    gone: "Entries were erased, and the finding is not found any more.",
    withAction: "action", withoutAction: "no action", withChallenge: "challenge",
    withoutChallenge: "no challenge",
    fourCells: "challenge and action · challenge alone · action alone · neither",
    mark: "*",
    staying: { count in
      let entries = count == 1 ? "1 entry" : "\(count) entries"
      return "* \(entries) in the evidence may not leave the room."
    },
    evidenceStays: { count in
      let entries = count == 1 ? "1 entry" : "\(count) entries"
      return "\(entries) of the evidence may not leave the room: write nothing that tells of it."
    },
    entries: { count, staying in
      let stay = staying == 0 ? "" : ", \(staying) of them *"
      return "\(count) entries\(stay)"
    },
    stale: { "As of \($0); the session has changed since · r looks again" },
    saidAlready: { "\($0.firstUppercased) says this already." },
    restsOnSame: { "\($0.firstUppercased) rests on the same entries already." })
}
