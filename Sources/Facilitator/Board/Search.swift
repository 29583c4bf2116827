import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The search: what is typed, what it finds, which find is selected.
struct Search: RoomLayer {
  /// A find: an entry with its number and that of its group.
  struct Find: Sendable {
    let entry: Identifier<Entry>
    let group: String
    let kind: EntryKind
    let number: EntryNumber

    /// What people call it.
    var label: String { kind.label(number) }
  }

  private(set) var query = TextField()
  private(set) var finds: [Find] = []
  var selected = 0

  /// Changes what is typed, and looks anew if that makes a difference.
  mutating func edit(
    in session: Session, _ projection: Projection, _ change: (inout TextField) -> Void
  ) {
    let before = query.text
    change(&query)
    guard query.text != before else { return }
    finds = Self.finds(query.text.trimmed, in: session, projection)
    selected = 0
  }

  /// Looks anew, since the session has changed; what is selected stays so as far as it is found.
  mutating func renew(in session: Session, _ projection: Projection) {
    let entry = finds.indices.contains(selected) ? finds[selected].entry : nil
    finds = Self.finds(query.text.trimmed, in: session, projection)
    selected = finds.firstIndex { $0.entry == entry } ?? min(selected, max(0, finds.count - 1))
  }

  var place: Place { .search }

  /// What stands where there is no find.
  func emptyWords(_ words: SearchWords) -> String {
    query.text.trimmed.isEmpty ? words.hint : words.nothing
  }

  mutating func move(by offset: Int, in model: inout Model) {
    selected = ListWindow.moved(selected, by: offset, count: finds.count)
  }

  mutating func renew(in model: inout Model) {
    if let session = model.session { renew(in: session, model.board.projection) }
  }

  var typed: TextField? { query }

  mutating func type(_ key: Key, in model: inout Model) {
    guard let session = model.session else { return }
    edit(in: session, model.board.projection) {
      _ = $0.handle(key, columns: FormLayout(model.size).textColumns)
    }
  }

  mutating func paste(_ text: String, in model: inout Model) {
    guard let session = model.session else { return }
    edit(in: session, model.board.projection) { $0.insert(text.onOneLine) }
  }

  func accept(in model: inout Model) -> [Effect] {
    guard let session = model.session, finds.indices.contains(selected) else { return [] }
    model.pop()
    guard let entry = session.entries[finds[selected].entry] else {
      model.warn(model.strings.status.nothingToOpen)
      return []
    }
    model.board.go(to: entry, of: session)
    return []
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    SearchView(self, model).draw(in: rect, on: &frame)
  }

  /// The entries in whose text, organisation or themes `query` stands, or in those of a further
  /// wording: by group, then by kind in the order of the workshop, then by number; none for an empty
  /// query.
  private static func finds(
    _ query: String, in session: Session, _ projection: Projection
  ) -> [Find] {
    let found = Set(
      projection.texts(of: session).entries(with: query).lazy.map { session.entries.head(of: $0) })
    guard !found.isEmpty else { return [] }
    let kinds = session.state.all(EntryKind.self)
    var finds: [Find] = []
    finds.reserveCapacity(found.count)
    for group in session.state.all(Group.self) {
      for kind in kinds {
        for (number, id) in projection.entries(of: session, in: group.id, kind.id)
        where found.contains(id) {
          finds.append(Find(entry: id, group: group.number, kind: kind, number: number))
        }
      }
    }
    return finds
  }
}
