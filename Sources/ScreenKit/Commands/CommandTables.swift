public import TerminalKit

/// The commands of every place of a program, with the keys that somebody chose.
public struct CommandTables<Host, Effect>: Sendable {
  /// A command of this program.
  public typealias Command = LayerCommand<Host, Effect>

  /// The commands of a place.
  public struct Table: Sendable {
    /// Those that hold there alone.
    public fileprivate(set) var own: [Command] { didSet { footer = own.filter(\.isInFooter) } }
    /// Those of them that the footer may show.
    fileprivate private(set) var footer: [Command]
    /// Those that hold there as in most other places.
    public fileprivate(set) var everywhere: [Command]
    /// Where each key is in all of them; where two have one, the first.
    private var places: [Key: Int] = [:]
    /// Whether characters are typed into a text there, so that none of them can mean anything else.
    let typesCharacters: Bool

    /// The commands of a place; those that hold everywhere and have no key left there, since its own
    /// have them, are left out.
    ///
    /// - Parameters:
    ///   - place: The place.
    ///   - own: Those that hold there alone.
    ///   - everywhere: Those that hold there as in most other places.
    public init(at place: Place, own: [Command], everywhere: [Command]) {
      self.own = own
      self.everywhere = []
      footer = own.filter(\.isInFooter)
      typesCharacters = place.typesCharacters
      places.reserveCapacity(2 * (own.count + everywhere.count))
      note(own, from: 0)
      self.everywhere = everywhere.filter { !$0.keys.allSatisfy { places[$0] != nil } }
      note(self.everywhere, from: own.count)
    }

    /// Takes note of where the keys of `commands` are, which is asked for at each press.
    private mutating func note(_ commands: [Command], from first: Int) {
      for index in commands.indices {
        for key in commands[index].keys where places[key] == nil { places[key] = first + index }
      }
    }

    /// What a key means there; nil when nothing.
    fileprivate func command(for key: Key) -> Command? {
      places[key].map { $0 < own.count ? own[$0] : everywhere[$0 - own.count] }
    }

    fileprivate var all: [Command] { own + everywhere }

    /// The table with the keys of those lines.
    fileprivate func applying(_ keys: [String: [Key]]) -> Table {
      let change = { (command: Command) -> Command in
        let chosen = (keys[command.id] ?? []).filter { !typesCharacters || !$0.isTyped }
        return chosen.isEmpty ? command : command.with(chosen)
      }
      var table = self
      table.own = own.map(change)
      table.everywhere = everywhere.map(change)
      table.places = [:]
      table.note(table.own, from: 0)
      table.note(table.everywhere, from: table.own.count)
      return table
    }
  }

  private let tables: [Place: Table]
  /// What is wrong with the keys that somebody chose.
  public let problems: [KeyMap.Problem]

  /// The commands with the keys that were chosen for them.
  ///
  /// Where two commands of a place would have one key, the later line is ignored. Where text is
  /// typed, keys that type something are left out.
  ///
  /// - Parameters:
  ///   - tables: The commands of each place with the keys of the program, in the order in which
  ///     problems are told.
  ///   - keys: The keys that somebody chose.
  ///   - mayComeLater: Whether a name that nothing has may belong to something that is not known yet,
  ///     so that it is no mistake.
  public init(
    _ tables: [(place: Place, table: Table)], keys: KeyMap = KeyMap(),
    mayComeLater: (String) -> Bool = { _ in false }
  ) {
    guard !keys.lines.isEmpty else {
      self.tables = Dictionary(uniqueKeysWithValues: tables.map { ($0.place, $0.table) })
      problems = keys.problems
      return
    }
    var problems = keys.problems
    var lines = keys.lines.filter { line in
      let places = tables.map(\.table).filter { $0.all.contains { $0.id == line.id } }
      if places.isEmpty {
        if !mayComeLater(line.id) {
          problems.append(.unknownBinding(line: line.number, id: line.id))
        }
        return false
      }
      guard places.allSatisfy(\.typesCharacters), let key = line.keys.first(where: \.isTyped) else {
        return true
      }
      problems.append(.typed(line: line.number, key: key))
      return false
    }
    var changed = Self.applying(lines, to: tables)
    while let clash = Self.clash(in: changed.map(\.table), lines) {
      problems.append(.taken(line: clash.line, key: clash.key, by: clash.other))
      lines.removeAll { $0.number == clash.line }
      changed = Self.applying(lines, to: tables)
    }
    self.tables = Dictionary(uniqueKeysWithValues: changed.map { ($0.place, $0.table) })
    self.problems = problems
  }

  /// All places, by their names.
  public var places: [Place] { tables.keys.sorted { $0.name < $1.name } }

  /// The commands that hold at `place` alone.
  public func own(_ place: Place) -> [Command] { tables[place]?.own ?? [] }

  /// Those of them that the footer may show.
  func footer(_ place: Place) -> [Command] { tables[place]?.footer ?? [] }

  /// The commands that hold at `place` as in most others.
  public func everywhere(_ place: Place) -> [Command] { tables[place]?.everywhere ?? [] }

  /// What a key means at `place`, its own commands first; nil when nothing.
  public func command(for key: Key, at place: Place) -> Command? {
    tables[place]?.command(for: key)
  }

  /// What a key means at `place` unless somebody chose others; nil when nothing.
  func command(usuallyFor key: Key, at place: Place) -> Command? {
    tables[place]?.all.first { $0.usualKeys.contains(key) }
  }

  private static func applying(
    _ lines: [KeyMap.Line], to tables: [(place: Place, table: Table)]
  ) -> [(place: Place, table: Table)] {
    let keys = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.keys) })
    return tables.map { ($0.place, $0.table.applying(keys)) }
  }

  /// The first line that gives a command a key which another one of the same place has.
  private static func clash(
    in tables: [Table], _ lines: [KeyMap.Line]
  ) -> (line: Int, key: Key, other: String)? {
    let numbers = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.number) })
    for table in tables {
      var owners: [Key: String] = [:]
      for command in table.all {
        for key in command.keys {
          guard let other = owners[key], other != command.id else {
            owners[key] = command.id
            continue
          }
          // Where neither was chosen by anybody, the program means it so.
          let line = [numbers[command.id], numbers[other]].compactMap(\.self).max()
          guard let line else { continue }
          return (line, key, numbers[command.id] == line ? other : command.id)
        }
      }
    }
    return nil
  }
}
