import Words
import WorkshopModel

extension Strings {
  var setUp: SetUpWords { SetUpWords(words: words) }
}

/// The words of the set-up: the checklist, the lists of records and their forms.
struct SetUpWords: FeatureWords {
  struct Texts {
    var title, isDone, isMissing, ready, offer, noGroupsYet, missingTitle, notChosen,
      noLanguages, noPhases, noGroups, noSectors, noRoles, nobody, nobodyPresent, noNorm,
      noModerator, noRapporteur, somebody, nothingFound, nothingSelected, atTheEnd, emptySet,
      groupFirst, groupGone, namedHint, detailsTitle, eventHint, placeHint, dateHint, startHint,
      endHint, timeZoneHint, hostsHint, linesHint, languageHint, languagesHint, savedDetails,
      newGroup,
      groupTitleHint, normsHint, nameHint, fromHint, nameMissing, newPeople, peopleIntroduction,
      peopleLabel, peopleHint,
      typedPeople, listedAlready, editPerson,
      optionalHint, newSector, editSector, newRole, editRole, summaryHint, noDefault,
      normsHere, normsIntroduction, wordingTitle, openSetFirst, nothingRefused, newNormIntroduction,
      normTitleHint, referenceHint, wordingHint, sourceHint, noWording: Text?
  }
  static let texts = TextNames("setUp", Texts())

  let words: Words
  let keys = CommandWords("setUp.keys")

  func whichOne(_ text: String) -> String { words("setUp.whichOne", text: text) }
  func whichIntroduction(_ isDay: Bool) -> String {
    words("setUp.whichIntroduction", isDay: isDay)
  }
  func done(_ done: Int, _ all: Int) -> String { words("setUp.done", done: done, all: all) }
  func notReady(_ missing: Int) -> String { words("setUp.notReady", missing: missing) }
  func subject(_ subject: CheckItem.Subject) -> String {
    words("setUp.subject", subject: subject.rawValue)
  }
  func missing(_ names: String) -> String { words("setUp.missing", names: names) }
  func lacking(_ names: String) -> String { words("setUp.lacking", names: names) }
  func nobodyIn(_ names: String) -> String { words("setUp.nobodyIn", names: names) }
  func groups(_ count: Int) -> String { words("setUp.groups", count: count) }
  func sectors(_ count: Int) -> String { words("setUp.sectors", count: count) }
  func roles(_ count: Int) -> String { words("setUp.roles", count: count) }
  func everyGroup(_ count: Int) -> String { words("setUp.everyGroup", count: count) }
  func noneHas(_ count: Int) -> String { words("setUp.noneHas", count: count) }
  func phases(_ count: Int, _ minutes: Int) -> String {
    words("setUp.phases", count: count, minutes: minutes)
  }
  func phasesOpen(_ count: Int, _ minutes: Int) -> String {
    words("setUp.phasesOpen", count: count, minutes: minutes)
  }
  func tooLong(_ planned: Int, _ minutes: Int) -> String {
    words("setUp.tooLong", planned: planned, minutes: minutes)
  }
  func people(_ count: Int, _ of: Int) -> String { words("setUp.people", count: count, of: of) }
  func present(_ count: Int, _ of: Int) -> String { words("setUp.present", count: count, of: of) }
  /// A rule of attribution in a sentence.
  func attribution(_ rule: Attribution) -> String {
    words("setUp.attribution", rule: rule.rawValue)
  }
  func listTitle(_ subject: RecordList.Subject) -> String {
    words("setUp.listTitle", subject: subject.rawValue)
  }
  func empty(_ subject: RecordList.Subject) -> String {
    words("setUp.empty", subject: subject.rawValue)
  }
  func count(_ count: Int) -> String { words("setUp.count", count: count) }
  func mark(_ isPresent: Bool?) -> (sign: String, word: String) {
    (words("setUp.markSign", isPresent: isPresent), words("setUp.mark", isPresent: isPresent))
  }
  func marked(_ name: String, _ isPresent: Bool) -> String {
    words("setUp.marked", name: name, isPresent: isPresent)
  }
  func allMarked(_ count: Int) -> String { words("setUp.allMarked", count: count) }
  func rapporteur(_ name: String) -> String { words("setUp.rapporteur", name: name) }
  func unlessSaid(_ name: String) -> String { words("setUp.unlessSaid", name: name) }
  func inUse(_ record: String, _ place: String) -> String {
    words("setUp.inUse", record: record, place: place)
  }
  func entryIn(_ record: String, _ place: String) -> String {
    words("setUp.entryIn", record: record, place: place)
  }
  func otherRecords(_ count: Int) -> String { words("setUp.otherRecords", count: count) }
  func several(_ type: RecordType, _ count: Int) -> String {
    words("setUp.several", type: type.rawValue, count: count)
  }
  func withdrew(_ record: String) -> String { words("setUp.withdrew", record: record) }
  func moved(_ record: String) -> String { words("setUp.moved", record: record) }
  func namedTitle(_ name: String) -> String { words("setUp.namedTitle", name: name) }
  func namedElsewhere(_ place: String) -> String { words("setUp.namedElsewhere", place: place) }
  func namedNowhere(_ name: String) -> String { words("setUp.namedNowhere", name: name) }
  /// A field by its name.
  func field(_ name: String) -> String { words("setUp.field", name: name) }
  func editGroup(_ number: String) -> String { words("setUp.editGroup", number: number) }
  func savedGroup(_ number: String) -> String { words("setUp.savedGroup", number: number) }
  func addedGroup(_ number: String) -> String { words("setUp.addedGroup", number: number) }
  func numberTaken(_ number: String, _ title: String) -> String {
    words("setUp.numberTaken", number: number, title: title)
  }
  func savedPerson(_ name: String) -> String { words("setUp.savedPerson", name: name) }
  func addedPerson(_ name: String) -> String { words("setUp.addedPerson", name: name) }
  func titleTaken(_ title: String) -> String { words("setUp.titleTaken", title: title) }
  func savedTerm(_ title: String) -> String { words("setUp.savedTerm", title: title) }
  func addedTerm(_ title: String) -> String { words("setUp.addedTerm", title: title) }
  func normsTitle(_ group: String) -> String { words("setUp.normsTitle", group: group) }
  func newNorm(_ group: String) -> String { words("setUp.newNorm", group: group) }
  func normCount(_ count: Int) -> String { words("setUp.normCount", count: count) }
  func markedNorms(_ count: Int) -> String { words("setUp.markedNorms", count: count) }
  func savedNorms(_ group: String, _ count: Int) -> String {
    words("setUp.savedNorms", group: group, count: count)
  }
  func addedNorm(_ title: String, _ group: String) -> String {
    words("setUp.addedNorm", title: title, group: group)
  }
  /// A norm whole: title and reference, then its wording as a quotation, or what it asks in our
  /// own words, then what a reader must know of it.
  func wording(of norm: Norm) -> [String] {
    let wording =
      norm.text.map { words("setUp.quotation", text: $0) }
      ?? norm.summary.map { words("setUp.ownWords", summary: $0) } ?? self.noWording
    let name = words("setUp.normName", title: norm.title, reference: norm.reference)
    return [name, wording] + [norm.note].compactMap(\.self)
  }
}
