public import WorkshopModel

/// In which words a round of votes asks about conclusions: a sentence that is changed later is not
/// what people answered to.
///
/// A ballot keeps the names of the operations that gave its conclusions their words, not the words, so
/// that what is erased is nowhere.
extension Session {
  /// What ``Ballot/asked`` has to say of `items` when a round on them is opened now.
  public func wordings(of items: [VoteItem]) -> [String] {
    items.compactMap { item in
      item.conclusion.flatMap { state[$0.key]?["text"]?.first.stamp.id.wordingName }
    }
  }

  /// A conclusion in the words in which the round of `ballot` asks about it; nil where the ballot does
  /// not say so, and where these words are erased.
  public func text(of conclusion: Identifier<Conclusion>, askedIn ballot: Ballot) -> String? {
    wording(of: conclusion, among: ballot.asked)
  }

  /// Whether what was voted on reads differently now than in the round of `ballot`.
  ///
  /// Where that does not say how it read, whether it was ever changed; of what is no conclusion never.
  /// Where two terminals opened the round at once it reads as in both of them or counts as changed, and
  /// so it does where it has two versions, or where what was asked is not to be found.
  public func isReworded(_ item: VoteItem, since ballot: Ballot) -> Bool {
    guard let id = item.conclusion, let text = state[id.key]?["text"] else { return false }
    let asked = namesAsked(in: ballot)
    guard asked.contains(where: { !$0.isEmpty }) else {
      return text.isConflicted || text.first.stamp != state[id.key]?.created
    }
    let readings = text.versions.map { $0.string ?? "" }
    return !asked.map { wording(of: id, among: $0) }.allSatisfy { asked in
      readings.allSatisfy { asked?.utf8.elementsEqual($0.utf8) ?? false }
    }
  }

  /// What the ballot says of its words, and what it said where it was opened several times at once,
  /// also once somebody has chosen one of these: papers were cast on each.
  private func namesAsked(in ballot: Ballot) -> [[String]] {
    guard let record = state[ballot.key] else { return [] }
    let replaced = record.operations.compactMap(\.change).filter { $0.set["asked"] != nil }
      .map { change in
        change.over.compactMap { operations[$0]?.change?.set["asked"] }
      }.filter { $0.count > 1 }.joined()
    return ((record["asked"]?.versions ?? []) + replaced).map { value in
      (value.list ?? []).compactMap(\.string)
    }
  }

  private func wording(of conclusion: Identifier<Conclusion>, among names: [String]) -> String? {
    for name in names {
      guard let change = OperationID(wordingName: name).flatMap({ operations[$0] })?.change,
        change.record == conclusion.key, let text = change.set.text("text")
      else { continue }
      return text
    }
    return nil
  }
}

extension OperationID {
  /// How a ballot names it: the replica and the number.
  fileprivate var wordingName: String { "\(replica.rawValue) \(number)" }

  fileprivate init?(wordingName: String) {
    let parts = wordingName.split(separator: " ")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    self.init(ReplicaID(rawValue: String(parts[0])), number)
  }
}
