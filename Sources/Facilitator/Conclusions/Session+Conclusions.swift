import SessionEngine
import WorkshopModel

extension Session {
  /// The conclusions of a group, or of the plenary for nil, in the order that people chose.
  func conclusions(of group: Identifier<Group>?) -> [Conclusion] {
    state.all(Conclusion.self).filter { $0.group == group }
  }

  /// Where there can be conclusions: the groups, also those that only conclusions speak of, then
  /// the plenary, which is nil.
  var conclusionPlaces: [Identifier<Group>?] {
    let groups = state.all(Group.self).map(\.id)
    let lost = Set(state.all(Conclusion.self).compactMap(\.group)).subtracting(groups)
    return groups + lost.sorted() + [nil]
  }

  /// What people call a conclusion: "conclusion 2 of group I"; nil when it was withdrawn.
  func name(of conclusion: Identifier<Conclusion>, _ words: ConclusionWords) -> String? {
    name(of: conclusion, words.name)
  }

  /// The same in the words of `name`, which takes its place and its group's number.
  func name(
    of conclusion: Identifier<Conclusion>, _ name: (_ number: Int, _ group: String?) -> String
  ) -> String? {
    guard let value: Conclusion = state.value(conclusion),
      let place = conclusions(of: value.group).firstIndex(where: { $0.id == conclusion })
    else { return nil }
    return name(place + 1, value.group.map(number))
  }

  /// What people call the entries that a conclusion rests on, those of other groups with their
  /// group's number; withdrawn ones are not among them.
  func evidenceLabels(of conclusion: Conclusion) -> [String] {
    conclusion.evidence.compactMap { id in
      entries[id].map { label(of: $0, besides: conclusion.group) }
    }
  }
}
