import SessionEngine
import WorkshopModel

/// Marking entries, so that the next command takes all of them.
enum Marking {
  /// The marked entries among those that are listed now, in their order; what is marked and not shown
  /// takes no part in anything.
  static func entries(in model: Model) -> [Entry] {
    guard !model.room.marked.isEmpty, let session = model.session else { return [] }
    return model.top.listedEntries(in: model).filter(model.room.marked.contains).compactMap {
      session.entries[$0]
    }
  }

  /// What a command is about that takes several entries: those that are marked, else the one in
  /// question; nil where there is none.
  @Sendable static func subject(in model: Model) -> [Entry]? {
    let marked = entries(in: model)
    guard marked.isEmpty else { return marked }
    return model.entryInQuestion.flatMap { model.session?.entries[$0] }.map { [$0] }
  }

  /// What people call those entries: "A3", or how many they are.
  static func name(of entries: [Entry], in model: Model) -> String {
    entries.count == 1
      ? model.session?.label(of: entries[0].id) ?? "" : model.strings.board.entries(entries.count)
  }

  /// Marks the selected entry, or takes its mark away, and goes to the next.
  @Sendable static func toggle(_ entry: Identifier<Entry>, in model: inout Model) -> [Effect] {
    if model.room.marked.remove(entry) == nil { model.room.marked.insert(entry) }
    model.move(by: 1)
    model.tell(words(in: model) ?? model.strings.marking.none)
    return []
  }

  /// Takes the marks off the entries that are listed.
  ///
  /// - Returns: Whether there were any.
  static func clear(in model: inout Model) -> Bool {
    let marked = entries(in: model)
    model.room.marked.subtract(marked.map(\.id))
    return !marked.isEmpty
  }

  /// How many entries are marked where somebody is, and what takes them; nil where none is.
  static func words(in model: Model) -> String? {
    let count = entries(in: model).count
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
    model.room.marked.subtract(entries.map(\.id))
    let known = model
    model.withNearest(Sorting.self) { $0.takeThemes(of: known) }
  }
}
