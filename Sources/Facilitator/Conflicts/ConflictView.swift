import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Draws the list of what is to be settled: the record, and below it what about it.
  func drawConflicts(_ list: ConflictList, in rect: Rect, on frame: inout Frame) {
    let conflicts = conflicts
    let place = strings.conflicts.place(list.selected + 1, conflicts.count)
    frame.box(
      rect, title: strings.conflicts.title, trailingTitle: conflicts.isEmpty ? "" : place,
      isFocused: true)
    frame.list(
      conflicts.count, selected: list.selected, in: rect.inset, empty: strings.conflicts.none,
      item: { _ in ListItem(facts: [""]) },
      draw: { row, frame in
        guard let session else { return }
        let key = conflicts[row.index]
        let name = session.name(of: key, strings.records)
        let used = row.put(
          "\(row.sign)‡ \(name.firstUppercased)  ", style: row.style.bold(), on: &frame)
        let title = String(session.title(of: key).prefix(rect.columns))
        row.put(title == name ? "" : title, at: used, on: &frame)
        row.put(conflictFacts(key, session), at: 3, row: 1, style: .muted, on: &frame)
      })
  }

  /// What about a record is to be settled, in words.
  func conflictFacts(_ key: RecordKey, _ session: Session) -> String {
    guard let record = session.state[key] else { return "" }
    let names = record.conflicts.map(strings.name(ofField:))
    var facts = names.isEmpty ? [] : [strings.conflicts.fields(names.joined(separator: ", "))]
    if record.isContestedDeletion {
      facts.append(strings.conflicts.withdrawn(remover(of: record, session).who))
    }
    return facts.joined(separator: " · ")
  }

  private func remover(of record: RecordState, _ session: Session) -> (who: String, when: String?) {
    let operation = record.removers.first.flatMap { session.operations[$0.stamp.id] }
    return operation.map { (session.author(of: $0, strings.records), localTime($0)) }
      ?? (strings.records.anotherTerminal, nil)
  }

  /// Draws the versions of one field, or the question whether the record stays.
  func drawConflict(_ dialogue: ConflictDialogue, in rect: Rect, on frame: inout Frame) {
    guard let session else { return }
    let questions = session.questions(of: dialogue.record)
    let name = session.name(of: dialogue.record, strings.records)
    let field: String? =
      if case .field(let field) = question(of: dialogue) { strings.name(ofField: field) } else {
        nil
      }
    let index = min(dialogue.index, max(0, questions.count - 1))
    frame.box(
      rect, title: "‡ " + name.firstUppercased + (field.map { " · " + $0 } ?? ""),
      trailingTitle: questions.count > 1
        ? strings.conflicts.place(index + 1, questions.count) : "",
      isFocused: true)
    frame.put(
      conflictLines(dialogue, columns: rect.columns - 4), from: dialogue.scroll, inBox: rect)
  }

  /// How many places the dialogue of a conflict can be scrolled to.
  func conflictScrolls(_ dialogue: ConflictDialogue) -> Int {
    scrolls(conflictLines(dialogue, columns: size.columns - 4).count)
  }

  /// What the dialogue of a conflict says, row by row.
  func conflictLines(_ dialogue: ConflictDialogue, columns: Int) -> [Line] {
    guard let session, let record = session.state[dialogue.record] else { return [] }
    switch question(of: dialogue) {
    case .field(let field): return versionLines(field, dialogue.record, session, columns)
    case .withdrawal: return withdrawalLines(record, session, columns)
    case nil: return []
    }
  }

  private func versionLines(
    _ field: String, _ key: RecordKey, _ session: Session, _ columns: Int
  ) -> [Line] {
    let versions = session.versions(of: field, in: key)
    let values = ValueWords(session, strings)
    return versions.indices.flatMap { index -> [Line] in
      let version = versions[index]
      let who = version.operation.map { session.author(of: $0, strings.records) }
      let facts = [title(of: index, versions), who, localTime(version.operation)]
      let head = TextWidth.clip(facts.compactMap(\.self).joined(separator: " · "), to: columns)
      let text = values.words(for: version.value, in: field, of: key.type)
      let gap: [Line] = index == 0 || bodyRows < 12 ? [] : [("", .plain)]
      return gap + [(head, .plain.bold())]
        + TextWidth.wrap(text, to: max(10, columns - 2)).map { ("  " + $0, .plain) }
    }
  }

  /// What the version at `index` is called, the key that takes it before that.
  private func title(of index: Int, _ versions: [Version]) -> String {
    let words = strings.conflicts
    let keys = KeyNames(self)
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
    _ record: RecordState, _ session: Session, _ columns: Int
  ) -> [Line] {
    let remover = remover(of: record, session)
    let question = strings.conflicts.contested(remover.who.firstUppercased, remover.when)
    let now: [Line] = [("", .plain), (strings.conflicts.standsNow, .plain.bold())]
    return TextWidth.wrap(question, to: columns).map { ($0, .plain) }
      + (bodyRows < 12 ? Array(now.dropFirst()) : now)
      + TextWidth.wrap(session.title(of: record.key), to: max(10, columns - 2))
      .map { ("  " + $0, .plain) }
  }

  /// Draws the text that is to take the place of all versions.
  func drawRevision(_ revision: Revision, in rect: Rect, on frame: inout Frame) {
    guard let session else { return }
    let name = session.name(of: revision.record, strings.records)
    frame.box(
      rect,
      title: strings.conflicts.revision(
        name.firstUppercased, strings.name(ofField: revision.field)),
      isFocused: true)
    let inner = rect.inset
    let (text, last) = inner.splitTop(inner.rows - 1)
    frame.put(
      revision.text,
      in: Rect(column: text.column + 1, row: text.row, columns: text.columns - 2, rows: text.rows),
      isFocused: true)
    let problem = revision.problem
    frame.put(
      TextWidth.clip(
        problem.map { "! " + $0 } ?? strings.conflicts.revisionHint, to: inner.columns - 2),
      at: Point(column: last.column + 1, row: last.row),
      style: problem == nil ? .muted : Style.plain.colour(.danger).bold())
  }
}
