/// The words of the parking lot.
struct ParkingWords: Sendable {
  let title: String
  let titleFor: @Sendable (_ entry: String) -> String
  let introduction, text, textHint, owner, ownerHint, nobody: String
  let parked: @Sendable (_ owner: String) -> String
  let lot, empty, noOwner, changeTitle, gone: String
  let ownedBy: @Sendable (_ owner: String) -> String
  let counts: @Sendable (_ points: Int, _ withoutOwner: Int) -> String
  let fromEntry: @Sendable (_ label: String) -> String
  let challenge, plenary: String
  let settled, changed: @Sendable (_ text: String) -> String
  let lotKey, newKey, openKey, settleKey: Strings.Key
}

extension ParkingWords {
  static let english = ParkingWords(
    title: "Park a point", titleFor: { "Park a point that came up with \($0)" },
    introduction: "It is listed with its owner in the report, so that it does not get lost.",
    text: "Point", textHint: "what is set aside", owner: "Owner",
    ownerHint: "who takes it on; may be left empty", nobody: "nobody yet",
    parked: { "Parked · owner: \($0) · u undo" },
    lot: "Parking lot", empty: "Nothing is parked: p sets a point aside, with an owner.",
    noOwner: "! no owner yet", changeTitle: "Change a parked point",
    gone: "Challenges are changed on their own screen: Enter opens it.",
    ownedBy: { "owner: \($0)" },
    counts: { points, without in
      let all = points == 1 ? "1 point" : "\(points) points"
      return without == 0 ? all : "\(all) · \(without) without an owner"
    },
    fromEntry: { "from \($0)" }, challenge: "challenge", plenary: "plenary",
    settled: { "Took “\($0)” off the parking lot · u undo" },
    changed: { "Changed “\($0)” · u undo" },
    lotKey: Strings.Key("parking lot", "Lists what is parked, with who takes it on"),
    newKey: Strings.Key("park", "Sets a point aside, with an owner"),
    openKey: Strings.Key("open", "Changes the point, or opens the challenge that is parked"),
    settleKey: Strings.Key("settled", "Takes the point off the lot; u brings it back"))
}
