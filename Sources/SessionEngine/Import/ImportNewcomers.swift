import WorkshopModel

/// The groups and sectors that a list brings with it, because somebody said that they are new; they
/// come behind those that are there.
///
/// Until they are put in, rows name them by names that no record has.
struct ImportNewcomers: Equatable, Sendable {
  /// One of them.
  private struct Newcomer: Equatable {
    let subject: ImportSubject
    let title: String
    /// The number of a group.
    let number: String
    let order: OrderKey
    /// What rows call it.
    let name: String
  }

  private var all: [Newcomer] = []
  private var numbers: [String]
  private var lastOrders: [ImportSubject: OrderKey]

  init(_ state: State) {
    let groups = state.all(Group.self)
    numbers = groups.map(\.number)
    let orders = [
      ImportSubject.group: groups.map(\.order).max(),
      .sector: state.all(Sector.self).map(\.order).max(),
    ]
    lastOrders = orders.compactMapValues { $0 }.filter { $0.value.isWellFormed }
  }

  /// What rows call the new one of that title.
  mutating func name(_ title: String, _ subject: ImportSubject) -> String {
    let key = ImportMapping.key(of: title)
    let same = all.first { $0.subject == subject && ImportMapping.key(of: $0.title) == key }
    if let same { return same.name }
    let order = OrderKey.between(lastOrders[subject], nil)
    lastOrders[subject] = order
    let isNumber = GroupNumeral(title) != nil
    let number = isNumber ? title : GroupNumber.next(after: numbers)
    if subject == .group { numbers.append(number) }
    // No record has a name with an exclamation mark.
    let name = "!\(all.count)"
    all.append(
      Newcomer(subject: subject, title: title, number: number, order: order, name: name))
    return name
  }

  /// The title of the one that rows call `name`; nil when that is none of them.
  func title(of name: String) -> String? { all.first { $0.name == name }?.title }

  /// The commands that put in those in `names`, and the names that they get.
  func commands(
    for names: Set<String>, using generator: inout some RandomNumberGenerator
  ) -> (commands: [Command], names: [String: RecordID]) {
    var commands: [Command] = []
    var found: [String: RecordID] = [:]
    for newcomer in all where names.contains(newcomer.name) {
      let id = RecordID.random(using: &generator)
      found[newcomer.name] = id
      if newcomer.subject == .group {
        commands.append(
          .add(
            Group(
              id: Identifier(id), order: newcomer.order, number: newcomer.number,
              title: newcomer.title)))
      } else {
        commands.append(
          .add(Sector(id: Identifier(id), order: newcomer.order, title: newcomer.title)))
      }
    }
    return (commands, found)
  }

  /// The records of `state` with these beside them.
  func directory(beside state: State) -> any RecordDirectory {
    Directory(
      state: state,
      keys: Set(
        all.map {
          RecordKey($0.subject == .group ? .group : .sector, RecordID(rawValue: $0.name))
        }))
  }

  private struct Directory: RecordDirectory {
    let state: State
    let keys: Set<RecordKey>

    func contains(_ key: RecordKey) -> Bool { keys.contains(key) || state.contains(key) }
    func names(of type: RecordType) -> [RecordID] { state.names(of: type) }
    var workshopFields: Members { state.workshopFields }
  }
}
