import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension ProjectorView {
  /// The groups of the room.
  private var shownGroups: [Group] {
    groups.filter { projector.group == nil || $0.id == projector.group }
  }

  /// What may be shown of what was said in the room.
  private var items: [WallContent.Item] {
    let shown = Set(shownGroups.map(\.id))
    return projector.content.items.filter { shown.contains($0.group) }
  }

  /// Draws a text that is longer than the screen, from where it is scrolled to.
  func drawText(in rect: Rect, on frame: inout Frame) {
    frame.box(rect, title: "", isFocused: false)
    frame.put(textLines(columns: rect.columns - 4), from: projector.scroll, inBox: rect)
  }

  /// What a view says that is a text, in rows of that width; nothing for the others.
  func textLines(columns: Int) -> [Line] {
    switch projector.view {
    case .norm: NormLines(session, strings).lines(of: shownGroups, columns: columns)
    case .entries: entryLines(columns)
    case .votes: voteLines(columns)
    case .themes: themeLines(columns)
    case .following, .plan, .matrix, .challenge, .conclusion, .sectors: []
    }
  }

  private func entryLines(_ columns: Int) -> [Line] {
    var lines: [Line] = []
    var head: [String?] = []
    for item in items {
      let now = [number(of: item.group), item.role ?? words.otherRoles, item.kind]
      if now != head {
        if !lines.isEmpty { lines.append(("", .plain)) }
        lines.append((now.compactMap(\.self).joined(separator: " · "), .plain.bold()))
        head = now
      }
      let text = item.label.map { "\($0)  \(item.text.onOneLine)" } ?? "·  \(item.text.onOneLine)"
      lines += TextWidth.wrap(text, to: max(8, columns)).map { ($0, .plain) }
    }
    return lines.isEmpty ? [(words.nothingSaid, .muted)] : lines
  }

  /// The number of a group where those of several are shown.
  private func number(of group: Identifier<Group>) -> String? {
    projector.group == nil ? groups.first { $0.id == group }?.number : nil
  }

  private func voteLines(_ columns: Int) -> [Line] {
    var lines: [Line] = []
    for round in projector.content.rounds {
      guard let group = shownGroups.first(where: { $0.id == round.group }) else { continue }
      if !lines.isEmpty { lines.append(("", .plain)) }
      let head = words.round(group.number, round.number, round.isByHands, round.voters)
      lines += TextWidth.wrap(head, to: max(8, columns)).map { ($0, .plain.bold()) }
      for row in round.rows {
        let text = "\(row.place).  \(row.count)  \(row.subject?.onOneLine ?? words.notShownHere)"
        lines += TextWidth.wrap(text, to: max(8, columns)).map { ($0, .plain) }
      }
    }
    return lines.isEmpty ? [(words.noVotes, .muted)] : lines
  }

  private func themeLines(_ columns: Int) -> [Line] {
    var counts: [String: Int] = [:]
    for theme in items.flatMap({ Set($0.themes) }) { counts[theme, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let lines: [Line] = sorted.flatMap { theme, count in
      TextWidth.wrap("\(theme) · \(words.votes(count))", to: max(8, columns))
        .map { ($0, .plain.bold()) }
    }
    return lines.isEmpty ? [(words.noThemes, .muted)] : lines
  }

  /// Draws how many of the entries that may be shown there are, by role and sector.
  func drawSectors(in rect: Rect, on frame: inout Frame) {
    let counted = countedItems
    guard !counted.isEmpty else { return drawSentence(words.nothingSaid, in: rect, on: &frame) }
    let sectors = session.state.all(Sector.self).map(\.title)
    guard counted.contains(where: { $0.sector != nil }) else {
      return drawSentence(words.noSectors, in: rect, on: &frame)
    }
    let roles = session.state.all(Role.self).map(\.title)
    let columns = sectors.map(Optional.some) + [nil]
    let rows = (roles.map(Optional.some) + [nil]).map { role in
      (
        title: role ?? words.otherRoles,
        counts: columns.map { sector in
          counted.count {
            known($0.role, roles) == role && known($0.sector, sectors) == sector
          }
        }
      )
    }
    let matrix = CountMatrix(
      columns: sectors + [words.otherSectors],
      rows: rows.filter { $0.title != words.otherRoles || $0.counts.contains { $0 > 0 } })
    guard rect.columns < 24 + 6 * matrix.columns.count else {
      return matrix.draw(in: rect, on: &frame)
    }
    let lines: [Line] = matrix.rows.flatMap { row -> [Line] in
      let counts = zip(matrix.columns, row.counts).filter { $0.1 > 0 }.map { "\($0) \($1)" }
      let text = counts.isEmpty ? "–" : counts.joined(separator: " · ")
      return [(row.title, .plain.bold())]
        + TextWidth.wrap(text, to: max(8, rect.columns - 4)).map { ($0, .plain) }
    }
    frame.box(rect, title: "", isFocused: false)
    frame.put(lines, from: projector.scroll, inBox: rect)
  }

  private func known(_ title: String?, _ titles: [String]) -> String? {
    title.flatMap { titles.contains($0) ? $0 : nil }
  }

  /// The entries that are counted: of those from a terminal that went round only where there are
  /// three of one role and sector, since in a room a smaller number may be one person.
  private var countedItems: [WallContent.Item] {
    let cells = Dictionary(grouping: items.filter { $0.label == nil }) {
      [$0.group.name, $0.role, $0.sector]
    }
    return items.filter { item in
      item.label != nil || (cells[[item.group.name, item.role, item.sector]]?.count ?? 0) >= 3
    }
  }
}
