import WorkshopModel

/// The words of the set-up: the checklist, the lists of records and their forms.
struct SetUpWords: Sendable {
  let keys: SetUpKeys
  let title, isDone, isMissing, ready, offer, noGroupsYet: String
  let done: @Sendable (_ done: Int, _ all: Int) -> String
  let notReady: @Sendable (_ missing: Int) -> String
  let subject: @Sendable (CheckItem.Subject) -> String
  let missingTitle, notChosen, noLanguages, noPhases, noGroups, noSectors, noRoles: String
  let nobody, nobodyPresent: String
  let missing, lacking, nobodyIn: @Sendable (_ names: String) -> String
  let groups, sectors, roles, everyGroup, noneHas: @Sendable (_ count: Int) -> String
  let phases, phasesOpen, tooLong: @Sendable (_ count: Int, _ minutes: Int) -> String
  let people, present: @Sendable (_ count: Int, _ of: Int) -> String
  /// A rule of attribution in a sentence.
  let attribution: @Sendable (Attribution) -> String

  let listTitle, empty: @Sendable (RecordList.Subject) -> String
  let count: @Sendable (RecordList.Subject, _ count: Int) -> String
  let mark: @Sendable (_ isPresent: Bool?) -> (sign: String, word: String)
  let marked: @Sendable (_ name: String, _ isPresent: Bool) -> String
  let allMarked: @Sendable (_ count: Int) -> String
  let noNorm, noModerator, noRapporteur, somebody, nothingFound, nothingSelected: String
  let atTheEnd, groupFirst, groupGone: String
  let rapporteur, unlessSaid: @Sendable (_ name: String) -> String
  let inUse, entryIn: @Sendable (_ record: String, _ place: String) -> String
  let otherRecords: @Sendable (_ count: Int) -> String
  let several: @Sendable (RecordType, _ count: Int) -> String
  let withdrew, moved: @Sendable (_ record: String) -> String
  let namedHint: String
  let namedTitle: @Sendable (_ name: String) -> String
  let namedElsewhere: @Sendable (_ place: String) -> String
  let namedNowhere: @Sendable (_ name: String) -> String

  /// A field by its name.
  let field: @Sendable (_ name: String) -> String
  let detailsTitle, eventHint, placeHint, dateHint, startHint, endHint, timeZoneHint: String
  let hostsHint, linesHint, languageHint, languagesHint, savedDetails: String
  let newGroup, groupTitleHint, normsHint, nameHint, fromHint, nameMissing: String
  let editGroup, savedGroup, addedGroup: @Sendable (_ number: String) -> String
  let numberTaken: @Sendable (_ number: String, _ title: String) -> String
  let newPerson, editPerson, optionalHint: String
  let savedPerson, addedPerson: @Sendable (_ name: String) -> String
  let newSector, editSector, newRole, editRole, summaryHint, noDefault: String
  let titleTaken, savedTerm, addedTerm: @Sendable (_ title: String) -> String

  let normsHere, normsIntroduction, wording, openSetFirst, nothingRefused: String
  let normsTitle, newNorm: @Sendable (_ group: String) -> String
  let normCount, markedNorms: @Sendable (_ count: Int) -> String
  let savedNorms: @Sendable (_ group: String, _ count: Int) -> String
  let newNormIntroduction, normTitleHint, referenceHint, wordingHint, sourceHint: String
  let addedNorm: @Sendable (_ title: String, _ group: String) -> String
  let ownWords, noWording: String

  /// A norm whole: title and reference, then its wording as a quotation, or what it asks in our
  /// own words, then what a reader must know of it.
  func wording(of norm: Norm) -> [String] {
    let wording = norm.text.map { "“\($0)”" } ?? norm.summary.map { "\(ownWords) \($0)" }
    return ["\(norm.title) · \(norm.reference)", wording ?? noWording]
      + [norm.note].compactMap(\.self)
  }
}

/// The words of the keys of the set-up.
struct SetUpKeys: Sendable {
  typealias Key = Strings.Key
  let details, plan, groups, people, sectors, roles: Key
  let open, go, add, edit, withdraw, moveUp, moveDown: Key
  let openNamedText, withdrawNamed: Key
  let mark, markAll, filter, keepFilter, leaveFilter: Key
  let norms, takeNorm, markNorm, wording, typeNorm: Key
  let takeIn, takeThemIn, takeTheRest, readAgain: Key
}
