import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The search: what is typed, what it finds, which find is selected.
struct Search: Picker, RoomLayer {
  /// A find: an entry with its number and that of its group.
  struct Find: Sendable {
    let entry: Identifier<Entry>
    let group: String
    let kind: EntryKind
    let number: EntryNumber

    /// What people call it.
    var label: String { kind.label(number) }
  }

  var filter = TextField()
  var selection = Selection<Identifier<Entry>>()
  private var finds: [Find] = []

  func items(in model: Model) -> [Find] { finds }

  func id(of find: Find) -> Identifier<Entry> { find.entry }

  var place: Place { .search }

  /// What stands where there is no find.
  func emptyWords(_ words: SearchWords) -> String {
    filter.text.trimmed.isEmpty ? words.hint : words.nothing
  }

  mutating func filterChanged(in model: Model) {
    find(in: model)
    selection = Selection()
  }

  mutating func renew(in model: inout Model) { find(in: model) }

  private mutating func find(in model: Model) {
    finds =
      model.session.map {
        Self.finds(filter.text.trimmed, in: $0, model.board.projection)
      } ?? []
  }

  func accept(in model: inout Model) -> [Effect] {
    guard let session = model.session, let find = selected(in: model) else { return [] }
    model.pop()
    guard let entry = session.entries[find.entry] else {
      model.warn(model.strings.status.nothingToOpen)
      return []
    }
    model.board.go(to: entry, of: session)
    return []
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.search
    frame.box(rect, title: words.title, trailingTitle: place(in: finds), isFocused: true)
    let inner = rect.inset
    frame.putFilter(filter, in: inner)
    frame.list(
      finds.count, selected: row(in: finds), in: inner.splitTop(2).1, indent: 9,
      empty: emptyWords(words),
      item: { index in
        let text = model.session?.entries[finds[index].entry]?.text ?? ""
        return ListItem(String(text.prefix(rect.columns)))
      },
      draw: { row, frame in
        let find = finds[row.index]
        let head = TextWidth.pad("\(row.sign)\(find.group) \(find.label)", to: 9)
        row.put(head, style: row.style.bold(), on: &frame)
      })
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
