import WorkshopModel

/// The words of the terminal that goes round, and of the moderator's PIN.
struct TurnWords: Sendable {
  typealias Key = Strings.Key

  let takeIt, enterBegins, groupGone, nothingHere: String
  let hadIt: @Sendable (_ turns: Int, _ present: Int) -> String
  /// Who will see what, before anything is typed.
  let whoSees: String
  /// What is kept of a person, for the head of each screen: the longest first.
  let levels: @Sendable (_ attribution: Attribution) -> [String]
  /// The same for an entry that goes into the box.
  let boxLevels: [String]
  /// What it means that an entry is in the box, the longest first.
  let inBox: [String]
  let notInBox: String
  let notBoxed: @Sendable (_ reason: String) -> String
  let language: @Sendable (_ tag: String) -> String
  let whichKind, whichRole, whichSector, whichRelease, ratherNot: String
  let ofVotes: @Sendable (_ dots: Int) -> String
  let ofKind: @Sendable (_ kind: String, _ title: String) -> String
  let release: @Sendable (_ release: Release, _ tellsSector: Bool) -> String
  let textHint: @Sendable (_ languages: [String]) -> String
  let noText, passWipes: String
  let wipesIn: @Sendable (_ seconds: Int) -> String
  let saving, saved, thanks, notSaved, tellModerator: String

  let moderatorsPIN, pin, leaveUnsaved: String
  let wrongPIN: @Sendable (_ left: Int) -> String
  let locked: @Sendable (_ until: String, _ seconds: Int) -> String
  let over: @Sendable (_ turns: Int) -> String
  let lostInTurn, endedByItself, lockedScreen: String
  let unlocked: @Sendable (_ canLeave: Bool) -> [String]

  let setPIN, whyPIN, newPIN, pinAgain, pinsDiffer: String
  let pinRule: @Sendable (_ least: Int, _ most: Int) -> String

  let handOver, begin, pass, back, next, choose, pick, passOn, again, box, moderator: Key
  let checkPIN, setPINKey, nextPIN, vote: Key
  let kindKey: @Sendable (_ kind: String) -> Key

  func release(_ release: Release, tellsSector: Bool) -> String {
    self.release(release, tellsSector)
  }
}
