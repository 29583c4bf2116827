/// The words of the parking lot.
struct ParkingWords: Sendable {
  let title: String
  let titleFor: @Sendable (_ entry: String) -> String
  let introduction, text, textHint, owner, ownerHint, nobody: String
  let parked: @Sendable (_ owner: String) -> String
}

extension ParkingWords {
  static let english = ParkingWords(
    title: "Park a point", titleFor: { "Park a point that came up with \($0)" },
    introduction: "It is listed with its owner in the report, so that it does not get lost.",
    text: "Point", textHint: "what is set aside", owner: "Owner",
    ownerHint: "who takes it on; may be left empty", nobody: "nobody yet",
    parked: { "Parked · owner: \($0) · u undo" })
}
