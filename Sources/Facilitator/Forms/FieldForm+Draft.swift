import ScreenKit
import SessionEngine
import WorkshopModel

extension FieldForm.Purpose {
  /// What a draft of such a form is called beside the session, and the record that it is about;
  /// nil for a form of which nothing gets on the disk.
  ///
  /// Only what is listed here is kept, so that no secret is by mistake.
  private var kept: (name: String, record: RecordKey?)? {
    switch self {
    case .park(let entry): ("park", entry?.key)
    case .newConclusion(let group): ("new-conclusion", group?.key)
    case .conclusion(let conclusion): ("conclusion", conclusion.key)
    case .reservation(let conclusion): ("reservation", conclusion.key)
    case .conclusionNote(let conclusion): ("conclusion-note", conclusion.key)
    case .wording(let entry): ("wording", entry.key)
    case .split(let entry, _): ("split", entry.key)
    case .newThemes(let entry): ("themes", entry.key)
    case .phase(let phase): ("phase", phase.key)
    case .newPhase(let phase): ("new-phase", phase?.key)
    case .parked(let point): ("parked", point.key)
    case .renameTheme(let theme): ("theme-\(theme)", nil)
    case .challenge(let purpose): purpose.kept
    case .setUp(let purpose): purpose.kept
    case .ballot: nil
    }
  }

  /// Whether `draft` was kept for such a form.
  func isPurpose(of draft: Draft) -> Bool {
    guard let kept else { return false }
    return draft.fields.text(FieldForm.nameField) == kept.name && draft.record == kept.record
  }

  fileprivate func draft(title: String, _ values: Members) -> Draft? {
    kept.map { kept in
      var fields: Members = ["values": .object(values)]
      fields.set(FieldForm.nameField, kept.name)
      fields.set("title", title)
      return Draft(record: kept.record, fields: fields)
    }
  }
}

extension ChallengePurpose {
  fileprivate var kept: (name: String, record: RecordKey?) {
    switch self {
    case .link(let action, let challenge): ("link-\(action.name)", challenge.key)
    case .need(let challenge): ("need", challenge.key)
    case .encounter(let challenge): ("encounter", challenge.key)
    case .offer(let challenge): ("offer", challenge.key)
    case .outcome(let challenge, let result): ("outcome-\(result.rawValue)", challenge.key)
    case .change(let record): ("change", record)
    }
  }
}

extension SetUpPurpose {
  fileprivate var kept: (name: String, record: RecordKey?)? {
    switch self {
    case .details: ("details", .workshop)
    case .group(let id): Self.kept("group", .group, id)
    case .person(let id): Self.kept("person", .participant, id)
    case .sector(let id): Self.kept("sector", .sector, id)
    case .role(let id): Self.kept("role", .role, id)
    case .norm(let group): Self.kept("norm", .group, group)
    case .list: nil
    }
  }

  private static func kept(
    _ name: String, _ type: RecordType, _ id: String?
  ) -> (name: String, record: RecordKey?) {
    (name, id.map { RecordKey(type, RecordID(rawValue: $0)) })
  }
}

extension FieldForm {
  /// The member of a draft that tells that it is one of a small form, and of which.
  static let nameField = "form"

  /// The form as it is kept beside the session; nil where nothing of it is.
  var draft: Draft? {
    let values = fields.map { (name: $0.name, value: $0.input.value) }
    return purpose.draft(title: title, Members(uniqueNames: values))
  }

  /// What a draft says, for reading: texts and marks under their names.
  init(_ purpose: Purpose, reading draft: Draft) {
    let values = draft.fields["values"]?.object ?? Members()
    let fields = values.map { name, value -> Field in
      guard let names = value.list?.compactMap(\.string) else {
        return .text(name, "", value.string, hasLines: true)
      }
      return .marks(name, "", names.map { ($0, $0) }, marked: names)
    }
    self.init(
      purpose, title: draft.fields.text("title") ?? "",
      fields.isEmpty ? [.text("text", "")] : fields)
  }

  /// Puts in what a draft says, as far as the form has such fields.
  ///
  /// What stands in these fields now has not been shown to whoever typed the draft, and the draft
  /// hides it.
  mutating func restore(_ draft: Draft) {
    guard let values = draft.fields["values"]?.object else { return }
    for index in fields.indices {
      let name = fields[index].name
      guard let value = values[name], value != fields[index].input.value else { continue }
      fields[index].input.restore(value)
      if seen[name] != nil { seen[name] = [] }
    }
  }
}

extension FieldForm.Input {
  fileprivate var value: Value {
    switch self {
    case .text(let text, _): .string(text.text)
    case .choice(let choice): choice.value.map(Value.string) ?? .null
    case .marks(let marks): .list(marks.marked.map(Value.string))
    }
  }

  fileprivate mutating func restore(_ value: Value) {
    switch self {
    case .text(_, let hasLines):
      self = .text(TextField(value.string ?? ""), hasLines: hasLines)
    case .choice(var choice):
      choice.choose(value: value.string)
      self = .choice(choice)
    case .marks(let marks):
      let options = marks.options.map { (title: $0.title, value: $0.value) }
      self = .marks(Marks(options, marked: value.list?.compactMap(\.string) ?? []))
    }
  }
}
