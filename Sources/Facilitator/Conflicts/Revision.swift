import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

/// A text that is to take the place of all versions of a field.
struct Revision: Equatable, RoomLayer {
  let record: RecordKey
  let field: String
  /// Whether it may have several lines.
  let hasLines: Bool
  var text: TextField
  /// The versions that were shown; another that comes in meanwhile is shown before it is replaced.
  var seen: SeenVersions<Value>
  /// Why it was not taken; nil when nothing is wrong.
  private(set) var problem: String?

  init(
    record: RecordKey, field: String, hasLines: Bool, text: TextField, seen: SeenVersions<Value>
  ) {
    self.record = record
    self.field = field
    self.hasLines = hasLines
    self.text = text
    self.seen = seen
  }

  var place: Place { .revision }

  var typed: TextField? { text }

  mutating func type(_ key: Key, in model: inout Model) {
    problem = nil
    _ = text.handle(key, columns: max(1, model.size.columns - 5))
  }

  mutating func paste(_ text: String, in model: inout Model) {
    self.text.insert(hasLines ? text.withPlainLineBreaks : text.onOneLine)
  }

  /// What taking the text makes of the record.
  private var changes: Members {
    let rule = Schema.rule(for: field, of: record.type)
    let isCleared = text.text.trimmed.isEmpty && rule?.isRequired != true
    return [field: isCleared ? .null : .string(text.text)]
  }

  /// Why the text cannot be taken; nil where it can, or where another version is to be shown first.
  func obstacleToAccepting(in model: Model) -> Obstacle? {
    var seen = seen
    guard model.unseenWords(of: record, for: changes, in: &seen) == nil,
      let error = model.session?.refusal(of: .edit(record, changes))
    else { return nil }
    return Obstacle(reason: model.strings.words.say(error), isHidden: false)
  }

  /// Takes the text in place of all versions, or tells why not.
  func accept(in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    var revision = self
    if let unseen = model.unseenWords(of: record, for: changes, in: &revision.seen) {
      revision.problem = unseen.words
      model.layers.top = revision
      return []
    }
    do {
      let operations = try model.room.perform([.edit(record, changes)])
      model.pop()
      model.tell(
        model.strings.conflicts.settled(
          session.name(of: record, model.strings.records), model.strings.name(ofField: field)))
      if let session = model.session { model.refreshBoard(from: session) }
      ConflictList.leaveSettled(in: &model)
      return model.save(operations) + model.keepDrafts()
    } catch {
      revision.problem = model.strings.words.say(error)
      model.layers.top = revision
      return []
    }
  }

  func keep(in drafts: inout Drafts) { drafts.keep(self) }

  func noteLeaving(in model: inout Model) {
    keep(in: &model.drafts)
    model.tell(model.strings.drafts.kept)
  }

  func mayHoldWords(of records: Set<RecordKey>) -> Bool { records.contains(record) }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    let words = model.strings
    let name = session.name(of: record, words.records).firstUppercased
    frame.box(
      rect, title: words.conflicts.revision(name, words.name(ofField: field)), isFocused: true)
    let inner = rect.inset
    let (body, last) = inner.splitTop(inner.rows - 1)
    frame.put(
      text,
      in: Rect(column: body.column + 1, row: body.row, columns: body.columns - 2, rows: body.rows),
      isFocused: true)
    frame.put(
      TextWidth.clip(
        problem.map { "! " + $0 } ?? words.conflicts.revisionHint, to: inner.columns - 2),
      at: Point(column: last.column + 1, row: last.row),
      style: problem == nil ? .muted : Style.plain.colour(.danger).bold())
  }
}
