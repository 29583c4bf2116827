import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Does what a key of the set-up screens asks for.
  mutating func perform(_ action: SetUpAction) -> [Effect] {
    switch action {
    case .open: openCheckList()
    case .go: return goFromCheckList()
    case .show(let subject): return show(subject)
    case .add: addRecord()
    case .edit: editRecord()
    case .withdraw: return withdrawRecord()
    case .openNamedText: openNamedText()
    case .withdrawNamed: return withdrawNamed()
    case .moveUp: return moveRecord(by: -1)
    case .moveDown: return moveRecord(by: 1)
    case .mark: return markPresent()
    case .markAll: return markAllPresent()
    case .filter: withScreen(RecordList.self) { $0.isFiltering = true }
    case .keepFilter: withScreen(RecordList.self) { $0.isFiltering = false }
    case .leaveFilter: _ = showAll()
    case .chooseNorms: return chooseNorms()
    case .takeNorm: return takeNorm()
    case .markNorm: markNorm()
    case .readWording: withScreen(NormPicker.self) { $0.switchPane() }
    case .typeNorm: typeNorm()
    case .leaveNorms: return leaveNorms()
    case .askForList: askForList()
    case .takeIn: return takeIn(skippingRefused: false)
    case .takeInTheRest: return takeIn(skippingRefused: true)
    case .readAgain: return readAgain()
    }
    return []
  }

  /// Saves what a small form of the set-up says.
  mutating func saveSetUp(_ form: FieldForm, _ purpose: SetUpPurpose) -> [Effect] {
    switch purpose {
    case .details: saveDetails(form)
    case .group(let id): saveGroup(form, id)
    case .person(let id): savePerson(form, id)
    case .sector(let id): saveSector(form, id)
    case .role(let id): saveRole(form, id)
    case .norm(let group): saveNorm(form, Identifier(group))
    case .list: readList(form)
    }
  }

  private mutating func openCheckList() {
    guard let session else { return }
    let items = CheckList(session, strings).items
    let first = items.firstIndex { !$0.isDone } ?? 0
    push(CheckListScreen(selected: first))
  }

  private mutating func goFromCheckList() -> [Effect] {
    guard let screen = screen(CheckListScreen.self) else { return [] }
    return show(CheckItem.Subject.allCases[screen.selected])
  }

  private mutating func show(_ subject: CheckItem.Subject) -> [Effect] {
    guard let session else { return [] }
    let lacking = CheckList(session, strings).firstGroup(lacking: subject)
    switch subject {
    case .title: openDetails(at: "title")
    case .schedule:
      let fields = session.state.workshopFields
      let names = ["date", "start", "end", "place"]
      openDetails(at: names.first { fields.text($0) == nil } ?? "date")
    case .attribution: openDetails(at: "attribution")
    case .languages: openDetails(at: "languages")
    case .phases: return perform(ClockAction.plan)
    case .groups: openList(.groups)
    case .norms:
      openList(.groups, at: lacking?.id.record)
      if lacking != nil { return chooseNorms() }
    case .moderators, .rapporteurs:
      openList(.groups, at: lacking?.id.record)
      if lacking != nil { editRecord(at: subject == .moderators ? "moderator" : "rapporteur") }
    case .people, .presence: openList(.people)
    case .sectors: openList(.sectors)
    case .roles: openList(.roles)
    }
    return []
  }

  /// Opens a list of records, the one called `selected` selected.
  mutating func openList(_ subject: RecordList.Subject, at selected: RecordID? = nil) {
    push(RecordList(subject, selected: selected))
  }

  /// Saves what a small form says of the record it was opened on, but only what was changed there,
  /// and nothing over a version that whoever changed it was not shown.
  mutating func saveChange(_ form: FieldForm, _ fields: Members, telling words: String) -> [Effect]
  {
    guard let session, let subject = form.subject else { return [] }
    let changed = fields.filter { name, value in value != subject.shown[name] ?? .null }
    for (name, value) in changed {
      let unseen = session.unseen(name, of: subject.key, seen: form.seen[name] ?? [.null])
      guard let other = unseen.first(where: { $0 != value }) else { continue }
      let said = ValueWords(session, strings).words(for: other, in: name, of: subject.key.type)
      let sentence = strings.drafts.changedMeanwhile(strings.name(ofField: name), said)
      withFields { form in
        form.seen[name, default: []] += unseen
        form.show(sentence, in: name)
      }
      return []
    }
    return saveFields([.edit(subject.key, Members(uniqueNames: changed))], telling: words)
  }
}

extension FieldForm {
  /// The record that a form changes, as it was when the form was opened.
  struct Subject: Equatable, Sendable {
    let key: RecordKey
    /// What its fields said.
    let shown: Members
  }

  /// The form for a change of the record `key`.
  func changing(_ key: RecordKey, of session: Session) -> FieldForm {
    var form = self
    guard let record = session.state[key] else { return form }
    let names = Schema.rules(for: key.type).map(\.name)
    form.subject = Subject(key: key, shown: record.values)
    form.seen = Dictionary(
      uniqueKeysWithValues: names.map { ($0, record[$0]?.versions ?? [.null]) })
    return form
  }

  /// What the field called `name` says; null for nothing, which clears it.
  func value(_ name: String) -> Value { text(name).map(Value.string) ?? .null }

  /// What the field called `name` says, each row a text of its own; null for nothing.
  func lines(_ name: String) -> Value {
    let lines = (text(name) ?? "").split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    return lines.isEmpty ? .null : .list(lines.map(Value.string))
  }
}

extension Model {
  /// What keeps an action of the set-up from being done now.
  func obstacle(toSetUp action: SetUpAction) -> Obstacle? {
    let words = strings.setUp
    switch action {
    case .edit, .withdraw, .mark, .markAll, .moveUp, .moveDown, .chooseNorms, .filter:
      return hasRecords ? nil : Obstacle(reason: words.nothingSelected)
    case .markNorm, .readWording:
      return screen(NormPicker.self)?.isOpen ?? false ? nil : Obstacle(reason: words.openSetFirst)
    case .takeInTheRest:
      return refusedRows > 0 ? nil : Obstacle(reason: words.nothingRefused)
    case .takeIn:
      guard refusedRows > 0 else { return nil }
      return Obstacle(reason: strings.importing.stillRefused(refusedRows), isHidden: false)
    default: return nil
    }
  }

  /// Whether there is anything in the list that has the keys, shown or not; the footer asks for
  /// each of its keys, so this makes no rows.
  private var hasRecords: Bool {
    guard let session, let list = screen(RecordList.self) else { return false }
    return session.state.states(of: list.subject.type).contains { !$0.isDeleted }
  }
}
