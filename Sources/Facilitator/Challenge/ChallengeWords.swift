import Words
import WorkshopModel

extension Strings {
  var challenge: ChallengeWords { ChallengeWords(words: words) }
}

/// The words of the screen of one challenge, of its forms and of the picker for links.
struct ChallengeWords: FeatureWords {
  struct Texts {
    var facts, gone, onlyOne, notHere, notALinkEnd, nothingSelected, open, openHint, nobody,
      unknownSector, inside, outside, insideChoice, outsideChoice,
      how, howHint, howFar, notSaid, need, needHint, provider, scope, sector, encounter,
      encounterHint, offer, offerHint, organisation, organisationHint, way, wayHint, point,
      pointHint, owner, ownerHint, ownerMissing, pickHint, nothingFound, noActions, linked,
      clockHint, inRoom, timeIsUp, clockPaused, clockNotStarted: Text?
  }
  static let texts = TextNames("challenge", Texts())

  let words: Words
  let keys = CommandWords("challenge.keys")

  func openCount(_ open: Int, _ all: Int, isClosing: Bool) -> String {
    words("challenge.openCount", open: open, all: all, isClosing: isClosing)
  }
  func title(_ label: String, _ kind: String, _ role: String) -> String {
    words("challenge.title", label: label, kind: kind, role: role)
  }
  /// The four guiding questions in a few words, for where theirs are not given or have no room.
  var slots: [String] { (1...4).map { words["challenge.slot.\($0)"] } }
  /// What stands below a question that nothing was said on.
  var empty: [String] { (1...4).map { words["challenge.empty.\($0)"] } }
  func ownSector(_ sector: String) -> String { words("challenge.ownSector", sector: sector) }
  func anotherSector(_ sector: String) -> String {
    words("challenge.anotherSector", sector: sector)
  }
  func group(_ number: String) -> String { words("challenge.group", number: number) }
  func couldProvide(_ who: String) -> String { words("challenge.couldProvide", who: who) }
  func offeredBy(_ who: String) -> String { words("challenge.offeredBy", who: who) }
  func linkTitle(_ what: String, _ of: String) -> String {
    words("challenge.linkTitle", what: what, of: of)
  }
  func editTitle(_ what: String, _ of: String) -> String {
    words("challenge.editTitle", what: what, of: of)
  }
  func needTitle(_ challenge: String) -> String {
    words("challenge.needTitle", challenge: challenge)
  }
  func encounterTitle(_ challenge: String) -> String {
    words("challenge.encounterTitle", challenge: challenge)
  }
  func offerTitle(_ challenge: String) -> String {
    words("challenge.offerTitle", challenge: challenge)
  }
  func wayFoundTitle(_ challenge: String) -> String {
    words("challenge.wayFoundTitle", challenge: challenge)
  }
  func parkTitle(_ challenge: String) -> String {
    words("challenge.parkTitle", challenge: challenge)
  }
  func pickAction(_ of: String) -> String { words("challenge.pickAction", of: of) }
  func pickChallenge(_ of: String) -> String { words("challenge.pickChallenge", of: of) }
  func said(_ what: String, _ challenge: String) -> String {
    words("challenge.said", what: what, challenge: challenge)
  }
  func linkedTo(_ action: String, _ challenge: String) -> String {
    words("challenge.linkedTo", action: action, challenge: challenge)
  }
  func changed(_ what: String) -> String { words("challenge.changed", what: what) }
  func withdrew(_ what: String) -> String { words("challenge.withdrew", what: what) }
  /// How a challenge ended, as a sign and words: "⏸ parked: Ana".
  func title(of outcome: Outcome?) -> String {
    words("challenge.outcome", result: outcome?.result.rawValue, owner: outcome?.owner)
  }
  func ended(_ challenge: String, _ how: String, next: String? = nil) -> String {
    words("challenge.ended", challenge: challenge, how: how, next: next)
  }
  func clockLeft(_ left: String, _ given: String) -> String {
    words("challenge.clockLeft", left: left, given: given)
  }
  func clockOver(_ over: String) -> String { words("challenge.clockOver", over: over) }
  func clockStarted(_ challenge: String, _ left: String) -> String {
    words("challenge.clockStarted", challenge: challenge, left: left)
  }
  func clockPausedAt(_ challenge: String, _ left: String) -> String {
    words("challenge.clockPausedAt", challenge: challenge, left: left)
  }
  func clockWentOn(_ challenge: String, _ left: String) -> String {
    words("challenge.clockWentOn", challenge: challenge, left: left)
  }
  func clockExtended(_ challenge: String, _ left: String) -> String {
    words("challenge.clockExtended", challenge: challenge, left: left)
  }
  func shownToRoom(_ challenge: String) -> String {
    words("challenge.shownToRoom", challenge: challenge)
  }
  func takenFromRoom(_ challenge: String) -> String {
    words("challenge.takenFromRoom", challenge: challenge)
  }
}
