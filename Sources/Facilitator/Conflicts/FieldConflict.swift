import ScreenKit
import SessionEngine
import WorkshopModel

/// The versions of a field that are asked about, and what can be made of them.
struct FieldConflict {
  let versions: [Version]
  private let record: RecordKey
  private let field: String
  private let rule: FieldRule?

  /// What the dialogue that has the keys asks about; nil where that is no field.
  init?(in model: Model) {
    guard let dialogue = model.screen(ConflictDialogue.self), let session = model.session,
      case .field(let field) = dialogue.question(in: model)
    else { return nil }
    versions = session.versions(of: field, in: dialogue.record)
    record = dialogue.record
    self.field = field
    rule = Schema.rule(for: field, of: record.type)
  }

  /// All versions as one; nil where that makes no sense.
  var joined: Value? { versions.joined(by: rule) }

  /// Whether a person can type what is to take their place.
  var canBeTyped: Bool {
    if record.type == .entry, hasFormField { return true }
    return switch rule?.kind {
    case .text, .line, .date, .time: true
    default: false
    }
  }

  private var hasFormField: Bool { EntryFormDetails.names.contains(field) }

  /// Takes the version at `index` as the value; where there is none, nothing happens.
  func take(_ index: Int, in model: inout Model) -> [Effect] {
    versions.indices.contains(index) ? settle(versions[index].value, in: &model) : []
  }

  /// Takes the version of this terminal; where none or several are, the first of two.
  func takeMine(in model: inout Model) -> [Effect] {
    versions.mine.map { settle($0.value, in: &model) } ?? take(0, in: &model)
  }

  /// Takes all versions, as one.
  func takeBoth(in model: inout Model) -> [Effect] {
    joined.map { settle($0, in: &model) } ?? []
  }

  private func settle(_ value: Value, in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    let told = model.strings.conflicts.settled(
      session.name(of: record, model.strings.records), model.strings.name(ofField: field))
    return ConflictDialogue.settle(.edit(record, [field: value]), telling: told, in: &model)
  }

  /// Opens what the versions are edited in, with all of them joined: the form of an entry, or a
  /// field for the text of another record.
  func edit(in model: inout Model) {
    guard let session = model.session else { return }
    let id = Identifier<Entry>(record.id)
    if record.type == .entry, let entry = session.entries[id], hasFormField {
      var form = EntryForm(edit: entry, label: session.label(of: id), session, model.strings)
      form.settle(field, versions, joined: joined)
      return model.push(form)
    }
    let texts = versions.compactMap(\.value.string)
    let hasLines = if case .text = rule?.kind { true } else { false }
    let draft = model.drafts.takeText(of: record, field)
    let text = draft ?? texts.joined(separator: hasLines ? "\n" : " ")
    let revision = Revision(
      record: record, field: field, hasLines: hasLines, text: TextField(text),
      seen: SeenVersions([field: versions.map(\.value)]))
    if draft == nil { model.push(revision) } else { model.pushDraft(revision) }
  }
}
