/// How far an entry may travel.
public enum Release: String, CaseIterable, Sendable {
  /// It may be quoted.
  case quote
  /// Its sense may be told, not its words.
  case paraphrase
  /// It stays in the room.
  case room
  /// It stays with the moderator.
  case moderator
}

extension Release {
  /// Whether an entry travels less far by this than by `other`.
  public func isMoreCareful(than other: Release) -> Bool { rank > other.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// How far an entry may travel by what its field says: nothing said is ``quote``, a word that
  /// this version does not know is the most careful, ``moderator``.
  init(written word: String?) {
    self = word.map { Release(rawValue: $0) ?? .moderator } ?? .quote
  }
}
