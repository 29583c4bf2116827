import ScreenKit
import TerminalKit

extension KeyMap {
  /// The bindings of a context: its own, and those that hold in most others too.
  typealias Bindings = (own: [Binding], everywhere: [Binding])

  /// Gives the bindings the keys that were chosen for them.
  ///
  /// Where two bindings of a context would have one key, the later line is ignored. In a context
  /// where text is typed, keys that type something are left out.
  ///
  /// - Parameters:
  ///   - tables: The bindings of each context with the keys of the program.
  ///   - isComplete: Whether the bindings for the workshop's roles and kinds are among them; if
  ///     not, a name that could be one of theirs is no mistake.
  /// - Returns: The bindings with their keys, and what is wrong with lines that are ignored.
  func applied(
    to tables: [Context: Bindings], isComplete: Bool
  ) -> (tables: [Context: Bindings], problems: [Problem]) {
    guard !lines.isEmpty else { return (tables, problems) }
    var problems = problems
    let contexts = Context.allCases.filter { tables[$0] != nil }
    var lines = self.lines.filter { line in
      let places = contexts.filter { context in
        tables[context]?.own.contains { $0.id == line.id } ?? false
          || tables[context]?.everywhere.contains { $0.id == line.id } ?? false
      }
      if places.isEmpty {
        let isOfWorkshop = line.id.hasPrefix("board.new.") || line.id.hasPrefix("board.role.")
        if isComplete || !isOfWorkshop {
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
    while true {
      let changed = Self.change(tables, lines)
      guard let clash = Self.clash(in: changed, contexts, lines) else { return (changed, problems) }
      problems.append(.taken(line: clash.line, key: clash.key, by: clash.other))
      lines.removeAll { $0.number == clash.line }
    }
  }

  private static func change(
    _ tables: [Context: Bindings], _ lines: [Line]
  ) -> [Context: Bindings] {
    let keys = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.keys) })
    return Dictionary(
      uniqueKeysWithValues: tables.map { context, bindings in
        let change = { (binding: Binding) -> Binding in
          let chosen = (keys[binding.id] ?? []).filter { !context.typesCharacters || !$0.isTyped }
          return chosen.isEmpty ? binding : binding.with(chosen)
        }
        return (context, (bindings.own.map(change), bindings.everywhere.map(change)))
      })
  }

  /// The first line that gives a binding a key which another one of the same context has.
  private static func clash(
    in tables: [Context: Bindings], _ contexts: [Context], _ lines: [Line]
  ) -> (line: Int, key: Key, other: String)? {
    let numbers = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.number) })
    for context in contexts {
      guard let table = tables[context] else { continue }
      var owners: [Key: String] = [:]
      for binding in table.own + table.everywhere {
        for key in binding.keys {
          guard let other = owners[key], other != binding.id else {
            owners[key] = binding.id
            continue
          }
          // Where neither was chosen by anybody, the program means it so.
          let line = [numbers[binding.id], numbers[other]].compactMap(\.self).max()
          guard let line else { continue }
          return (line, key, numbers[binding.id] == line ? other : binding.id)
        }
      }
    }
    return nil
  }
}
