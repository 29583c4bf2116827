import WorkshopModel

/// The words of the conclusions, of their evidence and of reading them back.
struct ConclusionWords: Sendable {
  typealias Key = Strings.Key

  let keys: Keys
  let list: List
  let evidence: Evidence
  let readBack: ReadBack
  /// How far a conclusion is agreed, with the sign that says so without colour.
  let status: @Sendable (Conclusion.Status) -> (sign: String, word: String)
  /// "conclusion 2 of group I"; without a group that of the plenary.
  let name: @Sendable (_ number: Int, _ group: String?) -> String

  /// The words of the keys.
  struct Keys: Sendable {
    let open, nextPlace, previousPlace, raise, lower, add, addFromEntries, edit, withdraw: Key
    let evidence, readBack, versions, undo, redo: Key
    let mark, filter, endFilter, clearFilter, onlyChosen, useEvidence, leaveEvidence: Key
    let agree, reserve, contest, pass, minority, next, previous, end: Key
  }

  /// The words of the list.
  struct List: Sendable {
    let plenary, none, note, changed, broken, gone: String
    let title: @Sendable (_ place: String) -> String
    let group: @Sendable (_ number: String) -> String
    let counts: @Sendable (_ all: Int, _ byStatus: [(Conclusion.Status, Int)]) -> String
    let evidence: @Sendable (_ labels: String) -> String
    let place, ofPlenary: String
    let ofGroup: @Sendable (_ number: String) -> String
    let newTitle, text, textHint, remark, remarkHint, evidenceField, introduction: String
    let editTitle: @Sendable (_ name: String) -> String
    let notQuoted: @Sendable (_ count: Int) -> String
    let added, changedText, withdrew, moved: @Sendable (_ name: String) -> String
    let atTheEnd: String
  }

  /// The words of the choice of evidence.
  struct Evidence: Sendable {
    let newTitle, hint, nothing, noEntries, noneChosen, onlyChosen, left: String
    let title: @Sendable (_ name: String) -> String
    let chosen: @Sendable (_ count: Int, _ all: Int) -> String
    let saved: @Sendable (_ name: String, _ count: Int) -> String
  }

  /// The words of reading back.
  struct ReadBack: Sendable {
    let nothing, gone, twoVersions, noNames, note, noteHint: String
    let title: @Sendable (_ place: String, _ number: Int, _ count: Int) -> String
    let settled: @Sendable (_ name: String, _ status: String) -> String
    let reservation, minority: @Sendable (_ name: String) -> String
    let noteSaved: @Sendable (_ name: String) -> String
    let wasAgreed: @Sendable (_ text: String) -> String
    let ended, last, first: String
  }
}
