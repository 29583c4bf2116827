import ArgumentParser
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// `dayzero show FILE`: prints what a session says.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.show.abstract"])

  @OptionGroup var options: FileOptions

  @Option(help: ArgumentHelp(words["command.show.group"]))
  var group: String?

  @Flag(help: ArgumentHelp(words["command.show.json"]))
  var json = false

  func run() throws {
    try options.withSession { session in
      let group = try group.map { try session.group(named: $0) }
      if json {
        var document = group.map { session.document.only($0.id) } ?? session.document
        let hidden = document.hideVotesOfOpenRounds()
        if hidden > 0 { Machine.note(words("program.votesHidden", count: hidden)) }
        try Machine.output(SessionFile.readableBytes(of: document))
      } else {
        try Machine.output(Array(SessionListing(session).text(only: group).utf8))
      }
    }
  }
}

extension SessionDocument {
  /// Leaves out the votes of rounds that are not done: until then nobody sees how they stand.
  ///
  /// - Returns: How many there are.
  mutating func hideVotesOfOpenRounds() -> Int {
    let count = records[.vote]?.count ?? 0
    let ballots = (records[.ballot] ?? []).map {
      Ballot(id: Identifier($0.key.id), fields: $0.fields)
    }
    records[.vote]?.removeAll { record in
      let vote = Vote(id: Identifier(record.key.id), fields: record.fields)
      return ballots.contains { !$0.isDone && vote.isGiven(in: $0) }
    }
    return count - (records[.vote]?.count ?? 0)
  }

  /// The document with the records of `group` alone, and what describes the workshop.
  func only(_ group: Identifier<Group>) -> SessionDocument {
    var document = self
    let entries = Set(
      (records[.entry] ?? []).filter { $0.fields.text("group") == group.name }
        .map(\.key.id.rawValue))
    let conclusions = Set(
      (records[.conclusion] ?? []).filter { $0.fields.text("group") == group.name }
        .map(\.key.id.rawValue))
    let ballots = Set(
      (records[.ballot] ?? []).filter { $0.fields.text("group") == group.name }
        .map(\.key.id.rawValue))
    for type in RecordType.allCases {
      document.records[type] = records[type]?.filter { record in
        switch type {
        case .workshop, .role, .sector, .kind, .phase, .norm: true
        case .group: record.key.id == group.record
        case .participant, .entry, .conclusion, .parked, .ballot:
          record.fields.text("group") == group.name
        case .link, .need, .encounter, .offer, .outcome: record.tells(of: entries)
        case .vote:
          record.fields.text("item") == nil
            ? record.fields.text("ballot").map(ballots.contains) ?? false
            : record.tells(of: entries)
        case .timing:
          record.isEvent(of: group, entries, conclusions)
        }
      }
    }
    return document
  }
}

extension Record {
  /// Whether something that happened to the clock is the group's: what all groups share is, but not
  /// what turned the room to something of another one.
  fileprivate func isEvent(
    of group: Identifier<Group>, _ entries: Set<String>, _ conclusions: Set<String>
  ) -> Bool {
    (fields.text("group").map { $0 == group.name } ?? true)
      && (fields.text("challenge").map(entries.contains) ?? true)
      && (fields.text("conclusion").map(conclusions.contains) ?? true)
  }

  /// Whether it was said of one of those `entries`.
  fileprivate func tells(of entries: Set<String>) -> Bool {
    ["challenge", "action", "item"].contains { name in
      fields.text(name).map(entries.contains) ?? false
    }
  }
}
