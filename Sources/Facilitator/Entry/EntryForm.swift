import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

/// The form for a new entry or for changing one.
typealias EntryForm = Form<EntryFormDetails>

/// What the form of an entry is for.
enum EntryPurpose: Hashable, Sendable {
  /// A new entry of that kind.
  case new(Identifier<EntryKind>)
  /// A change of that entry.
  case edit(Identifier<Entry>)
}

/// What the form of an entry knows beside its fields.
struct EntryFormDetails: Equatable, Sendable {
  /// The names of its fields, in the order in which Tab goes through them.
  static let names = [
    "text", "sector", "organisation", "themes", "release", "paraphrase", "note", "role",
  ]

  var purpose: EntryPurpose
  /// What it was opened for, under which its draft is kept: the kind of a new entry may change.
  let origin: EntryPurpose
  /// What it is about, for the top of the form: the kind of a new entry, or "A3".
  var subject: String
  /// What people call the group.
  let groupNumber: String
  let group: Identifier<Group>
  /// The kinds that a new entry can be of.
  let kinds: [EntryKind]
  /// How far entries in a role travel unless somebody says otherwise.
  let roleReleases: [Identifier<Role>: Release]
  /// The entry that says much the same as what is typed; nil when there is none.
  var likeHint: LikeHint?
  /// Who is speaking.
  var speaking = Speaking()
  /// Whether an entry was saved from it, after which it was emptied for the next one.
  var hasSaved = false
  /// What the entry said when the form was opened; nothing for a new one.
  var original = Members()
  /// What the form said when it was opened, which is not worth keeping.
  var beginning = Members()
  /// The fields that are saved though they may say what the entry says, to settle their versions.
  var settling: Set<String> = []
  /// The versions of the fields that the person has been shown.
  var seen = SeenVersions<Value>()
}

extension EntryForm {
  /// What is typed as the entry's text, to the byte.
  var typedText: TextField {
    if case .text(let text, _) = self["text"] { text } else { TextField() }
  }

  /// The role that is chosen.
  var role: Choice<String?>? { if case .choice(let role) = self["role"] { role } else { nil } }

  /// How far the entry is to travel.
  var release: Release { choice("release").flatMap(Release.init) ?? .quote }

  /// The fields of the entry as they stand; null for what is left empty.
  var entryFields: Members {
    let themes = (text("themes") ?? "").split(separator: ",").map { $0.trimmed }
      .filter { !$0.isEmpty }
    let names = [
      "role", "sector", "organisation", "text", "themes", "release", "paraphrase", "note",
    ]
    let values = names.map { name -> (name: String, value: Value) in
      switch name {
      case "text": (name, .string(typedText.text))
      case "themes": (name, themes.isEmpty ? .null : .list(themes.map(Value.string)))
      default: (name, self[name]?.recordValue ?? .null)
      }
    }
    return Members(uniqueNames: [(name: "group", value: .string(details.group.name))] + values)
  }

  /// The fields that are to be saved: of an entry that is changed, only those that were.
  var changedFields: Members {
    guard case .edit = details.purpose else { return entryFields }
    return Members(
      uniqueNames: entryFields.filter { name, value in
        details.settling.contains(name) || value != details.original[name] ?? .null
      })
  }

  /// The fields as a draft keeps them.
  var draftFields: Members {
    guard case .new(let kind) = details.purpose else { return changedFields }
    var fields = Members(uniqueNames: entryFields.filter { !$0.value.isNull })
    fields["kind"] = .string(kind.name)
    return fields
  }

  /// Tells why the entry was not saved and goes to the field that is wrong.
  mutating func show(_ error: CommandError, in words: Words) {
    guard case .invalid(let finding) = error else { return show(words.say(error)) }
    show(words.say(error), in: String(finding.place.prefix { $0 != "[" }))
  }
}

extension EntryFormDetails: RoomFormDetails {
  var place: Place { .form }

  func title(of form: EntryForm, in model: Model) -> String {
    let words = model.strings.form
    let role = form.role?.title ?? ""
    return switch purpose {
    case .new: words.new(subject, role, groupNumber)
    case .edit: words.edit(subject, role, groupNumber)
    }
  }

  /// The moderator's wording only where the entry's own may not travel.
  func asks(for field: FormField, in form: EntryForm) -> Bool {
    field.name != "paraphrase" || form.release == .paraphrase
  }

  /// A new entry is taken before its note and its role, which are known or rare: Tab leads to them.
  func next(in form: EntryForm) -> Int? {
    let next = form.shown.first { $0 > form.focus }
    if case .new = purpose, next.map({ form.fields[$0].name }) == "note" { return nil }
    return next
  }

  static func take(_ key: Key, in form: inout EntryForm) -> Bool { form.takePrefix(key) }

  static func noteChange(from before: [FormField], in form: inout EntryForm, of model: Model) {
    guard case .new = form.purpose else { return }
    var earlier = form
    earlier.fields = before
    form.followSpeaker(from: earlier)
    form.followRole(from: earlier)
    if form.typedText.text != earlier.typedText.text { form.likeHint = LikeHint(form, in: model) }
  }

  static func renew(_ form: inout EntryForm, in model: Model) {
    if form.likeHint != nil { form.likeHint = LikeHint(form, in: model) }
  }

  static func save(_ form: EntryForm, in model: inout Model) -> [Effect] { form.save(in: &model) }

  static func keep(_ form: EntryForm, in drafts: inout Drafts) { drafts.keep(form) }

  static func isWorthKeeping(_ form: EntryForm) -> Bool {
    guard case .new = form.purpose else { return form.entryFields != form.details.beginning }
    let isTyped = ["text", "themes", "paraphrase", "note"].contains { form.text($0) != nil }
    let organisation = form.entryFields["organisation"]
    return isTyped
      || form.text("organisation") != nil && organisation != form.details.beginning["organisation"]
  }

  static func mayHoldWords(_ form: EntryForm, of records: Set<RecordKey>) -> Bool {
    if case .edit(let id) = form.purpose { records.contains(id.key) } else { false }
  }
}
