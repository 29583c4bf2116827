import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The versions of one record: which of its questions is shown, and how far that is scrolled.
struct ConflictDialogue: Equatable, TextLayer {
  let record: RecordKey
  private var index = 0
  var scroll = 0

  init(record: RecordKey) { self.record = record }

  var place: Place { .conflict }

  func record(in model: Model) -> RecordKey? { record }

  func noteLeaving(in model: inout Model) { model.tell(model.strings.conflicts.notYet) }

  /// What is to be settled about its record.
  func questions(in model: Model) -> [Question] { model.session?.questions(of: record) ?? [] }

  /// The question that it shows; nil when everything about its record is settled.
  func question(in model: Model) -> Question? {
    let questions = questions(in: model)
    return questions.isEmpty ? nil : questions[min(index, questions.count - 1)]
  }

  /// Shows another question about the same record.
  func moveQuestion(by offset: Int, in model: inout Model) {
    let count = questions(in: model).count
    guard count > 0 else { return }
    model.withScreen(ConflictDialogue.self) { dialogue in
      dialogue.index = (min(index, count - 1) + offset + count) % count
      dialogue.scroll = 0
    }
  }

  /// Keeps or withdraws a record that was withdrawn while it was changed.
  func answerWithdrawal(keeping: Bool, in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    let words = model.strings.conflicts
    let name = session.name(of: record, model.strings.records)
    return keeping
      ? Self.settle(.restore(record), telling: words.keptWithdrawn(name), in: &model)
      : Self.settle(.withdraw(record), telling: words.removed(name), in: &model)
  }

  /// Carries out what settles a question, and goes on to what is left.
  static func settle(
    _ command: Command, telling told: String, in model: inout Model
  ) -> [Effect] {
    let effects = model.perform([command], telling: told)
    ConflictList.leaveSettled(in: &model)
    return effects
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    let count = questions(in: model).count
    let field: String? =
      if case .field(let field) = question(in: model) { model.strings.name(ofField: field) } else {
        nil
      }
    let name = session.name(of: record, model.strings.records)
    draw(
      "‡ " + name.firstUppercased + (field.map { " · " + $0 } ?? ""),
      count > 1 ? model.strings.conflicts.place(min(index, count - 1) + 1, count) : "",
      in: rect, of: model, on: &frame)
  }
}

extension ConflictDialogue {
  func lines(_ columns: Int, in model: Model) -> [Line] {
    guard let session = model.session, let record = session.state[record] else { return [] }
    switch question(in: model) {
    case .field(let field): return versionLines(field, session, columns, in: model)
    case .withdrawal: return withdrawalLines(record, session, columns, in: model)
    case nil: return []
    }
  }

  private func versionLines(
    _ field: String, _ session: Session, _ columns: Int, in model: Model
  ) -> [Line] {
    let versions = session.versions(of: field, in: record)
    let values = ValueWords(session, model.strings)
    return versions.indices.flatMap { index -> [Line] in
      let version = versions[index]
      let who = version.operation.map { session.author(of: $0, model.strings.records) }
      let title = title(of: index, versions, in: model)
      let facts = [title, who, model.madeAt(version.operation)]
      let head = TextWidth.clip(facts.compactMap(\.self).joined(separator: " · "), to: columns)
      let text = values.words(for: version.value, in: field, of: record.type)
      let gap: [Line] = index == 0 || model.bodyRows < 12 ? [] : [("", .plain)]
      return gap + [(head, .plain.bold())]
        + TextWidth.wrap(text, to: max(10, columns - 2)).map { ("  " + $0, .plain) }
    }
  }

  /// What the version at `index` is called, the key that takes it before that.
  private func title(of index: Int, _ versions: [Version], in model: Model) -> String {
    let words = model.strings.conflicts
    let keys = KeyNames(model)
    if versions.areMineAndTheirs {
      let (command, name) =
        index == 0 ? ("conflict.mine", words.mine) : ("conflict.theirs", words.theirs)
      return "\(keys.name(of: command) ?? "") \(name)"
    }
    let isMine = versions.mine != nil && versions[index].isMine
    let names = versions.count == 2 ? [words.first, words.second] : []
    let name = names.indices.contains(index) ? names[index] : words.numbered(index + 1)
    let key = keys.name(of: "conflict.pick.\(index + 1)") ?? "\(index + 1)"
    return "\(key) \(isMine ? words.mine : name)"
  }

  private func withdrawalLines(
    _ record: RecordState, _ session: Session, _ columns: Int, in model: Model
  ) -> [Line] {
    let words = model.strings.conflicts
    let remover = Self.remover(of: record, in: model)
    let question = words.contested(remover.who.firstUppercased, remover.when)
    let now: [Line] = [("", .plain), (words.standsNow, .plain.bold())]
    return TextWidth.wrap(question, to: columns).map { ($0, .plain) }
      + (model.bodyRows < 12 ? Array(now.dropFirst()) : now)
      + TextWidth.wrap(session.title(of: record.key), to: max(10, columns - 2))
      .map { ("  " + $0, .plain) }
  }

  /// Who withdrew a record that another changed meanwhile, and when.
  static func remover(of record: RecordState, in model: Model) -> (who: String, when: String?) {
    let words = model.strings.records
    let operation = record.removers.first.flatMap { model.session?.operations[$0.stamp.id] }
    guard let session = model.session, let operation else { return (words.anotherTerminal, nil) }
    return (session.author(of: operation, words), model.madeAt(operation))
  }
}
