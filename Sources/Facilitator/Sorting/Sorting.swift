import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The entries of the group one below the other, to be sorted by themes, each of which has a key.
struct Sorting: ListLayer, RoomLayer {
  /// The keys of themes, in the order in which themes get them; no command here has any of them.
  static let keys = "1234567890abcfghilmorsvwxyz".map { Key.character($0) }
  /// So many entries at most are compared while somebody sorts.
  private static let mostCompared = 1_000

  var selection = Selection<Identifier<Entry>>()
  /// The themes in the order of their keys.
  ///
  /// A theme keeps its key for as long as this is open: what a key means must not change while one
  /// learns it.
  private(set) var themes: [String] = []

  var place: Place { .sorting }

  func items(in model: Model) -> [Identifier<Entry>] {
    guard let session = model.session, let group = model.board.group else { return [] }
    return model.board.kinds.flatMap { kind in
      model.board.projection.entries(of: session, in: group.id, kind.id).map(\.id)
    }
  }

  func listedEntries(in model: Model) -> [Identifier<Entry>] { items(in: model) }

  func selectedEntry(in model: Model) -> Identifier<Entry>? { selected(in: model) }

  mutating func renew(in model: inout Model) { takeThemes(of: model) }

  /// Gives keys to the themes that have none yet.
  mutating func takeThemes(of model: Model) {
    for theme in ThemesScreen.themes(of: model) where !themes.contains(theme.name) {
      themes.append(theme.name)
    }
  }

  /// Lets a theme that has another name now keep its key.
  mutating func rename(_ theme: String, _ name: String) {
    themes = themes.filter { $0 != name }.map { $0 == theme ? name : $0 }
  }

  /// Goes to the next entry that has no theme, below the selected one or else from the top.
  mutating func goOn(in model: Model) {
    let items = items(in: model)
    guard !items.isEmpty else { return }
    let row = row(in: items)
    let next = (items[(row + 1)...] + items[...row]).first { id in
      model.session?.entries[id]?.themes.isEmpty ?? false
    }
    if let next { select(next, in: model) }
  }

  /// The themes that fit the selected entry best, three at most; none where there are too many
  /// entries to compare them while somebody waits.
  private func likely(in model: Model) -> [String] {
    guard let session = model.session, let entry = selected(in: model),
      session.entries.count <= Self.mostCompared
    else { return [] }
    let proposals = model.board.projection.themeProposals(of: session)
    let fitting = proposals.choices(for: entry).lazy.filter { $0.proposal == nil && $0.fit > 0 }
    return fitting.prefix(3).map(\.title)
  }
}

extension Sorting {
  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session else { return }
    let words = model.strings.sorting
    let items = items(in: model)
    let open = items.count { session.entries[$0]?.themes.isEmpty ?? false }
    frame.box(
      rect, title: words.title(model.board.group?.number ?? ""),
      trailingTitle: items.isEmpty ? "" : "\(words.open(open)) · \(place(in: items))",
      isFocused: true)
    let inner = rect.inset
    let isWide = inner.columns >= 60
    let below = min(inner.rows / 2, (themes.count + 1) / 2 + 1)
    let (list, side) =
      isWide
      ? inner.splitLeft(inner.columns * 2 / 3) : inner.splitTop(inner.rows - below)
    drawThemes(
      of: selected(in: items).flatMap { session.entries[$0] }, in: side, isColumn: isWide, model,
      &frame)
    frame.list(
      items.count, selected: row(in: items), in: list, indent: 6, empty: words.empty,
      item: { index in
        let entry = session.entries[items[index]]
        let isSelected = index == row(in: items)
        let text = TextWidth.wrap(
          entry?.text.onOneLine ?? "", to: max(8, list.columns - 7), atMost: isSelected ? 3 : 1)
        let themes = entry?.themes.joined(separator: ", ") ?? ""
        return ListItem(text, facts: [themes.isEmpty ? "–" : themes])
      },
      draw: { row, frame in
        let id = items[row.index]
        row.put(row.sign + session.label(of: id), style: row.style.bold(), on: &frame)
        if model.room.marked.contains(id) { row.put("*", at: 5, on: &frame) }
      })
  }

  /// The themes with their keys: "x" before those of the entry, "≈" before those that may fit; one
  /// below the other where there is room beside the entries, else one behind the other.
  private func drawThemes(
    of entry: Entry?, in rect: Rect, isColumn: Bool, _ model: Model, _ frame: inout Frame
  ) {
    guard !themes.isEmpty else {
      return frame.putParagraph(model.strings.sorting.noThemes, in: rect)
    }
    let counts = Dictionary(
      ThemesScreen.themes(of: model).map { ($0.name, $0.count) }, uniquingKeysWith: +)
    let likely = likely(in: model)
    let keys = model.bindings.own(.sorting).filter { $0.id.hasPrefix("sorting.theme.") }
    var point = Point(column: rect.column + 1, row: rect.row)
    for (theme, command) in zip(themes, keys) {
      let sign = entry?.themes.contains(theme) ?? false ? "x" : likely.contains(theme) ? "≈" : " "
      let count = isColumn ? "  \(counts[theme] ?? 0)" : ""
      let line = TextWidth.clip(
        "\(sign) \(command.keys.first?.name ?? "") \(theme)\(count)", to: rect.columns - 2)
      let width = TextWidth.columns(of: line)
      if point.column > rect.column + 1,
        isColumn || point.column + width > rect.column + rect.columns
      {
        point = Point(column: rect.column + 1, row: point.row + 1)
      }
      guard point.row < rect.row + rect.rows else { return }
      frame.put(line, at: point, style: sign == "≈" ? Style.plain.bold() : .plain)
      if let key = command.keys.first {
        frame.mark(
          Rect(column: point.column, row: point.row, columns: width, rows: 1), as: .key(key))
      }
      point = Point(column: point.column + width + 1, row: point.row)
    }
  }
}
