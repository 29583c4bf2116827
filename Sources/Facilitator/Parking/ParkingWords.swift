import Words

extension Strings {
  var parking: ParkingWords { ParkingWords(words: words) }
}

/// The words of the parking lot.
struct ParkingWords: FeatureWords {
  struct Texts {
    var title, introduction, text, textHint, owner, ownerHint, nobody, lot, empty, noOwner,
      changeTitle, gone, challenge, plenary: Text?
  }
  static let texts = TextNames("parking", Texts())

  let words: Words
  let keys = CommandWords("parking.keys")

  func titleFor(_ entry: String) -> String { words("parking.titleFor", entry: entry) }
  func parked(_ owner: String) -> String { words("parking.parked", owner: owner) }
  func ownedBy(_ owner: String) -> String { words("parking.ownedBy", owner: owner) }
  func counts(_ points: Int, _ withoutOwner: Int) -> String {
    words("parking.counts", points: points, withoutOwner: withoutOwner)
  }
  func fromEntry(_ label: String) -> String { words("parking.fromEntry", label: label) }
  func settled(_ text: String) -> String { words("parking.settled", text: text) }
  func changed(_ text: String) -> String { words("parking.changed", text: text) }
}
