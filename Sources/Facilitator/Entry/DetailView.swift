import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Draws one entry whole: its text, what is known of it, its links, its other versions.
  func drawDetail(_ detail: EntryDetail, in rect: Rect, on frame: inout Frame) {
    let lines = detailLines(detail.id, columns: rect.columns - 4)
    frame.box(rect, title: detailTitle(detail.id), isFocused: true)
    frame.put(lines, from: detail.scroll, inBox: rect)
  }

  /// The same as text, a line each, for where nothing is drawn.
  func detailText(_ id: Identifier<Entry>) -> [String] {
    detailLines(id, columns: 10_000).map(\.text).filter { !$0.isEmpty }
  }

  /// How many places the screen of an entry can be scrolled to.
  func detailScrolls(_ detail: EntryDetail) -> Int {
    scrolls(detailLines(detail.id, columns: size.columns - 4).count)
  }

  private func detailTitle(_ id: Identifier<Entry>) -> String {
    guard let session, let entry = session.entries[id] else { return "" }
    let kind: EntryKind? = session.state.value(entry.kind)
    let badge = session.state[id.key]?.isUnsettled ?? false ? "‡ " : ""
    return badge + "\(session.label(of: id)) · \(kind?.title ?? entry.kind.name)"
  }

  private func detailLines(_ id: Identifier<Entry>, columns: Int) -> [Line] {
    guard let session, let entry = session.entries[id] else { return [] }
    let columns = max(10, columns)
    var lines: [Line] = TextWidth.wrap(entry.text, to: columns).map { ($0, .plain) }
    lines.append(("", .plain))
    lines += knownLines(of: entry, session, columns)
    lines += wordingLines(of: entry, session, columns)
    lines += linkLines(of: entry, session, columns)
    lines += versionLines(of: id, session, columns)
    return lines
  }

  /// What is known of an entry and its other versions, without its text and links.
  func factLines(of entry: Entry, _ session: Session, _ columns: Int) -> [Line] {
    let columns = max(10, columns)
    return knownLines(of: entry, session, columns) + wordingLines(of: entry, session, columns)
      + versionLines(of: entry.id, session, columns)
  }

  private func knownLines(of entry: Entry, _ session: Session, _ columns: Int) -> [Line] {
    let lines = facts(of: entry, session).flatMap { labelled($0, $1, columns) }
    guard entry.isDemonstration else { return lines }
    return lines + TextWidth.wrap(strings.detail.demonstration, to: columns).map { ($0, .muted) }
  }

  private func facts(of entry: Entry, _ session: Session) -> [(String, String)] {
    let words = strings.detail
    let head = session.entries.head(of: entry.id)
    let role: Role? = session.state.value(entry.role)
    let sector: Sector? = entry.sector.flatMap { session.state.value($0) }
    let facts: [(String, String?)] = [
      (words.role, role?.title ?? entry.role.name),
      (words.sector, sector?.title ?? entry.sector?.name ?? strings.board.unspecified),
      (words.organisation, entry.organisation),
      (words.themes, entry.themes.isEmpty ? nil : entry.themes.joined(separator: ", ")),
      (words.release, strings.sign(of: entry.release) ?? strings.title(of: entry.release)),
      (strings.scribing.inOtherWords, entry.paraphrase),
      (strings.scribing.joinedTo, head == entry.id ? nil : session.label(of: head)),
      (words.source, entry.source),
      (words.asOf, entry.asOf), (words.note, entry.note), (words.name, entry.id.name),
    ]
    return facts.compactMap { label, value in value.map { (label, $0) } }
  }

  private func labelled(_ label: String, _ value: String, _ columns: Int) -> [Line] {
    let indent = min(14, columns / 3)
    let rows = TextWidth.wrap(value, to: columns - indent)
    return rows.enumerated().map { index, row in
      (
        TextWidth.pad(index == 0 ? TextWidth.clip(label, to: indent - 1) : "", to: indent) + row,
        .muted
      )
    }
  }

  /// The further wordings of the entry, each with who said it.
  private func wordingLines(of entry: Entry, _ session: Session, _ columns: Int) -> [Line] {
    let wordings = session.entries.wordings(of: entry.id)
    guard !wordings.isEmpty else { return [] }
    let heading: [Line] = [("", .plain), (strings.scribing.otherWordings, .plain.bold())]
    return heading
      + wordings.flatMap { wording -> [Line] in
        let sector: Sector? = wording.sector.flatMap { session.state.value($0) }
        let facts = [
          session.label(of: wording, besides: entry.group), strings.sign(of: wording.release),
          sector?.title ?? wording.sector?.name ?? strings.board.unspecified,
          wording.organisation,
        ]
        let text = TextWidth.wrap("• " + wording.text, to: columns)
        return text.map { ($0, .plain) }
          + TextWidth.wrap(facts.compactMap(\.self).joined(separator: " · "), to: columns - 2)
          .map { ("  " + $0, .muted) }
      }
  }

  private func linkLines(of entry: Entry, _ session: Session, _ columns: Int) -> [Line] {
    guard let connections = board.connections, connections.count(of: entry.id) > 0 else {
      return []
    }
    let heading: [Line] = [("", .plain), (strings.detail.links, .plain.bold())]
    let overcome = connections.links(onChallenge: entry.id).map { ($0, $0.action) }
    let helped = connections.links(ofAction: entry.id).map { ($0, $0.challenge) }
    return heading
      + (overcome + helped).flatMap { linkLines($0, other: $1, session, columns) }
  }

  private func linkLines(
    _ connection: Connection, other: Entry, _ session: Session, _ columns: Int
  ) -> [Line] {
    var facts = connection.link.outcome.map { [strings.title(of: $0)] } ?? []
    if connection.isOwnSector { facts.append(strings.detail.ownSector) }
    if connection.isAnotherSector { facts.append(strings.detail.otherSector) }
    let how = connection.link.how.map { ": " + $0 } ?? ""
    let head = "◆ \(session.label(of: other.id)) (\(facts.joined(separator: ", ")))\(how)"
    return TextWidth.wrap(head, to: columns).map { ($0, .plain) }
      + TextWidth.wrap(other.text, to: columns - 2).map { ("  " + $0, .muted) }
  }

  private func versionLines(of id: Identifier<Entry>, _ session: Session, _ columns: Int) -> [Line]
  {
    guard let record = session.state[id.key] else { return [] }
    var lines: [Line] = []
    for field in record.fields where field.isConflicted {
      for value in field.versions.dropFirst() {
        let text = ValueWords(session, strings).words(for: value, in: field.name, of: .entry)
        let name = strings.name(ofField: field.name)
        let line = "‡ \(strings.detail.otherVersions) (\(name)): \(text)"
        lines += TextWidth.wrap(line, to: columns).map { ($0, .plain.colour(.warning)) }
      }
    }
    if record.isContestedDeletion {
      let words = "‡ " + strings.detail.deletedMeanwhile
      lines += TextWidth.wrap(words, to: columns).map { ($0, .plain.colour(.warning)) }
    }
    guard !lines.isEmpty else { return [] }
    return [("", .plain)] + lines + [(strings.conflicts.detailHint, .muted)]
  }
}

extension Strings {
  /// How far an action went, in words.
  func title(of outcome: Link.Outcome) -> String {
    switch outcome {
    case .overcame: detail.overcame
    case .overcameInPart: detail.overcameInPart
    case .underWay: detail.underWay
    case .couldOvercome: detail.couldOvercome
    case .couldOvercomeInPart: detail.couldOvercomeInPart
    }
  }
}
