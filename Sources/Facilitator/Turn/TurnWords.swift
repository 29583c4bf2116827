import Words
import WorkshopModel

extension Strings {
  var turn: TurnWords { TurnWords(words: words) }
}

/// The words of the terminal that goes round, and of the moderator's PIN.
struct TurnWords: FeatureWords {
  struct Texts {
    var takeIt, enterBegins, groupGone, nothingHere: Text?
    /// Who will see what, before anything is typed.
    var whoSees: Text?
    var notInBox, whichKind, whichRole, whichSector, whichRelease, ratherNot, noText,
      passWipes, saving, saved, thanks, notSaved, tellModerator, moderatorsPIN, pin,
      leaveUnsaved, lostInTurn, endedByItself, lockedScreen, setPIN, whyPIN, newPIN, pinAgain,
      pinsDiffer: Text?
  }
  static let texts = TextNames("turn", Texts())

  let words: Words
  let keys = CommandWords("turn.keys")

  func hadIt(_ turns: Int, _ present: Int) -> String {
    words("turn.hadIt", turns: turns, present: present, isAll: turns >= present)
  }
  /// What is kept of a person, for the head of each screen: the longest first.
  func levels(_ attribution: Attribution) -> [String] {
    let isNone = attribution == .none
    return [words("turn.level", isNone: isNone), words("turn.level.short", isNone: isNone)]
  }
  /// The same for an entry that goes into the box.
  var boxLevels: [String] { [words["turn.boxLevel"], words["turn.boxLevel.short"]] }
  /// What it means that an entry is in the box, the longest first.
  var inBox: [String] {
    [words["turn.inBox"], words["turn.inBox.short"], words["turn.inBox.shortest"]]
  }
  func notBoxed(_ reason: String) -> String { words("turn.notBoxed", reason: reason) }
  func language(_ name: String) -> String {
    words("turn.language", tag: String(name.prefix { $0 != "-" }).lowercased(), name: name)
  }
  func ofVotes(_ dots: Int) -> String { words("turn.ofVotes", dots: dots) }
  func ofKind(_ kind: String, _ title: String) -> String {
    words("turn.ofKind", kind: kind, title: title)
  }
  func release(_ release: Release, tellsSector: Bool) -> String {
    words("turn.release", release: release.rawValue, tellsSector: tellsSector)
  }
  func textHint(_ languages: [String]) -> String { words("turn.textHint", languages: languages) }
  func wipesIn(_ seconds: Int) -> String { words("turn.wipesIn", seconds: seconds) }
  func wrongPIN(_ left: Int) -> String { words("turn.wrongPIN", left: left) }
  func locked(_ until: String, _ seconds: Int) -> String {
    words("turn.locked", until: until, seconds: seconds)
  }
  func over(_ turns: Int) -> String { words("turn.over", turns: turns) }
  func unlocked(_ canLeave: Bool) -> [String] {
    [words["turn.unlocked"], words("turn.unlocked.ways", canLeave: canLeave)]
  }
  func pinRule(_ least: Int, _ most: Int) -> String {
    words("turn.pinRule", least: least, most: most)
  }
}
