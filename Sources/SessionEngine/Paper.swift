public import WorkshopModel

/// A ballot paper that was filled in.
public struct CastPaper: Equatable, Sendable {
  /// The name of the voter, which is the receipt.
  public let voter: String
  /// What is to be made safe, and received then.
  public let operations: [Operation]
}

extension Vote {
  /// The name of what `voter` gives `item` in that round, the same on every terminal; it does not
  /// tell the voter.
  public static func name(
    of voter: String, for item: VoteItem, round: Int
  ) -> Identifier<Vote> { .derived(from: voter, item.name, "\(round)") }
}

extension Vote {
  /// Whether it was given in the round `ballot`, as far as it says.
  public func isGiven(in ballot: Ballot) -> Bool {
    self.ballot.map { $0 == ballot.id } ?? (round == ballot.round)
  }
}

extension Session {
  /// The votes that a voter gave in the round of `ballot`, those taken back among them.
  public func votes(of voter: String, on ballot: Ballot) -> [Vote] {
    state.all(Vote.self).filter { $0.voter == voter && $0.isGiven(in: ballot) }
  }

  /// What makes a voter's votes in the round of `ballot` these and no others; in a round of opinions
  /// the numbers stand for them.
  public func commands(
    giving dots: [VoteItem: Int], of voter: String, on ballot: Ballot
  ) -> [Command] {
    let before = votes(of: voter, on: ballot).filter { vote in
      vote.item.entry.map { entries[$0]?.group == ballot.group } ?? true
    }
    let items = Set(before.map(\.item)).union(dots.keys).sorted()
    return items.flatMap { item in
      let given = dots[item] ?? 0
      let opinion = ballot.method == .opinions ? Opinion(number: given) : nil
      return commands(
        putting: Vote(
          id: Vote.name(of: voter, for: item, round: ballot.round), voter: voter, item: item,
          round: ballot.round, ballot: ballot.id, dots: opinion == nil ? given : 1,
          opinion: opinion))
    }
  }

  /// The paper with `dots` in the secret round of `ballot`; the session stays as it is until the
  /// paper's operations are safe and received.
  ///
  /// Like an entry of the box it is of a replica of its own, at no terminal and at no time. That
  /// replica has seen no more than it has to: the opening of the round, what it is on as it was
  /// entered, and what the paper changes. So counters are the same whichever paper came first.
  ///
  /// - Parameters:
  ///   - dots: How many dots each item gets; none takes back what the voter had given.
  ///   - voter: Whose paper is changed; nil for a new one.
  ///   - ballot: The round.
  ///   - generator: Randomness that tells nothing of other names that were made: the system's.
  /// - Returns: The paper.
  /// - Throws: ``CommandError`` when it may not say that.
  public func casting(
    _ dots: [VoteItem: Int], of voter: String?, on ballot: Ballot,
    using generator: inout some RandomNumberGenerator
  ) throws(CommandError) -> CastPaper {
    let voter = voter ?? newVoter(on: ballot, using: &generator)
    let replica = ReplicaID.ofBox(using: &generator)
    var paper = self
    var made: [Operation] = []
    for command in commands(giving: dots, of: voter, on: ballot) {
      for change in try paper.changes(for: command) {
        let operation = Operation(
          id: OperationID(replica, made.count + 1), lamport: paper.counter(of: change, on: ballot),
          content: .change(change), batch: 1)
        paper.receive([operation])
        made.append(operation)
      }
    }
    return CastPaper(voter: voter, operations: made)
  }

  /// What somebody has to say of conclusions, each by a voter and a replica of its own, so that nothing
  /// leads from there to the paper; the session stays as it is, see ``casting(_:of:on:using:)``.
  public func remarking(
    _ remarks: [VoteItem: String], in ballot: Ballot,
    using generator: inout some RandomNumberGenerator
  ) throws(CommandError) -> [Operation] {
    var made: [Operation] = []
    for (item, text) in remarks.sorted(by: { $0.key < $1.key }) {
      made += try remarking(text, on: item, in: ballot, using: &generator)
    }
    return made
  }

  private func remarking(
    _ text: String, on item: VoteItem, in ballot: Ballot,
    using generator: inout some RandomNumberGenerator
  ) throws(CommandError) -> [Operation] {
    let voter = newVoter(on: ballot, using: &generator)
    let apart = ReplicaID.ofBox(using: &generator)
    let vote = Vote(
      id: Vote.name(of: voter, for: item, round: ballot.round), voter: voter, item: item,
      round: ballot.round, ballot: ballot.id, dots: 0, remark: text)
    var made: [Operation] = []
    for command in commands(putting: vote) {
      for change in try changes(for: command) {
        made.append(
          Operation(
            id: OperationID(apart, made.count + 1), lamport: counter(of: change, on: ballot),
            content: .change(change), batch: 1))
      }
    }
    return made
  }

  /// One more than the counters of what a paper has to have seen to make `change`.
  private func counter(of change: Operation.Change, on ballot: Ballot) -> Int {
    let fields = state[change.record]?.values ?? change.set
    let item = Vote(id: Identifier(change.record.id), fields: fields).item
    let opened = [ballot.key, item.key].compactMap { $0 }.compactMap { state[$0]?.created.lamport }
    let replaced = change.over.compactMap { operations[$0]?.lamport }
    return (opened + replaced).reduce(0, OperationSet.advance) + 1
  }

  /// Six syllables that stand for a voter and say nothing of the person.
  private func newVoter(
    on ballot: Ballot, using generator: inout some RandomNumberGenerator
  ) -> String {
    let consonants = Array("bdgjlmnprstvz")
    let vowels = Array("aeiou")
    while true {
      var name = ""
      for _ in 0..<6 {
        name.append(consonants[Int.random(in: consonants.indices, using: &generator)])
        name.append(vowels[Int.random(in: vowels.indices, using: &generator)])
      }
      if votes(of: name, on: ballot).isEmpty { return name }
    }
  }
}
