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
  /// Where two terminals opened the round at once it reads as in both of them or counts as changed.
  public func isReworded(_ item: VoteItem, since ballot: Ballot) -> Bool {
    guard let id = item.conclusion, let record = state[id.key] else { return false }
    let versions = state[ballot.key]?["asked"]?.versions ?? []
    let asked = versions.map { version in
      wording(of: id, among: (version.list ?? []).compactMap(\.string))
    }
    guard !asked.allSatisfy({ $0 == nil }) else {
      return record["text"].map { $0.first.stamp != record.created } ?? false
    }
    let text = record.values.text("text") ?? ""
    return !asked.allSatisfy { $0?.utf8.elementsEqual(text.utf8) ?? false }
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
