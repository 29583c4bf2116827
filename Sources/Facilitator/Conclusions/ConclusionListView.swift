import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the conclusions of a group or of the plenary, with the places to go to above them.
struct ConclusionListView {
  private struct Item {
    let lines: [String]
    var rows: Int { lines.count + 1 }
  }

  private let list: ConclusionList
  private let session: Session
  private let strings: Strings
  private let conclusions: [Conclusion]
  private static let indent = 4

  init(_ list: ConclusionList, _ session: Session, _ strings: Strings) {
    self.list = list
    self.session = session
    self.strings = strings
    conclusions = session.conclusions(of: list.group)
  }

  private var words: ConclusionWords { strings.conclusion }

  func draw(in rect: Rect, on frame: inout Frame) {
    let selected = list.index(in: conclusions)
    frame.box(
      rect, title: words.list.title(title(of: list.group, isWhole: true)),
      trailingTitle: conclusions.isEmpty ? "" : "\(selected + 1)/\(conclusions.count)",
      isFocused: true)
    let (places, rest) = rect.inset.splitTop(1)
    let (body, last) = rest.splitTop(rest.rows - 1)
    drawPlaces(in: places, on: &frame)
    drawCounts(in: last, on: &frame)
    guard !conclusions.isEmpty else {
      return frame.putParagraph(words.list.none, in: body, style: .muted)
    }
    let window = ListWindow(
      count: conclusions.count, selected: selected, rows: body.rows,
      item: { item($0, isSelected: $0 == selected, in: body) }, height: \.rows)
    var row = body.row
    for (index, item) in window.shown {
      let rows = body.splitTop(row - body.row).1.splitTop(item.rows).0
      frame.mark(rows, as: .row(index - selected, part: 0))
      draw(item, index, isSelected: index == selected, atRow: row, in: body, on: &frame)
      row += item.rows
    }
  }

  private func title(of group: Identifier<Group>?, isWhole: Bool) -> String {
    guard let group else { return words.list.plenary }
    let value: Group? = session.state.value(group)
    guard isWhole else { return value?.number ?? group.name }
    let number = words.list.group(value?.number ?? group.name)
    return value.map { "\(number)  \($0.title)" } ?? number
  }

  /// The groups and the plenary, the one that is shown in brackets; where not all have room, those
  /// round it.
  private func drawPlaces(in rect: Rect, on frame: inout Frame) {
    let places = session.conclusionPlaces
    let titles = places.map { place in
      let title = TextWidth.clip(title(of: place, isWhole: false), to: 12)
      return place == list.group ? "[\(title)]" : " \(title) "
    }
    let shown = places.firstIndex(of: list.group) ?? 0
    let room = rect.columns - 2
    var first = 0
    while first < shown,
      titles[first...shown].reduce(0, { $0 + TextWidth.columns(of: $1) }) > room - 2
    { first += 1 }
    var column = rect.column + 1
    if first > 0 { column += frame.put("‹", at: Point(column: column, row: rect.row)) }
    for (index, title) in titles.enumerated().dropFirst(first) {
      guard column + TextWidth.columns(of: title) <= rect.column + room else {
        frame.put("›", at: Point(column: column, row: rect.row))
        break
      }
      column += frame.put(
        title, at: Point(column: column, row: rect.row),
        style: index == shown ? .plain.bold().reverse() : .muted)
    }
  }

  private func drawCounts(in rect: Rect, on frame: inout Frame) {
    let byStatus = Conclusion.Status.allCases.map { status in
      (status, conclusions.count { $0.status == status })
    }
    // What is settled first, then what is left to do.
    let order: [Conclusion.Status] = [
      .agreed, .agreedWithReservation, .contested, .notDiscussed, .draft,
    ]
    let counts = order.compactMap { status in byStatus.first { $0.0 == status && $0.1 > 0 } }
    frame.put(
      TextWidth.clip(words.list.counts(conclusions.count, counts), to: rect.columns - 2),
      at: Point(column: rect.column + 1, row: rect.row), style: .plain.bold())
  }

  private func item(_ index: Int, isSelected: Bool, in rect: Rect) -> Item {
    let room = max(8, rect.columns - Self.indent - 1)
    let limit = isSelected ? max(1, min(6, rect.rows / 2)) : rect.rows > 12 ? 2 : 1
    let text = conclusions[index].text.replacing("\n", with: " ")
    return Item(lines: TextWidth.wrap(text, to: room, atMost: limit))
  }

  private func draw(
    _ item: Item, _ index: Int, isSelected: Bool, atRow start: Int, in rect: Rect,
    on frame: inout Frame
  ) {
    let style = isSelected ? Style.plain.reverse() : .plain
    for (offset, line) in item.lines.enumerated() where start + offset < rect.row + rect.rows {
      let row = start + offset
      if isSelected {
        let whole = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        frame.fill(whole, " ", style: style)
      }
      if offset == 0 {
        let label = (isSelected ? ">" : " ") + "\(index + 1)"
        frame.put(label, at: Point(column: rect.column, row: row), style: style.bold())
      }
      let point = Point(column: rect.column + Self.indent, row: row)
      frame.put(line, at: point, columns: rect.columns - Self.indent, style: style)
    }
    let row = start + item.lines.count
    guard row < rect.row + rect.rows else { return }
    drawFacts(conclusions[index], row, in: rect, on: &frame)
  }

  private func drawFacts(
    _ conclusion: Conclusion, _ row: Int, in rect: Rect, on frame: inout Frame
  ) {
    let end = rect.column + rect.columns - 1
    var column = rect.column + Self.indent
    let status = words.status(conclusion.status)
    column += frame.put(
      TextWidth.clip("\(status.sign) \(status.word)", to: end - column),
      at: Point(column: column, row: row), style: conclusion.status.style)
    for (fact, style) in facts(of: conclusion) where column + 4 < end {
      let text = TextWidth.clip(" · " + fact, to: end - column)
      column += frame.put(text, at: Point(column: column, row: row), style: style)
    }
  }

  private func facts(of conclusion: Conclusion) -> [(String, Style)] {
    var facts = ConclusionMarks(conclusion, session, words).marks.map {
      ($0, Style.plain.colour(.warning))
    }
    let evidence = session.evidenceLabels(of: conclusion)
    if !evidence.isEmpty {
      facts.append((words.list.evidence(evidence.joined(separator: ", ")), .muted))
    }
    if conclusion.note != nil { facts.append((words.list.note, .muted)) }
    return facts
  }
}

/// What a conclusion warns of, as signs with words: two versions, a change since it was agreed, a
/// checksum that does not fit.
struct ConclusionMarks {
  /// The marks, the gravest first.
  let marks: [String]

  init(_ conclusion: Conclusion, _ session: Session, _ words: ConclusionWords) {
    var marks: [String] = []
    if session.state[conclusion.key]?.isUnsettled ?? false { marks.append("‡ V") }
    if let agreement = conclusion.agreement {
      if !agreement.isIntact { marks.append(words.list.broken) }
      if agreement.isChanged { marks.append(words.list.changed) }
    }
    self.marks = marks
  }
}

extension Conclusion.Status {
  /// How its sign and word look.
  var style: Style {
    switch self {
    case .draft, .notDiscussed: .muted
    case .agreed: .plain.colour(.success)
    case .agreedWithReservation: .plain.colour(.warning)
    case .contested: .plain.colour(.danger)
    }
  }
}
