import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The rows of the entries in a list: number and text, below it who said it.
struct EntryItems {
  /// An entry as it is shown.
  struct Item {
    /// What people call it: "A3".
    let label: String
    /// The rows of its text.
    let lines: [String]
    /// Who said it.
    let facts: String
    /// Its versions and links, as signs with numbers; empty when it has none.
    let badge: String

    /// How many rows it takes.
    var rows: Int { lines.count + 1 }
  }

  private let view: BoardView
  private let list: Board.List
  private let rect: Rect
  private let isFocused: Bool
  private var isRoomy = false
  /// Where the text begins: behind the mark, the longest label and a space.
  private let indent: Int
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
      let text = view.session.entries[numbered.id]?.text ?? ""
      return rows + lines(of: text, atMost: Self.mostLines).count + 1
    }
    return rows <= rect.rows
  }

  /// The entry at `index` as it is shown: its text on one row, or on up to three for the selected
  /// entry or where all have room.
  func item(_ index: Int) -> Item {
    let numbered = list.entries[index]
    let label = list.kind.label(numbered.number)
    guard let entry = view.session.entries[numbered.id] else {
      return Item(label: label, lines: [""], facts: "", badge: "")
    }
    let isSelected = isFocused && index == list.selected
    return Item(
      label: label,
      lines: lines(of: entry.text, atMost: isRoomy || isSelected ? Self.mostLines : 1),
      facts: facts(entry), badge: badge(entry.id))
  }

  private func lines(of text: String, atMost limit: Int) -> [String] {
    let room = max(8, rect.columns - indent - 1)
    // No more of a long text is looked at than can be seen.
    let start = String(text.unicodeScalars.prefix(room * limit + 1))
    let isWhole = start.utf8.count == text.utf8.count
    if limit == 1 {
      let line = TextWidth.clip(start, to: room)
      return [isWhole || line != start ? line : TextWidth.clip(start + "…", to: room)]
    }
    return TextWidth.wrap(isWhole ? start : start + "…", to: room, atMost: limit)
  }

  private func facts(_ entry: Entry) -> String {
    let sector = entry.sector.flatMap { id in view.board.sectors.first { $0.id == id } }
    let name = sector?.title ?? entry.sector?.name ?? view.strings.board.unspecified
    let sign = view.strings.sign(of: entry.release)
    return [sign, name, entry.organisation].compactMap(\.self).joined(separator: " · ")
  }

  private func badge(_ id: Identifier<Entry>) -> String {
    let links = view.board.connections.flatMap { $0.count == 0 ? nil : $0.count(of: id) } ?? 0
    let isUnsettled =
      view.board.conflicts > 0 && view.session.state[id.key]?.isUnsettled ?? false
    let more = view.session.entries.wordings(of: id).count
    let wordings = more > 0 ? view.strings.scribing.wordings(more + 1) : ""
    return [wordings, isUnsettled ? "‡" : "", links > 0 ? "◆\(links)" : ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Draws the entry at `index`, as far as it fits.
  ///
  /// - Returns: The row below it.
  func draw(_ index: Int, _ item: Item, atRow start: Int, on frame: inout Frame) -> Int {
    let isSelected = index == list.selected && isFocused
    let style = isSelected ? Style.plain.reverse() : .plain
    var row = start
    for (offset, line) in item.lines.enumerated() where row < rect.row + rect.rows {
      if isSelected {
        frame.fill(
          Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), " ", style: style)
      }
      if offset == 0 {
        let label = (isSelected ? ">" : " ") + item.label
        frame.put(label, at: Point(column: rect.column, row: row), style: style.bold())
      }
      let point = Point(column: rect.column + indent, row: row)
      frame.put(line, at: point, columns: rect.columns - indent, style: style)
      row += 1
    }
    guard row < rect.row + rect.rows else { return row + 1 }
    drawFacts(item, row, on: &frame)
    return row + 1
  }

  private func drawFacts(_ item: Item, _ row: Int, on frame: inout Frame) {
    let width = TextWidth.columns(of: item.badge)
    let room = max(4, rect.columns - indent - width - 2)
    frame.put(
      TextWidth.clip(item.facts, to: room),
      at: Point(column: rect.column + indent, row: row), style: .muted)
    guard width > 0 else { return }
    frame.put(
      item.badge, at: Point(column: rect.column + rect.columns - width - 1, row: row),
      style: Style.plain.colour(.accent))
  }
}
