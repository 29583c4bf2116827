import SessionEngine
import WorkshopModel

extension Model {
  /// The list that has the keys, with the row that is selected in it; nil when it is empty.
  var recordInQuestion: (subject: RecordList.Subject, row: RecordRow)? {
    guard let list = screen(RecordList.self) else { return nil }
    let rows = list.rows(of: self)
    let index = list.index(in: rows)
    return rows.indices.contains(index) ? (list.subject, rows[index]) : nil
  }

  /// Opens the form for a new record of the list.
  mutating func addRecord() {
    guard let list = screen(RecordList.self) else { return }
    switch list.subject {
    case .groups: openGroup(nil)
    case .people: openPerson(nil)
    case .sectors: openSector(nil)
    case .roles: openRole(nil)
    }
  }

  /// Opens the form for the record that is selected, perhaps at one of its fields.
  mutating func editRecord(at field: String? = nil) {
    guard let (subject, row) = recordInQuestion else { return warn(strings.setUp.nothingSelected) }
    let id = row.key.id
    switch subject {
    case .groups: openGroup(Identifier(id), at: field)
    case .people: openPerson(Identifier(id))
    case .sectors: openSector(Identifier(id))
    case .roles: openRole(Identifier(id))
    }
  }

  /// Takes the record that is selected out, unless something points to it.
  mutating func withdrawRecord() -> [Effect] {
    guard let session, let (subject, row) = recordInQuestion else {
      warn(strings.setUp.nothingSelected)
      return []
    }
    // Before anybody is taken out, one sees which texts still name them.
    if subject == .people { return [.report(.findName(row.key))] }
    let uses = session.state.uses(of: row.key)
    guard uses.isEmpty else {
      warn(strings.setUp.inUse(row.title, words(for: uses, in: session)))
      return []
    }
    return withdraw(row.key, called: row.title)
  }

  /// Where a record is used: "3 entries (A1, A4 in I; C2 in II), 2 people".
  private func words(for uses: [RecordKey], in session: Session) -> String {
    let words = strings.setUp
    let entries = uses.filter { $0.type == .entry }.map { Identifier<Entry>($0.id) }
    let people = uses.count { $0.type == .participant }
    let others = uses.count { $0.type != .participant && $0.type != .entry }
    let labels = entries.prefix(3).map { id in
      let group = session.entries[id].flatMap { session.state.value($0.group)?.number }
      return words.entryIn(session.label(of: id), group ?? "–")
    }
    let more = entries.count > labels.count ? ["…"] : []
    var parts: [String] = []
    if !entries.isEmpty {
      parts.append(
        "\(strings.board.entries(entries.count)) (\((labels + more).joined(separator: ", ")))")
    }
    if people > 0 { parts.append(strings.board.people(people)) }
    if others > 0 { parts.append(words.otherRecords(others)) }
    return parts.joined(separator: ", ")
  }

  /// Moves the record that is selected up or down.
  mutating func moveRecord(by offset: Int) -> [Effect] {
    guard let session, let (_, row) = recordInQuestion else {
      warn(strings.setUp.nothingSelected)
      return []
    }
    let commands = session.state.moving(row.key, by: offset)
    guard !commands.isEmpty else {
      warn(strings.setUp.atTheEnd)
      return []
    }
    withScreen(RecordList.self) { $0.selected = row.key.id }
    return perform(commands, telling: strings.setUp.moved(row.title))
  }

  /// Opens a form that adds a record to the list below, or changes one of it.
  mutating func open(
    _ purpose: SetUpPurpose, title: String, introduction: String? = nil, changing key: RecordKey?,
    at field: String? = nil, _ fields: [FieldForm.Field]
  ) {
    guard let session else { return }
    var form = FieldForm(.setUp(purpose), title: title, introduction: introduction, fields)
    if let key { form = form.changing(key, of: session) }
    open(form)
    guard let field else { return }
    withFields { $0.show(at: field) }
  }

  /// Adds the record that a form describes, and selects it in the list.
  mutating func saveNew(_ key: RecordKey, _ fields: Members, telling words: String) -> [Effect] {
    let set = Members(uniqueNames: fields.filter { !$0.value.isNull })
    let effects = saveFields([.add(key, set)], telling: words)
    withScreen(RecordList.self) { list in
      list.selected = key.id
      _ = list.showAll()
    }
    return effects
  }
}

extension FieldForm {
  /// Goes to the field called `name`.
  mutating func show(at name: String) { focus = fields.firstIndex { $0.name == name } ?? focus }
}
