import SessionEngine
import WorkshopModel

extension Model {
  /// The marked entries among those that are listed now, in their order; what is marked and not shown
  /// takes no part in anything.
  var markedEntries: [Entry] {
    guard !room.marked.isEmpty, let session else { return [] }
    return top.listedEntries(in: self).filter(room.marked.contains).compactMap {
      session.entries[$0]
    }
  }

  /// What a command is about that takes several entries: those that are marked, else the one in
  /// question; nil where there is none.
  var entriesInQuestion: [Entry]? {
    let marked = markedEntries
    guard marked.isEmpty else { return marked }
    return entryInQuestion.flatMap { session?.entries[$0] }.map { [$0] }
  }

  /// What people call those entries: "A3", or how many they are.
  func name(of entries: [Entry]) -> String {
    entries.count == 1
      ? session?.label(of: entries[0].id) ?? "" : strings.board.entries(entries.count)
  }

  /// Takes the marks off those entries, after something was done with them.
  mutating func unmark(_ entries: [Entry]) { room.marked.subtract(entries.map(\.id)) }
}

/// Marking entries, so that the next command takes all of them.
enum Marking {
  /// Marks the selected entry, or takes its mark away, and goes to the next.
  static func toggle(_ entry: Identifier<Entry>, in model: inout Model) -> [Effect] {
    if model.room.marked.remove(entry) == nil { model.room.marked.insert(entry) }
    model.move(by: 1)
    model.tell(words(in: model) ?? model.strings.marking.none)
    return []
  }

  /// Takes the marks off the entries that are listed.
  ///
  /// - Returns: Whether there were any.
  static func clear(in model: inout Model) -> Bool {
    let marked = model.markedEntries
    model.unmark(marked)
    return !marked.isEmpty
  }

  /// How many entries are marked where somebody is, and what takes them; nil where none is.
  static func words(in model: Model) -> String? {
    let count = model.markedEntries.count
    return count > 0 ? model.strings.marking.marked(count) : nil
  }

  /// Carries commands out as one step, after which those entries are marked no more.
  static func perform(
    _ commands: [Command], on entries: [Entry], telling words: String, in model: inout Model
  ) -> [Effect] {
    let effects = model.perform(commands, telling: words)
    if !effects.isEmpty { noteDone(with: entries, in: &model) }
    return effects
  }

  /// Takes the marks off entries with which something was done; themes that are new get a key.
  static func noteDone(with entries: [Entry], in model: inout Model) {
    model.unmark(entries)
    let known = model
    model.withNearest(Sorting.self) { $0.takeThemes(of: known) }
  }
}
