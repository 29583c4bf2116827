import Insights
import SessionEngine
import WorkshopModel

extension ReportMaterial {
  /// All that `session` has for a report, `insights` only when they are wanted: they take time.
  init(_ session: Session, withInsights: Bool) {
    let state = session.state
    let reader = MaterialReader(session)
    workshop = state.workshop
    // Of two versions of the rule the more cautious one holds.
    workshop.attribution = state.attribution
    roles = state.all(Role.self)
    sectors = state.all(Sector.self)
    kinds = state.all(EntryKind.self)
    phases = state.all(Phase.self)
    norms = state.all(Norm.self)
    groups = state.all(Group.self)
    participants = state.people
    entries = state.all(Entry.self).filter { session.entries.head(of: $0.id) == $0.id }
      .map(reader.entry)
    let opinions = reader.opinions
    headcounts = reader.headcounts
    attendanceBefore = ToldNumbers.attendance(in: session)
    conclusions = state.all(Conclusion.self).map { reader.conclusion($0, opinions[$0.id]) }
    parked = state.all(Parked.self)
    rounds = reader.rounds
    insights = withInsights ? Insight.all(of: session) : []
    challengeKind = Ledger(session).kind
    erasedEntries = state.erased.count { $0.type == .entry }
  }
}

/// Puts together what a session says of one thing in several places.
private struct MaterialReader {
  private let session: Session
  private let ledger: Ledger
  private let connections: Connections
  private let keys: [Identifier<EntryKind>: String]
  private let outcomes: [Identifier<Entry>: [Outcome]]
  private let fromBox: Set<RecordKey>

  init(_ session: Session) {
    self.session = session
    ledger = Ledger(session)
    fromBox = session.entriesFromBox
    connections = Connections(session)
    keys = Dictionary(
      uniqueKeysWithValues: session.state.all(EntryKind.self).map { ($0.id, $0.key.uppercased()) })
    outcomes = Dictionary(grouping: session.state.all(Outcome.self)) {
      session.entries.head(of: $0.challenge)
    }
  }

  func entry(_ entry: Entry) -> EntryMaterial {
    let id = entry.id
    let outcome = ledger.outcome(of: id)
    return EntryMaterial(
      id: id, label: label(of: entry), group: entry.group, kind: entry.kind,
      role: entry.role, sector: entry.sector, themes: entry.themes, source: entry.source,
      asOf: entry.asOf, isDemonstration: entry.isDemonstration, note: entry.note,
      entered: EnteredContent(id.key, in: session, fromBox: fromBox),
      wordings: ([entry] + session.entries.wordings(of: id)).map(wording),
      links: connections.links(onChallenge: id).map(link), needs: ledger.needs(of: id),
      encounters: ledger.encounters(of: id), offers: ledger.offers(of: id),
      outcome: outcome, otherOutcomes: (outcomes[id] ?? []).filter { $0 != outcome })
  }

  private func label(of entry: Entry) -> String {
    let number = session.entries.number(of: entry.id).map { "\($0)" } ?? "?"
    return "\(keys[entry.kind] ?? "?")\(number)"
  }

  private func wording(_ entry: Entry) -> WordingMaterial {
    WordingMaterial(
      id: entry.id, origin: entry, label: label(of: entry),
      text: entry.text, otherVersions: otherVersions(of: entry.key, "text"),
      paraphrase: entry.paraphrase, otherParaphrases: otherVersions(of: entry.key, "paraphrase"),
      release: session.state.release(of: entry.id), organisation: entry.organisation,
      sector: entry.sector)
  }

  private func link(_ connection: Connection) -> LinkMaterial {
    let reach: LinkContent.Reach? =
      connection.isOwnSector ? .ownSector : connection.isAnotherSector ? .anotherSector : nil
    return LinkMaterial(
      link: connection.link, action: connection.action.id, sector: connection.action.sector,
      reach: reach)
  }

  func conclusion(
    _ conclusion: Conclusion, _ opinions: OpinionMaterial?
  ) -> ConclusionMaterial {
    var seen: Set<Identifier<Entry>> = []
    let evidence = conclusion.evidence.filter { session.entries[$0] != nil }
      .map { session.entries.head(of: $0) }.filter { seen.insert($0).inserted }
    return ConclusionMaterial(
      conclusion: conclusion, otherVersions: otherVersions(of: conclusion.key, "text"),
      agreement: conclusion.agreement, opinions: opinions, evidence: evidence)
  }

  /// The texts of a field beside the shown one that nobody has replaced, the latest first.
  private func otherVersions(of key: RecordKey, _ field: String) -> [String] {
    session.state[key]?[field]?.versions.dropFirst().compactMap(\.string) ?? []
  }

  var rounds: [RoundMaterial] {
    let ballots = session.state.all(Ballot.self).filter { $0.isDone && $0.method != .opinions }
    let sorted = ballots.sorted { ($0.group, $0.round, $0.id) < ($1.group, $1.round, $1.id) }
    return sorted.flatMap { ballot -> [RoundMaterial] in
      let own = round(ballot, Tally(ballot, of: session, ledger), isOfOtherKind: false)
      let other = Tally.ofOtherKind(ballot, of: session, ledger)
      return [own] + (other.map { [round(ballot, $0, isOfOtherKind: true)] } ?? [])
    }
  }

  /// What people thought of each conclusion, in the last round in which they were asked.
  var opinions: [Identifier<Conclusion>: OpinionMaterial] {
    let rounds = session.state.all(Ballot.self).filter { $0.isDone && $0.method == .opinions }
    let told = ToldOpinions(in: session)
    return rounds.sorted { ($0.round, $0.id) < ($1.round, $1.id) }.reduce(into: [:]) {
      all, ballot in
      let tally = Tally(ballot, of: session, ledger)
      for row in tally.rows where !row.opinions.isEmpty {
        guard let conclusion = row.item.conclusion else { continue }
        all[conclusion] = OpinionMaterial(
          counts: row.opinions, group: ballot.group, papers: tally.papers,
          isReworded: row.isReworded,
          toldBefore: told[conclusion])
      }
    }
  }

  /// How many people are listed in each group, and how many of them were present.
  var headcounts: [Identifier<Group>: Set<Int>] {
    let people = session.state.people
    return [people, people.present].reduce(into: [:]) { counts, people in
      for (group, some) in Dictionary(grouping: people, by: \.group) {
        counts[group, default: []].insert(some.count)
      }
    }
  }

  private func round(_ ballot: Ballot, _ tally: Tally, isOfOtherKind: Bool) -> RoundMaterial {
    let isSecret = (ballot.method == .secret) != isOfOtherKind
    return RoundMaterial(
      ballot: ballot, isOfOtherKind: isOfOtherKind, voters: isSecret ? tally.papers : nil,
      rows: tally.rows.filter { $0.dots > 0 }.map { row in
        RoundMaterial.Row(
          item: row.item, count: row.dots, people: isSecret ? row.voters : row.dots,
          place: row.place, isReworded: row.isReworded)
      })
  }
}
