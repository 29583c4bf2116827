import Insights
import SessionEngine
import WorkshopModel

/// All that a projection says of a session.
struct Parts: Equatable {
  private let coverage: Coverage
  private let gaps: [CoverageGap?]
  private let ledger: Ledger
  private let connections: Connections
  private let tallies: [Tally]
  private let entries: [String]
  private let like: [[Likeness.Match]]
  private let found: [Set<Identifier<Entry>>]
  private let themes: [[ThemeProposal]]
  private let choices: [[ThemeChoice]]

  init(_ projection: Projection, _ session: Session) {
    let groups = session.state.all(Group.self).map(\.id)
    coverage = projection.coverage(of: session)
    gaps = groups.map { projection.gap(in: $0, of: session) }
    ledger = projection.ledger(of: session)
    connections = projection.connections(of: session)
    tallies = session.state.all(Ballot.self).map { projection.tally(of: $0, in: session) }
    let roles = [nil] + session.state.all(Role.self).map { $0.id }
    let kinds = session.state.all(EntryKind.self).map(\.id)
    entries = groups.flatMap { group in
      kinds.flatMap { kind in
        roles.map { role in
          "\(projection.entries(of: session, in: group, kind, role).map { "\($0.number) \($0.id)" })"
        }
      }
    }
    let texts = ["No budget for an incident response team", "reports on requests every year"]
    like = texts.flatMap { text in
      kinds.map { projection.likeness(of: session).matches(for: text, among: $0, from: 0.01) }
    }
    found = ["budget", "ACME", "élan", "openness", "canary1", "x"].map {
      Set(projection.texts(of: session).entries(with: $0))
    }
    let proposals = [nil, groups.first].map { group in
      projection.themeProposals(of: session, in: ThemeScope(group: group))
    }
    themes = proposals.map(\.all)
    choices = session.entries.all.map(\.id).sorted().map(proposals[0].choices)
  }
}
