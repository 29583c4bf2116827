public import WorkshopModel

/// Who takes part, where a list of participants was put in at more than one place.
///
/// Participants say the same thing when they are in the same group and have the same name,
/// organisation and sector, whatever the case and the spaces; somebody without a name is like
/// nobody else. Of those, there are as many people as any one replica put in: what one program was
/// told twice are two people, what two programs were told are the same.
struct People {
  /// Each of them once, in the order of creation; of those that say the same thing, the first.
  private(set) var counted: [Participant] = []
  /// How many of them more than one replica put in.
  private(set) var repeated = 0

  private struct Key: Hashable {
    let group: Identifier<Group>
    let name: String
    let organisation: String
    let sector: Identifier<Sector>?
  }

  init(_ state: State) {
    let participants = state.all(Participant.self).map { ($0, Self.key(of: $0)) }
    var counts: [Key: [ReplicaID: Int]] = [:]
    for (participant, key) in participants {
      guard let key, let replica = state[participant.key]?.created.id.replica else { continue }
      counts[key, default: [:]][replica, default: 0] += 1
    }
    var places = counts.mapValues { $0.values.max() ?? 0 }
    for (participant, key) in participants {
      guard let key else {
        counted.append(participant)
        continue
      }
      guard let left = places[key], left > 0 else { continue }
      places[key] = left - 1
      counted.append(participant)
    }
    // As many as the replica with the second most put in were put in by another one as well.
    repeated = counts.values.reduce(0) { $0 + ($1.values.sorted(by: >).dropFirst().first ?? 0) }
  }

  private static func key(of participant: Participant) -> Key? {
    guard let name = participant.name.map(plain), !name.isEmpty else { return nil }
    return Key(
      group: participant.group, name: name, organisation: plain(participant.organisation ?? ""),
      sector: participant.sector)
  }

  /// The text in lower case, with one space where there are any.
  private static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension State {
  /// Everybody who takes part, each once even if a list of participants was put in at several
  /// places; in the order of creation.
  ///
  /// Those who are the same have the same group, name, organisation and sector, whatever the case
  /// and the spaces, and were put in by different runs of the program.
  public var people: [Participant] { People(self).counted }

  /// How many of ``people`` were put in at more than one place.
  public var peoplePutInRepeatedly: Int { People(self).repeated }
}
