import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// Draws the conclusions of a group or of the plenary, with the places to go to above them.
struct ConclusionListView {
  let list: ConclusionList
  let session: Session
  let words: ConclusionWords
  /// What is listed.
  let conclusions: [Conclusion]
  /// What everybody thought of one, told in words; nil where nobody was asked.
  let opinions: (Identifier<Conclusion>) -> String?
  private static let indent = 4

  func draw(in rect: Rect, on frame: inout Frame) {
    let selected = list.row(in: conclusions)
    frame.box(
      rect, title: words.list.title(title(of: list.group, isWhole: true)),
      trailingTitle: conclusions.isEmpty ? "" : "\(selected + 1)/\(conclusions.count)",
      isFocused: true)
    let (places, rest) = rect.inset.splitTop(1)
    let (body, last) = rest.splitTop(rest.rows - 1)
    drawPlaces(in: places, on: &frame)
    drawCounts(in: last, on: &frame)
    frame.list(
      conclusions.count, selected: selected, in: body, indent: Self.indent,
      empty: words.list.none, item: { item($0, isSelected: $0 == selected, in: body) },
      draw: { row, frame in
        row.put("\(row.sign)\(row.index + 1)", style: row.style.bold(), on: &frame)
        drawFacts(conclusions[row.index], in: row, on: &frame)
      })
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

  private func item(_ index: Int, isSelected: Bool, in rect: Rect) -> ListItem {
    let room = max(8, rect.columns - Self.indent - 1)
    let limit = isSelected ? max(1, min(6, rect.rows / 2)) : rect.rows > 12 ? 2 : 1
    let text = conclusions[index].text.replacing("\n", with: " ")
    return ListItem(TextWidth.wrap(text, to: room, atMost: limit), facts: [""])
  }

  private func drawFacts(_ conclusion: Conclusion, in row: ListRow, on frame: inout Frame) {
    let status = words.status(conclusion.status)
    var column = Self.indent
    column += row.put(
      "\(status.sign) \(status.word)", at: column, row: row.lines, margin: 1,
      style: conclusion.status.style, on: &frame)
    for (fact, style) in facts(of: conclusion) where column + 5 < row.rect.columns {
      column += row.put(
        " · " + fact, at: column, row: row.lines, margin: 1, style: style, on: &frame)
    }
  }

  private func facts(of conclusion: Conclusion) -> [(String, Style)] {
    var facts = ConclusionMarks(conclusion, session, words).marks.map {
      ($0, Style.plain.colour(.warning))
    }
    if let told = opinions(conclusion.id) { facts.append((told, .plain)) }
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
