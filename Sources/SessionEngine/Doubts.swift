public import WorkshopModel

/// What breaks no rule of the file format and is most likely a mistake all the same.
public struct Doubts {
  private let session: Session
  private let today: Timestamp

  /// Everything in `session` that somebody should look at, seen on the day `today`, with the place
  /// of each in the readable part; empty when there is nothing.
  public static func findings(in session: Session, today: Timestamp) -> [Finding] {
    let doubts = Doubts(session: session, today: today)
    return doubts.date + doubts.hours + doubts.plan + doubts.terms + doubts.groups
      + doubts.withdrawn + doubts.circles + doubts.links + doubts.votes + doubts.versions
  }

  private func finding(_ key: RecordKey, _ field: String, _ reason: Fact) -> Finding {
    let records = session.state.names(of: key.type).sorted()
    let index = records.firstIndex(of: key.id) ?? 0
    let place = SessionDocument.place(of: key.type, at: index)
    return Finding("\(place).\(field)", reason, record: key)
  }

  /// A day that is so far off that a digit of it must be wrong.
  private var date: [Finding] { session.unlikelyDate(at: today).map { [$0] } ?? [] }

  /// An end that is not after the start.
  private var hours: [Finding] {
    let workshop = session.state.workshop
    guard let start = workshop.start, let end = workshop.end, end <= start else { return [] }
    return [
      finding(
        .workshop, "end",
        Fact("doubt.endBeforeStart", ["end": .text("\(end)"), "start": .text("\(start)")]))
    ]
  }

  /// Phases that take longer together than there is time.
  private var plan: [Finding] {
    let plan = Plan(session.state)
    guard let start = plan.start, let end = plan.end, start < end, let last = plan.phases.last,
      plan.minutes > start.minutes(until: end)
    else { return [] }
    let reason = Fact(
      "doubt.phasesTooLong",
      ["minutes": .number(plan.minutes), "available": .number(start.minutes(until: end))])
    return [finding(last.id.key, "minutes", reason)]
  }

  /// What people choose from and cannot tell apart, and steps that take no time.
  private var terms: [Finding] {
    let state = session.state
    let kinds = state.all(EntryKind.self)
    let phases = state.all(Phase.self)
    let timeless = phases.contains { $0.minutes != nil } ? phases.filter { $0.minutes == nil } : []
    return repeated(kinds, "key") { $0.key } + repeated(kinds, "title") { $0.title }
      + repeated(state.all(Role.self), "title") { $0.title }
      + repeated(state.all(Sector.self), "title") { $0.title }
      + repeated(state.all(Group.self), "title") { $0.title }
      + timeless.map { finding($0.id.key, "minutes", Fact("doubt.noLength")) }
  }

  private func repeated<Subject: RecordValue>(
    _ records: [Subject], _ field: String, _ text: (Subject) -> String
  ) -> [Finding] {
    var seen: Set<String> = []
    return records.filter { !seen.insert(text($0).lowercased()).inserted }.map { record in
      let reason = Fact(
        "doubt.repeated",
        ["type": .fact(Subject.type.noun), "text": .text(text(record))])
      return finding(RecordKey(Subject.type, record.id.record), field, reason)
    }
  }

  private var groups: [Finding] {
    session.groupsWithSameNumber.flatMap { groups in
      groups.dropFirst().map {
        finding($0.id.key, "number", Fact("doubt.sameNumber", ["number": .text($0.number)]))
      }
    }
  }

  /// Entries that are shown nowhere, because what they belong to was withdrawn.
  private var withdrawn: [Finding] {
    session.state.all(Entry.self).flatMap { entry in
      let ends = [
        ("group", entry.group.key), ("kind", entry.kind.key), ("role", entry.role.key),
      ]
      return ends.filter { session.state[$0.1]?.isDeleted ?? false }.map { field, key in
        finding(
          entry.id.key, field,
          Fact(
            "doubt.withdrawn",
            ["type": .fact(key.type.noun), "name": .text(key.id.rawValue)]))
      }
    }
  }

  /// Entries that are joined to themselves, and links that lead back to where they come from.
  private var circles: [Finding] {
    let joined = session.state.all(Entry.self).filter { entry in
      var next = entry.joined
      var seen: Set<Identifier<Entry>> = []
      while let id = next, id != entry.id, seen.insert(id).inserted {
        next = session.entries[id]?.joined ?? session.state.value(id)?.joined
      }
      return next == entry.id
    }
    let links = session.state.all(Link.self).filter { $0.action == $0.challenge }
    return joined.map { finding($0.id.key, "joined", Fact("doubt.joinedToItself")) }
      + links.map { finding($0.id.key, "challenge", Fact("doubt.linkedToItself")) }
  }

  /// Links whose ends are of one kind, so that nothing overcomes anything.
  private var links: [Finding] {
    session.state.all(Link.self).compactMap { link in
      guard link.action != link.challenge, let action = session.state.value(link.action),
        let challenge = session.state.value(link.challenge), action.kind == challenge.kind
      else { return nil }
      return finding(
        link.id.key, "challenge", Fact("doubt.sameKind", ["kind": .text(action.kind.name)]))
    }
  }

  /// Votes that no ballot allows.
  private var votes: [Finding] {
    let ballots = session.state.all(Ballot.self).filter { $0.method == .secret }
    let votes = session.state.all(Vote.self).filter { $0.dots > 0 }
    return ballots.flatMap { ballot in
      let given = votes.filter { vote in
        guard let entry = vote.item.entry else { return vote.ballot == ballot.id }
        return vote.round == ballot.round && session.state.value(entry)?.group == ballot.group
      }
      let byVoter = Dictionary(grouping: given, by: \.voter).sorted { $0.key < $1.key }
      return byVoter.compactMap { _, votes in problem(with: votes, in: ballot) }
    }
  }

  private func problem(with votes: [Vote], in ballot: Ballot) -> Finding? {
    let most = ballot.dotsForOne ?? ballot.dots
    if let vote = votes.first(where: { $0.dots > most }) {
      return finding(
        vote.id.key, "dots",
        Fact("doubt.dotsForOne", ["dots": .number(vote.dots), "most": .number(most)]))
    }
    let stranger = votes.first { !ballot.items.isEmpty && !ballot.items.contains($0.item) }
    if let stranger {
      return finding(
        stranger.id.key, "item", Fact("doubt.notOnBallot", ["round": .number(ballot.round)]))
    }
    let dots = votes.reduce(0) { $0 + $1.dots }
    guard dots > ballot.dots, let last = votes.last else { return nil }
    return finding(
      last.id.key, "dots",
      Fact("doubt.dotsOfVoter", ["dots": .number(dots), "most": .number(ballot.dots)]))
  }

  /// What files said differently that this version does not know.
  private var versions: [Finding] {
    session.extra.names.filter { $0.hasSuffix(Members.versionsMark) }.map { name in
      let member = String(name.dropLast(Members.versionsMark.count))
      return Finding(name, Fact("doubt.versions", ["member": .text(member)]))
    }
  }
}
