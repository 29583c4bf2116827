import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The themes of the session, with marks for those of the entries in question.
struct ThemesScreen: ListLayer, RoomLayer {
  /// The entries in question, at least one.
  let entries: [Identifier<Entry>]
  var selection = Selection<String>()

  var place: Place { .themes }

  /// A theme and how many entries have it.
  typealias Theme = (name: String, count: Int)

  func items(in model: Model) -> [Theme] { Self.themes(of: model) }

  /// The session's themes by name.
  static func themes(of model: Model) -> [Theme] {
    var counts: [String: Int] = [:]
    for entry in model.session?.entries.all.map({ $0 }) ?? [] {
      for theme in Set(entry.themes) { counts[theme, default: 0] += 1 }
    }
    // What only further wordings are marked with is a theme all the same.
    for entry in model.session?.entries.allWordings.map({ $0 }) ?? [] {
      for theme in entry.themes where counts[theme] == nil { counts[theme] = 0 }
    }
    return counts.sorted { ($0.key.lowercased(), $0.key) < ($1.key.lowercased(), $1.key) }
      .map { ($0.key, $0.value) }
  }

  func id(of theme: Theme) -> String { theme.name }

  /// Those of the entries in question that still are there.
  func standing(in model: Model) -> [Entry] {
    entries.compactMap { model.session?.entries[$0] }
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.scribing
    let themes = items(in: model)
    let entries = standing(in: model)
    frame.box(
      rect, title: words.themesTitle(Marking.name(of: entries, in: model)),
      trailingTitle: place(in: themes), isFocused: true)
    let inner = rect.inset
    let (head, list) = inner.splitTop(inner.rows > 10 ? 3 : 1)
    frame.putParagraph(
      entries.map(\.text.onOneLine).joined(separator: " · "),
      in: head.splitTop(max(1, head.rows - 1)).0, style: .muted)
    guard !themes.isEmpty else { return frame.putParagraph(words.noThemes, in: list) }
    frame.list(
      themes.count, selected: row(in: themes), in: list,
      draw: { row, frame in
        let theme = themes[row.index]
        let count = " \(theme.count) "
        let columns = TextWidth.columns(of: count)
        let having = entries.count { $0.themes.contains(theme.name) }
        let sign = having == 0 ? "[ ]" : having == entries.count ? "[x]" : "[-]"
        row.put("\(row.sign)\(sign) \(theme.name)", margin: columns, on: &frame)
        row.put(count, at: list.columns - columns, on: &frame)
      })
  }
}
