import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the search: what is typed, and what it finds.
struct SearchView {
  private let search: Search
  private let session: Session?
  private let strings: Strings

  init(_ search: Search, _ model: Model) {
    self.search = search
    session = model.session
    strings = model.strings
  }

  func draw(in rect: Rect, on frame: inout Frame) {
    let place =
      search.finds.isEmpty ? "" : strings.search.count(search.selected + 1, search.finds.count)
    frame.box(rect, title: strings.search.title, trailingTitle: place, isFocused: true)
    let inner = rect.inset
    frame.putFilter(search.query, in: inner)
    frame.list(
      search.finds.count, selected: search.selected, in: inner.splitTop(2).1, indent: 9,
      empty: search.emptyWords(strings.search),
      item: { index in
        let text = session?.entries[search.finds[index].entry]?.text ?? ""
        return ListItem(String(text.prefix(rect.columns)))
      },
      draw: { row, frame in
        let find = search.finds[row.index]
        let head = TextWidth.pad("\(row.sign)\(find.group) \(find.label)", to: 9)
        row.put(head, style: row.style.bold(), on: &frame)
      })
  }
}
