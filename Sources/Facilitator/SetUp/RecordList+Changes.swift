import ScreenKit
import SessionEngine
import WorkshopModel

extension Session {
  /// Whether any record that stands points to one; asked for each frame, so entries, of which there
  /// are most, are asked by their values.
  fileprivate func isUsed(_ key: RecordKey) -> Bool {
    entries.allWordings.contains {
      [$0.group.key, $0.role.key, $0.kind.key].contains(key) || $0.sector?.key == key
    } || !state.uses(of: key, among: RecordType.allCases.filter { $0 != .entry }).isEmpty
  }
}

extension RecordList {
  /// What keeps something from being done with what is in the list; the footer asks for each of its
  /// keys, so this makes no rows where all are shown.
  func obstacle(in model: Model) -> Obstacle? {
    let records = model.session?.state.states(of: subject.type)
    guard records?.contains(where: { !$0.isDeleted }) ?? false else {
      return Obstacle(reason: model.strings.setUp.nothingSelected)
    }
    return filter.text.isEmpty || selected(in: model) != nil
      ? nil : Obstacle(reason: model.strings.setUp.nothingFound)
  }

  /// That somebody would be in no group.
  func obstacleToAdding(in model: Model) -> Obstacle? {
    subject == .people && model.board.groups.isEmpty
      ? Obstacle(reason: model.strings.setUp.groupFirst, isHidden: false) : nil
  }

  /// That there is nothing to change, or somebody would be in no group.
  func obstacleToEditing(in model: Model) -> Obstacle? {
    obstacle(in: model) ?? obstacleToAdding(in: model)
  }

  /// That something points to the record that is selected.
  func obstacleToWithdrawing(in model: Model) -> Obstacle? {
    if let obstacle = obstacle(in: model) { return obstacle }
    guard subject != .people, let session = model.session, let row = selected(in: model),
      session.isUsed(row.key)
    else { return nil }
    let strings = model.strings
    return Obstacle(
      reason: strings.setUp.inUse(
        row.title, Self.words(for: session.state.uses(of: row.key), in: session, strings)),
      isHidden: false)
  }

  /// Opens the form for a new record of the list.
  func add(in model: inout Model) { openForm(nil, in: &model) }

  /// Opens the form for the record that is selected.
  func edit(in model: inout Model) -> [Effect] {
    if let row = selected(in: model) { openForm(row.key.id, in: &model) }
    return []
  }

  private func openForm(_ id: RecordID?, in model: inout Model) {
    switch subject {
    case .groups: GroupForm(id: id.map { Identifier($0) }).open(in: &model)
    case .people:
      guard let id else { return PeopleForm.open(beside: selected(in: model), in: &model) }
      PersonForm(id: Identifier(id)).open(in: &model)
    case .sectors: SectorForm(id: id.map { Identifier($0) }).open(in: &model)
    case .roles: RoleForm(id: id.map { Identifier($0) }).open(in: &model)
    }
  }

  /// Takes the record that is selected out, to which nothing points.
  func withdraw(in model: inout Model) -> [Effect] {
    guard let row = selected(in: model) else { return [] }
    // Before anybody is taken out, one sees which texts still name them.
    if subject == .people { return [.report(.findName(row.key))] }
    return model.perform(
      [.withdraw(row.key)], telling: model.strings.setUp.withdrew(row.title))
  }

  /// Where a record is used: "3 entries (A1, A4 in I; C2 in II), 2 people".
  private static func words(
    for uses: [RecordKey], in session: Session, _ strings: Strings
  ) -> String {
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

  /// That the record that is selected is the first or the last already.
  func obstacle(toMovingBy offset: Int, in model: Model) -> Obstacle? {
    guard let session = model.session, let row = selected(in: model),
      session.state.moving(row.key, by: offset).isEmpty
    else { return nil }
    return Obstacle(reason: model.strings.setUp.atTheEnd, isHidden: false)
  }

  /// Moves the record that is selected by so many places.
  func moveRecord(by offset: Int, in model: inout Model) -> [Effect] {
    guard let session = model.session, let row = selected(in: model) else { return [] }
    model.withScreen(RecordList.self) { $0.selection = Selection(row.key.id) }
    return model.perform(
      session.state.moving(row.key, by: offset), telling: model.strings.setUp.moved(row.title))
  }

  /// Opens the choice of norms for the group that is selected.
  func chooseNorms(in model: inout Model) -> [Effect] {
    guard let row = selected(in: model) else { return [] }
    model.push(NormPicker(Identifier(row.key.id)))
    return model.published == nil ? [.readNorms] : []
  }

  /// Lets somebody type what the rows have to contain to be shown.
  func typeFilter(in model: inout Model) -> [Effect] {
    model.withScreen(RecordList.self) { $0.isFiltering = true }
    return []
  }

  /// Marks who is selected as present; who is marked so already as not present.
  func markPresent(in model: inout Model) -> [Effect] {
    guard let row = selected(in: model),
      let person: Participant = model.session?.state.value(Identifier(row.key.id))
    else { return [] }
    let isPresent = person.isPresent != true
    return model.perform(
      [.edit(row.key, ["present": .bool(isPresent)])],
      telling: model.strings.setUp.marked(row.title, isPresent))
  }

  /// Marks all who are shown as present.
  func markAllPresent(in model: inout Model) -> [Effect] {
    let rows = items(in: model)
    return model.perform(
      rows.map { .edit($0.key, ["present": true]) },
      telling: model.strings.setUp.allMarked(rows.count))
  }
}
