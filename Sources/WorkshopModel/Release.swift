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
