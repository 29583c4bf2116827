@testable import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Insights, whatever was entered")
struct InsightPropertyTests {
  /// One that once found a mistake, and random ones.
  private static let seeds = [442_090] + (0..<150).map { _ in UInt64.random(in: 0...999_999) }

  private func session(
    _ replica: String, _ commands: [Command], from base: Session? = nil
  ) throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: replica))
    if let base { _ = session.receive(base.operations.sorted) }
    for command in commands { _ = try session.perform(command, at: Timestamp(seconds: 0)) }
    return session
  }

  @Test("the order of entry makes no difference, nor does merging copies", arguments: seeds)
  func order(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rooms = RandomRooms(&random)
    let whole = try session("a", rooms.base + rooms.entries + rooms.joins + rooms.rest)
    let insights = Insight.all(of: whole)
    let shuffled = try session(
      "b",
      rooms.base.shuffled(using: &random) + rooms.entries.shuffled(using: &random)
        + rooms.joins.shuffled(using: &random) + rooms.rest.shuffled(using: &random))
    #expect(Insight.all(of: shuffled) == insights, "seed \(seed)")
    let base = try session("a", rooms.base)
    let half = rooms.entries.count / 2
    var left = try session("l", Array(rooms.entries[..<half]), from: base)
    var right = try session("r", Array(rooms.entries[half...]), from: base)
    _ = left.receive(right.operations.sorted)
    for command in rooms.joins + rooms.rest {
      _ = try left.perform(command, at: Timestamp(seconds: 0))
    }
    _ = right.receive(left.operations.sorted)
    #expect(Insight.all(of: left) == insights, "seed \(seed)")
    #expect(Insight.all(of: right) == insights, "seed \(seed)")
    #expect(Insight.all(of: try session("n", [], from: right)) == insights, "seed \(seed)")
  }

  @Test("evidence stands, once and in order; figures have a name each", arguments: seeds)
  func evidence(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rooms = RandomRooms(&random)
    let session = try session("a", rooms.base + rooms.entries + rooms.joins + rooms.rest)
    let groups: [Identifier<Group>?] = [nil] + session.state.all(Group.self).map(\.id)
    for group in groups {
      for insight in Insight.all(of: session, in: group) {
        #expect(insight.evidence == Set(insight.evidence).sorted(), "seed \(seed)")
        for id in insight.evidence {
          #expect(session.entries[id] != nil, "seed \(seed)")
          // A further wording is there beside what it is a wording of.
          guard group == nil else { continue }
          #expect(insight.evidence.contains(session.entries.head(of: id)), "seed \(seed)")
        }
        #expect(Set(insight.figures.map(\.name)).count == insight.figures.count, "seed \(seed)")
        #expect(insight.figures.allSatisfy { $0.value >= 0 }, "seed \(seed)")
        #expect(insight.sentence.hasSuffix("."), "seed \(seed)")
      }
    }
  }

  @Test("no sentence quotes an entry or names an organisation", arguments: seeds)
  func confidence(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rooms = RandomRooms(&random)
    let session = try session("a", rooms.base + rooms.entries + rooms.joins + rooms.rest)
    for insight in Insight.all(of: session) {
      for word in ["canary", "acme", "beta", "gamma"] {
        #expect(!insight.sentence.lowercased().contains(word), "seed \(seed)")
      }
    }
  }

  @Test("figures add up to what the session counts", arguments: seeds)
  func sums(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rooms = RandomRooms(&random)
    let session = try session("a", rooms.base + rooms.entries + rooms.joins + rooms.rest)
    let insights = Insight.all(of: session)
    let entries = Array(session.entries.all)
    let actions = entries.count { $0.kind.name == "action" }
    let wordings = entries.filter { $0.kind.name == "action" }
      .map { [$0] + session.entries.wordings(of: $0.id) }
    let challenges = entries.count { $0.kind.name == "challenge" }
    func sum(_ name: String, _ kinds: Insight.Kind...) -> Int {
      insights.filter { kinds.contains($0.kind) }.compactMap { $0.figure(name) }.reduce(0, +)
    }
    func sum(of insight: Insight, _ prefix: String) -> Int {
      insight.figures.filter { $0.name.hasPrefix(prefix) }.map(\.value).reduce(0, +)
    }
    #expect(sum("actions", .roleEverywhere, .rolePartly, .roleMissing) == actions)
    #expect(sum("challenges", .roleEverywhere, .rolePartly, .roleMissing) == challenges)
    // An action counts once for each sector that named it, in whatever wording.
    let sectors = wordings.map { Set($0.compactMap(\.sector)).count }.reduce(0, +)
    #expect(sum("actions", .sectorRoles) == sectors)
    #expect(sum("challenges", .ledger) == challenges)
    #expect(
      sum("challenges", .ledgerWayFound, .ledgerParked, .ledgerNoAnswer, .ledgerOpen) == challenges)
    for insight in insights {
      switch insight.kind {
      case .roleEverywhere, .rolePartly:
        let actions = insight.figure("actions")
        let unspecified = insight.figure("unspecifiedSector") ?? 0
        #expect(sum(of: insight, "group:") >= actions ?? 0)
        #expect(sum(of: insight, "sector:") + unspecified >= actions ?? 0)
        let heads = insight.evidence.count { session.entries.head(of: $0) == $0 }
        #expect(heads == (actions ?? 0) + (insight.figure("challenges") ?? 0))
      case .sectorRoles: #expect(sum(of: insight, "role:") == insight.figure("actions"))
      case .recurringTheme, .recurringWording:
        #expect(sum(of: insight, "group:") >= insight.figure("challenges") ?? 0)
        let heads = insight.evidence.count { session.entries.head(of: $0) == $0 }
        #expect(heads == insight.figure("challenges"))
      case .ledger, .ledgerOfGroup:
        let ends = ["wayFound", "parked", "noAnswer", "open"].compactMap { insight.figure($0) }
        #expect(ends.reduce(0, +) == insight.figure("challenges"))
      case .seenTogether:
        let cells = ["both", "actionOnly", "challengeOnly", "neither"]
        #expect(cells.compactMap { insight.figure($0) }.reduce(0, +) == insight.figure("cells"))
      case .comparisons:
        let results = ["seenTogether", "noDifference", "tooFew"].compactMap { insight.figure($0) }
        #expect(results.reduce(0, +) == insight.figure("comparisons"))
      default: break
      }
    }
  }

  @Test(
    "who is there is what the coverage says, and nobody is called absent in doubt", arguments: seeds
  )
  func presence(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rooms = RandomRooms(&random)
    let session = try session("a", rooms.base + rooms.entries + rooms.joins + rooms.rest)
    let coverage = Coverage(session)
    let entries = Array(session.entries.allWordings)
    let presence = Presence(session.state.all(Participant.self), entries)
    for (group, place) in zip(coverage.groups, 0...) {
      let isSomebodyUnknown = coverage.cell(
        group: place, role: nil, sector: coverage.sectors.count
      ).isThere
      for (sector, column) in zip(coverage.sectors, 0...) {
        let cell = coverage.cell(group: place, role: nil, sector: column)
        let standing = presence.standing(of: sector.id, in: group.id)
        let own = entries.filter { $0.group == group.id }
        if own.contains(where: { $0.sector == sector.id }) {
          #expect(standing == .heard, "seed \(seed)")
          continue
        }
        switch cell.presence {
        case .said: Issue.record("nothing was said, seed \(seed)")
        case .silent:
          let isClear = own.allSatisfy { $0.sector != nil }
          #expect(standing == (isClear ? .silent : .unclear), "seed \(seed)")
        case .absent:
          #expect(standing == .absent || standing == .unknown, "seed \(seed)")
          if isSomebodyUnknown { #expect(standing == .unknown, "seed \(seed)") }
        }
      }
    }
  }
}
