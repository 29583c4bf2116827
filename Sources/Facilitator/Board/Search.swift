import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The search: what is typed, what it finds, which find is selected.
struct Search: RoomLayer {
  /// A find: an entry with what people call it and its group's number.
  struct Find: Sendable {
    let entry: Entry
    let label: String
    let group: String
  }

  private(set) var query = TextField()
  private(set) var finds: [Find] = []
  var selected = 0

  /// Changes what is typed, and looks anew if that makes a difference.
  mutating func edit(in session: Session, _ change: (inout TextField) -> Void) {
    let before = query.text
    change(&query)
    guard query.text != before else { return }
    finds = Self.finds(query.text.trimmed.lowercased(), in: session)
    selected = 0
  }

  /// Looks anew, since the session has changed; what is selected stays so as far as it is found.
  mutating func renew(in session: Session) {
    let entry = finds.indices.contains(selected) ? finds[selected].entry.id : nil
    finds = Self.finds(query.text.trimmed.lowercased(), in: session)
    selected = finds.firstIndex { $0.entry.id == entry } ?? min(selected, max(0, finds.count - 1))
  }

  var place: Place { .search }

  mutating func move(by offset: Int, in model: inout Model) {
    selected = ListWindow.moved(selected, by: offset, count: finds.count)
  }

  mutating func renew(in model: inout Model) {
    if let session = model.session { renew(in: session) }
  }

  var typed: TextField? { query }

  mutating func type(_ key: Key, in model: inout Model) {
    guard let session = model.session else { return }
    edit(in: session) { _ = $0.handle(key, columns: FormLayout(model.size).textColumns) }
  }

  mutating func paste(_ text: String, in model: inout Model) {
    if let session = model.session { edit(in: session) { $0.insert(text.onOneLine) } }
  }

  func accept(in model: inout Model) -> [Effect] {
    guard let session = model.session, finds.indices.contains(selected) else { return [] }
    model.pop()
    guard let entry = session.entries[finds[selected].entry.id] else {
      model.warn(model.strings.status.nothingToOpen)
      return []
    }
    model.board.go(to: entry, of: session)
    return []
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    SearchView(self, model.strings).draw(in: rect, on: &frame)
  }

  /// The entries in whose text, organisation or themes `query` stands: by group, then by kind in
  /// the order of the workshop, then by number; none for an empty query.
  private static func finds(_ query: String, in session: Session) -> [Find] {
    guard !query.isEmpty else { return [] }
    return session.state.all(Group.self).flatMap { group in
      session.state.all(EntryKind.self).flatMap { kind in
        session.entries.entries(in: group.id, kind.id).compactMap { numbered in
          guard let entry = session.entries[numbered.id],
            matches(entry, query)
              || session.entries.wordings(of: entry.id).contains(where: { matches($0, query) })
          else { return nil }
          return Find(entry: entry, label: kind.label(numbered.number), group: group.number)
        }
      }
    }
  }

  private static func matches(_ entry: Entry, _ query: String) -> Bool {
    let texts = [entry.text, entry.organisation ?? ""] + entry.themes
    return texts.contains { $0.lowercased().contains(query) }
  }
}
