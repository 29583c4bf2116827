import SessionEngine
import TerminalKit
import WorkshopModel

/// A record as a list shows it.
struct RecordRow: Sendable {
  let key: RecordKey
  /// What it is called by, at the left: "IV", "2".
  let label: String
  /// A sign with its word; nil in lists without.
  var mark: (sign: String, word: String)?
  let title: String
  /// What else there is to say, in parts.
  let facts: [String]

  /// What else there is to say, on one line.
  var line: String { facts.joined(separator: " · ") }

  /// What else there is to say, on lines of `columns`, which end between two parts where they can.
  func lines(of columns: Int) -> [String] {
    var lines: [String] = []
    for fact in facts {
      let joined = (lines.last ?? "") + (lines.isEmpty ? fact : " · \(fact)")
      if !lines.isEmpty, TextWidth.columns(of: joined) <= columns {
        lines[lines.count - 1] = joined
      } else {
        lines += TextWidth.wrap(fact, to: columns)
      }
    }
    return lines
  }

  /// Whether any of its words contain `text`, which is in small letters.
  func contains(_ text: String) -> Bool {
    ([label, title] + facts).contains { $0.lowercased().contains(text) }
  }
}

/// Makes the rows of lists from a session.
struct RecordRows {
  private let session: Session
  private let state: State
  private let strings: Strings
  private let words: SetUpWords

  init(_ session: Session, _ strings: Strings) {
    self.session = session
    state = session.state
    self.strings = strings
    words = strings.setUp
  }

  func rows(of subject: RecordList.Subject) -> [RecordRow] {
    switch subject {
    case .groups: groups
    case .people: people
    case .sectors: sectors
    case .roles: roles
    }
  }

  /// The title with the sign of two versions, where there are any.
  private func title(_ title: String, _ key: RecordKey) -> String {
    state[key]?.isUnsettled ?? false ? "‡ \(title)" : title
  }

  private var groups: [RecordRow] {
    let people = Dictionary(grouping: state.people, by: \.group)
    return state.all(Group.self).map { group in
      let norms = group.norms.compactMap { state.value($0)?.title }
      let count = people[group.id]?.count ?? 0
      return RecordRow(
        key: group.key, label: group.number, title: title(group.title, group.key),
        facts: [
          norms.isEmpty ? words.noNorm : norms.joined(separator: ", "),
          group.moderator.map { strings.board.moderator($0.name) } ?? words.noModerator,
          group.rapporteur.map { words.rapporteur($0.name) } ?? words.noRapporteur,
          strings.board.people(count),
        ])
    }
  }

  private var people: [RecordRow] {
    let groups = state.all(Group.self)
    let places = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1.id, $0) })
    let sectors = Dictionary(uniqueKeysWithValues: state.all(Sector.self).map { ($0.id, $0.title) })
    let rows = state.all(Participant.self).map { person in
      (
        place: places[person.group] ?? groups.count,
        row: row(
          of: person, number: places[person.group].map { groups[$0].number },
          sector: person.sector.map { sectors[$0] ?? $0.name })
      )
    }
    // Sorting keeps the order of those who sit in one group.
    return rows.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    .map(\.element.row)
  }

  private func row(of person: Participant, number: String?, sector: String?) -> RecordRow {
    var facts = [person.name, person.organisation, sector].compactMap(\.self)
    let first = facts.isEmpty ? words.somebody : facts.removeFirst()
    return RecordRow(
      key: person.key, label: number ?? "–", mark: words.mark(person.isPresent),
      title: title(first, person.key), facts: facts)
  }

  private var sectors: [RecordRow] {
    let entries = counts(session.entries.all.compactMap(\.sector))
    let people = counts(state.people.compactMap(\.sector))
    return state.all(Sector.self).enumerated().map { index, sector in
      RecordRow(
        key: sector.key, label: "\(index + 1)", title: title(sector.title, sector.key),
        facts: [
          strings.board.people(people[sector.id] ?? 0),
          strings.board.entries(entries[sector.id] ?? 0),
        ])
    }
  }

  private var roles: [RecordRow] {
    let entries = counts(session.entries.all.map(\.role))
    return state.all(Role.self).enumerated().map { index, role in
      let release = role.release.map { words.unlessSaid(strings.title(of: $0)) }
      return RecordRow(
        key: role.key, label: "\(index + 1)", title: title(role.title, role.key),
        facts: [strings.board.entries(entries[role.id] ?? 0)]
          + [release, role.summary].compactMap(\.self))
    }
  }

  private func counts<Name: Hashable>(_ names: [Name]) -> [Name: Int] {
    names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
