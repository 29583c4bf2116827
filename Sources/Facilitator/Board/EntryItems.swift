import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The rows of the entries in a list: number and text, below it who said it.
struct EntryItems {
  private let view: BoardView
  private let list: Board.List
  private let rect: Rect
  private let isFocused: Bool
  private var isRoomy = false
  /// Where the text begins: behind the mark, the longest label and a space.
  let indent: Int
  private static let leastIndent = 5
  private static let mostLines = 3

  init(_ view: BoardView, _ list: Board.List, in rect: Rect, isFocused: Bool) {
    self.view = view
    self.list = list
    self.rect = rect
    self.isFocused = isFocused
    indent = max(Self.leastIndent, Self.widestLabel(of: list) + 2)
    isRoomy = list.entries.count * 2 <= rect.rows && fitsWhole
  }

  /// How wide the widest label is: the last one's, as numbers grow and entries of the box come last.
  private static func widestLabel(of list: Board.List) -> Int {
    list.entries.last.map { TextWidth.columns(of: list.kind.label($0.number)) } ?? 0
  }

  /// Whether all entries fit with as many lines as an entry may have.
  private var fitsWhole: Bool {
    let rows = list.entries.reduce(0) { rows, numbered in
      let text = view.session.entries.text(of: numbered.id) ?? ""
      return rows + lines(of: text, atMost: Self.mostLines).count + 1
    }
    return rows <= rect.rows
  }

  /// The entry at `index` as it is shown: its text on one row, or on up to three for the selected
  /// entry or where all have room.
  func item(_ index: Int) -> ListItem {
    guard let text = view.session.entries.text(of: list.entries[index].id) else {
      return ListItem(facts: [""])
    }
    let isSelected = isFocused && index == list.selected
    return ListItem(
      lines(of: text, atMost: isRoomy || isSelected ? Self.mostLines : 1), facts: [""])
  }

  private func lines(of text: String, atMost limit: Int) -> [String] {
    let room = max(8, rect.columns - indent - 1)
    // No more of a long text is looked at than can be seen.
    let most = room * limit + 1
    let start = text.utf8.count <= most ? text : String(text.unicodeScalars.prefix(most))
    let isWhole = start.utf8.count == text.utf8.count
    if limit == 1 {
      let line = TextWidth.clip(start, to: room)
      return [isWhole || line != start ? line : TextWidth.clip(start + "…", to: room)]
    }
    return TextWidth.wrap(isWhole ? start : start + "…", to: room, atMost: limit)
  }

  func facts(_ entry: Entry) -> String {
    let sector = entry.sector.flatMap { id in view.board.sectors.first { $0.id == id } }
    let name = sector?.title ?? entry.sector?.name ?? view.strings.board.unspecified
    let sign = view.strings.sign(of: entry.release)
    return [sign, name, entry.organisation].compactMap(\.self).joined(separator: " · ")
  }

  func badge(_ id: Identifier<Entry>) -> String {
    let links = view.board.connections.flatMap { $0.count == 0 ? nil : $0.count(of: id) } ?? 0
    let isUnsettled =
      view.board.conflicts > 0 && view.session.state[id.key]?.isUnsettled ?? false
    let more = view.session.entries.wordings(of: id).count
    let wordings = more > 0 ? view.strings.scribing.wordings(more + 1) : ""
    return [wordings, isUnsettled ? "‡" : "", links > 0 ? "◆\(links)" : ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Draws what an entry is called, and below its text who said it and what it has.
  func draw(_ row: ListRow, on frame: inout Frame) {
    let numbered = list.entries[row.index]
    let label = row.sign + list.kind.label(numbered.number)
    row.put(label, style: row.style.bold(), on: &frame)
    if view.model.room.marked.contains(numbered.id) { row.put("*", at: indent - 1, on: &frame) }
    guard row.rect.rows > row.lines, let entry = view.session.entries[numbered.id] else { return }
    let badge = badge(entry.id)
    let width = TextWidth.columns(of: badge)
    let margin = min(width + 2, max(0, rect.columns - indent - 4))
    row.put(
      facts(entry), at: indent, row: row.lines, margin: margin, style: .muted, on: &frame)
    guard width > 0 else { return }
    row.put(
      badge, at: rect.columns - width - 1, row: row.lines, style: Style.plain.colour(.accent),
      on: &frame)
  }
}
