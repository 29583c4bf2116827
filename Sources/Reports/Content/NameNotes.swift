/// What came of looking for names in an edition's texts, in the words and numbers of that edition.
///
/// It is for whoever hands the report on, not for its readers.
struct NameNotes: Equatable, Sendable {
  /// A word that may be a name, and where it was left.
  struct Left: Equatable, Sendable {
    let word: String
    let reason: LeftName.Reason
    let places: [PlaceReference]
  }

  /// In how many texts a name was found and taken out.
  let redactedTexts: Int
  /// Where those texts stand, as far as they have a place in the edition.
  let takenOut: [PlaceReference]
  /// What was left, by word.
  let left: [Left]
}

/// What a reader of an edition calls the place of a text in it.
enum PlaceReference: Equatable, Sendable {
  case entry(EntryReference)
  /// A conclusion by its place among those of a group, from 1 on; without a group of the plenary.
  case conclusion(group: String?, number: Int)
  /// A parked point, likewise.
  case point(group: String?, number: Int)
  /// The title of a group.
  case group(number: String)
  /// A phase by its place in the plan, from 1 on.
  case phase(number: Int)
  /// A norm by its place, from 1 on.
  case norm(number: Int)
  /// A role, a sector or a kind.
  case term(String)
  /// A field of the workshop by its name in the file.
  case workshop(String)
}
