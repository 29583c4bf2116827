import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What there is to say of one entry, as rows of a width.
struct EntryContent {
  let entry: Entry
  let session: Session
  let model: Model

  private var strings: Strings { model.strings }

  /// What the top of its screen says.
  var title: String {
    let kind: EntryKind? = session.state.value(entry.kind)
    let badge = session.state[entry.key]?.isUnsettled ?? false ? "‡ " : ""
    return badge + "\(session.label(of: entry.id)) · \(kind?.title ?? entry.kind.name)"
  }

  /// All of it: its text, what is known of it, its links, its other versions.
  func lines(_ columns: Int) -> [Line] {
    let columns = max(10, columns)
    return TextWidth.wrap(entry.text, to: columns).map { ($0, .plain) } + [("", .plain)]
      + known(columns) + wordings(columns) + links(columns) + versions(columns)
  }

  /// What is known of it and its other versions, without its text and links.
  func facts(_ columns: Int) -> [Line] {
    let columns = max(10, columns)
    return known(columns) + wordings(columns) + versions(columns)
  }

  private func known(_ columns: Int) -> [Line] {
    let lines = facts.flatMap { labelled($0, $1, columns) }
    guard entry.isDemonstration else { return lines }
    return lines + TextWidth.wrap(strings.detail.demonstration, to: columns).map { ($0, .muted) }
  }

  private var facts: [(String, String)] {
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
  private func wordings(_ columns: Int) -> [Line] {
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

  private func links(_ columns: Int) -> [Line] {
    guard let connections = model.board.connections, connections.count(of: entry.id) > 0 else {
      return []
    }
    let heading: [Line] = [("", .plain), (strings.detail.links, .plain.bold())]
    let overcome = connections.links(onChallenge: entry.id).map { ($0, $0.action) }
    let helped = connections.links(ofAction: entry.id).map { ($0, $0.challenge) }
    return heading
      + (overcome + helped).flatMap { link($0, other: $1, columns) }
  }

  private func link(_ connection: Connection, other: Entry, _ columns: Int) -> [Line] {
    var facts = connection.link.outcome.map { [strings.title(of: $0)] } ?? []
    if connection.isOwnSector { facts.append(strings.detail.ownSector) }
    if connection.isAnotherSector { facts.append(strings.detail.otherSector) }
    let how = connection.link.how.map { ": " + $0 } ?? ""
    let head = "◆ \(session.label(of: other.id)) (\(facts.joined(separator: ", ")))\(how)"
    return TextWidth.wrap(head, to: columns).map { ($0, .plain) }
      + TextWidth.wrap(other.text, to: columns - 2).map { ("  " + $0, .muted) }
  }

  private func versions(_ columns: Int) -> [Line] {
    guard let record = session.state[entry.key] else { return [] }
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
