public import SessionEngine
public import WorkshopModel

/// Who may be speaking in a group: its people, and each sector for somebody who is not listed.
///
/// Those who are there come first, and otherwise all stand as the list of people has them, so that
/// somebody has the same number from one entry to the next. Who spoke least cannot decide: what
/// somebody said is not recorded by name.
public struct Speakers: Sendable {
  /// Somebody who may be speaking.
  public enum Speaker: Equatable, Sendable {
    /// Somebody who is listed.
    case participant(Participant)
    /// Somebody of that sector.
    case sector(Sector)
  }

  /// A speaker to choose.
  public struct Candidate: Equatable, Sendable {
    /// The speaker's place among all, from 1.
    public let number: Int
    /// Who it is.
    public let speaker: Speaker
    /// Whether they are there, as far as that is known; a sector always is.
    public let isPresent: Bool
  }

  private struct Item {
    let candidate: Candidate
    /// What can be looked for: the name, the organisation, the title of the sector.
    let texts: [SearchWords]
  }

  private let items: [Item]
  private let group: Identifier<Group>
  private let state: State
  private let hasMarks: Bool

  /// Those who may be speaking in `group`.
  public init(_ state: State, in group: Identifier<Group>) {
    self.state = state
    self.group = group
    let people = state.people.filter { $0.group == group }
    hasMarks = people.contains { $0.isPresent == true }
    let present = people.present
    let isPresent = Set(present.map(\.id))
    let speakers =
      (present + people.filter { !isPresent.contains($0.id) }).map(Speaker.participant)
      + state.all(Sector.self).map(Speaker.sector)
    items = speakers.enumerated().map { index, speaker in
      var isThere = true
      if case .participant(let person) = speaker { isThere = isPresent.contains(person.id) }
      return Item(
        candidate: Candidate(number: index + 1, speaker: speaker, isPresent: isThere),
        texts: Self.texts(of: speaker, state).map(SearchWords.init))
    }
  }

  private static func texts(of speaker: Speaker, _ state: State) -> [String] {
    switch speaker {
    case .participant(let person):
      [
        person.name ?? "", person.organisation ?? "",
        person.sector.flatMap { state.value($0) }?.title ?? "",
      ]
    case .sector(let sector): ["", "", sector.title]
    }
  }

  /// Those whom `typed` may mean: all when it is blank.
  ///
  /// Each word of it begins a word of the name, of the organisation or of the sector, whatever the
  /// case and the accents. Those who are there come first, then by where the words stand: in the name,
  /// with the organisation, with the sector.
  public func candidates(for typed: String) -> [Candidate] {
    let wanted = SearchWords(typed)
    let found = items.map(\.candidate).compactMap { candidate in
      Self.place(of: wanted, in: items[candidate.number - 1].texts).map { place in
        (candidate, rank: (Self.tier(of: candidate), place, candidate.number))
      }
    }
    return found.sorted { $0.rank < $1.rank }.map(\.0)
  }

  /// Those who are there, those who are not, sectors: in that order.
  private static func tier(of candidate: Candidate) -> Int {
    if case .sector = candidate.speaker { return 2 }
    return candidate.isPresent ? 0 : 1
  }

  /// In how many of the texts, from the first, all words are found; nil when they are not.
  private static func place(of wanted: SearchWords, in texts: [SearchWords]) -> Int? {
    texts.indices.first { last in
      wanted.words.allSatisfy { word in texts[...last].contains { $0.hasWord(beginningWith: word) }
      }
    }
  }
}

extension Speakers {
  /// Somebody who is typed because they are not listed.
  public enum Newcomer: Equatable, Sendable {
    /// What the new participant says, with a sector or without.
    case somebody(Members)
    /// The sector or the group is called otherwise in the workshop.
    case unplaced(ImportValue)
    /// It is nobody; what is wrong and the way out.
    case nobody(Fact)
    /// They are listed already.
    case isListed
  }

  /// Whom `typed` adds to the group, written as ``PersonLine`` has it: a name alone will do.
  ///
  /// Where people of the group were marked as present, so is somebody who speaks; where nobody was,
  /// a first mark would make all others missing.
  ///
  /// - Parameter typed: The line, in which a group may be named.
  /// - Returns: Who it is; nil when nothing is typed that could name anybody.
  public func newcomer(_ typed: String) -> Newcomer? {
    guard typed.contains(where: \.isLetter) else { return nil }
    let line = typed.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard
      let plan = try? ImportPlan.people(in: Table(people: line, state), state, group: group)
    else { return nil }
    if let value = plan.unplaced.first { return .unplaced(value) }
    if let refusal = plan.refusals.first { return .nobody(refusal.reason) }
    guard var fields = plan.additions.first?.fields else { return .isListed }
    if hasMarks, fields.text("group") == group.name { fields["present"] = true }
    return .somebody(fields)
  }
}
