/// The words of the ledger of challenges and of closing a group.
struct LedgerWords: Sendable {
  typealias Key = Strings.Key

  let title: @Sendable (_ group: String) -> String
  let allGroups: String
  let count: @Sendable (_ challenges: Int) -> String
  let open, wayFound, parked, noAnswer: @Sendable (_ count: Int) -> String
  let links, needs, encounters, offers: @Sendable (_ count: Int) -> String
  let dots: @Sendable (_ dots: Int) -> String
  let empty: @Sendable (_ kind: String, _ key: String) -> String
  let nothingSaid, closed: String

  let closing: @Sendable (_ group: String) -> String
  let stillOpen: @Sendable (_ count: Int) -> String
  let more: @Sendable (_ count: Int) -> String
  let ways: String
  let didClose, didOpen: @Sendable (_ group: String) -> String

  let ledgerKey, openKey, groupsKey, closeKey, goThroughKey, closeAllTheSameKey, stayKey: Key
}

extension LedgerWords {
  static let english = LedgerWords(
    title: { "Challenges · group \($0)" },
    allGroups: "Challenges · all groups",
    count: { $0 == 1 ? "1 challenge" : "\($0) challenges" },
    open: { "○ \($0) open" }, wayFound: { "✓ \($0) way found" }, parked: { "⏸ \($0) parked" },
    noAnswer: { "– \($0) no answer" },
    links: { $0 == 1 ? "1 action" : "\($0) actions" },
    needs: { $0 == 1 ? "1 need" : "\($0) needs" },
    encounters: { "met by \($0) more" },
    offers: { $0 == 1 ? "1 offer" : "\($0) offers" },
    dots: { $0 == 1 ? "● 1 dot" : "● \($0) dots" },
    empty: { "No \($0.lowercased()) here yet: Esc, then \($1) enters one." },
    nothingSaid: "nothing said yet", closed: "closed",
    closing: { "Close group \($0)?" },
    stillOpen: {
      $0 == 1 ? "Nobody has said how this challenge ends:" : "Nobody has said how these \($0) end:"
    },
    more: { "and \($0) more" },
    ways: "Enter goes through them · y closes all the same · Esc stays",
    didClose: { "Closed group \($0) · u undo · Z opens it again" },
    didOpen: { "Opened group \($0) again · u undo" },
    ledgerKey: Key("ledger", "Lists the challenges with how each ended"),
    openKey: Key("open", "Shows the challenge with the four questions"),
    groupsKey: Key("all groups", "Lists those of all groups, or of this one alone"),
    closeKey: Key("close", "Closes the group, or opens it again; asks while challenges are open"),
    goThroughKey: Key("go through", "Goes to the first challenge that is open"),
    closeAllTheSameKey: Key("close all the same", "Closes the group with its open challenges"),
    stayKey: Key("stay", "Leaves the group open"))
}
