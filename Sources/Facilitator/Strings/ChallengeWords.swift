import Insights
import WorkshopModel

/// The words of the screen of one challenge, of its forms and of the picker for links.
struct ChallengeWords: Sendable {
  typealias Key = Strings.Key

  let openCount: @Sendable (_ open: Int, _ all: Int) -> String
  let title: @Sendable (_ label: String, _ kind: String, _ role: String) -> String
  /// The four guiding questions in a few words, for where theirs are not given or have no room.
  let slots: [String]
  /// What stands below a question that nothing was said on.
  let empty: [String]
  let facts, gone, onlyOne, notHere, notALinkEnd, nothingSelected: String

  let open, wayFound, parked, noAnswer: String
  let openHint, nobody: String

  let ownSector, anotherSector: @Sendable (_ sector: String) -> String
  let unknownSector: String
  let group: @Sendable (_ number: String) -> String
  let inside, outside, insideChoice, outsideChoice: String
  let couldProvide, offeredBy: @Sendable (_ who: String) -> String
  let dots: @Sendable (_ dots: Int, _ round: Int) -> String

  let linkTitle, editTitle: @Sendable (_ what: String, _ of: String) -> String
  let needTitle, encounterTitle, offerTitle: @Sendable (_ challenge: String) -> String
  let wayFoundTitle, parkTitle: @Sendable (_ challenge: String) -> String
  let how, howHint, howFar, notSaid: String
  let need, needHint, provider: String
  let scope, sector, encounter, encounterHint: String
  let offer, offerHint, organisation, organisationHint: String
  let way, wayHint, point, pointHint, owner, ownerHint, ownerMissing: String

  let pickAction, pickChallenge: @Sendable (_ of: String) -> String
  let pickHint, nothingFound, noActions, linked: String

  let said: @Sendable (_ what: String, _ challenge: String) -> String
  let linkedTo: @Sendable (_ action: String, _ challenge: String) -> String
  let changed, withdrew: @Sendable (_ what: String) -> String
  let ended: @Sendable (_ challenge: String, _ how: String) -> String

  let clockHint, inRoom, timeIsUp, clockPaused: String
  let clockLeft: @Sendable (_ left: String, _ given: String) -> String
  let clockOver: @Sendable (_ over: String) -> String
  let clockStarted, clockPausedAt, clockWentOn,
    clockExtended: @Sendable (_ challenge: String, _ left: String) -> String
  let clockNotStarted: String
  let shownToRoom, takenFromRoom: @Sendable (_ challenge: String) -> String

  let keys: ChallengeKeys
}

/// The words of the bindings of these screens.
struct ChallengeKeys: Sendable {
  typealias Key = Strings.Key
  let open, link, need, encounter, offer, wayFound, park, noAnswer: Key
  let next, previous, edit, withdraw, pick, linkHere: Key
  let clock, moreTime, showRoom: Key
}

extension ChallengeWords {
  static let english = ChallengeWords(
    openCount: { "\($0) of \($1) \($1 == 1 ? "challenge" : "challenges") open" },
    title: { "\($0) · \($1) · \($2)" },
    slots: [
      "Which action overcame it, and how?", "What is needed?", "Who else meets it?",
      "How can others assist?",
    ],
    empty: [
      "No action is linked yet: l links one of any group.",
      "Nothing is named yet: w adds what is needed.",
      "Nobody else is named yet: m adds who meets it too.",
      "Nobody has offered yet: o adds how a sector can assist.",
    ],
    facts: "About it", gone: "This challenge was withdrawn. Esc goes back.",
    onlyOne: "This is the only challenge of the group.",
    notHere: "Open a challenge first: Enter on one of the board.",
    notALinkEnd: "Choose an action or a challenge first: Tab moves to them.",
    nothingSelected: "Choose something that was said of the challenge first: ↓ moves to it.",
    open: "○ open", wayFound: "✓ way found", parked: "⏸ parked", noAnswer: "– no answer",
    openHint: "y way found · p park · 0 no answer", nobody: "nobody yet",
    ownSector: { "own sector: \($0)" }, anotherSector: { "another sector: \($0)" },
    unknownSector: "sector not specified",
    group: { "group \($0)" },
    inside: "inside the sector", outside: "outside the sector",
    insideChoice: "inside the sector that raised it",
    outsideChoice: "outside that sector",
    couldProvide: { "could come from: \($0)" }, offeredBy: { "offered by: \($0)" },
    dots: { "● \($0) \($0 == 1 ? "dot" : "dots") in round \($1)" },
    linkTitle: { "How \($0) overcame \($1)" },
    editTitle: { "Change \($0) of \($1)" },
    needTitle: { "What \($0) needs" }, encounterTitle: { "Who else meets \($0)" },
    offerTitle: { "How a sector can assist with \($0)" },
    wayFoundTitle: { "The way found for \($0)" }, parkTitle: { "Park \($0) with an owner" },
    how: "How", howHint: "what was done that helped", howFar: "How far", notSaid: "not said",
    need: "Need", needHint: "what would overcome it", provider: "From",
    scope: "Where", sector: "Sector", encounter: "What",
    encounterHint: "how they meet it; may be left empty",
    offer: "Offer", offerHint: "what they can do for others", organisation: "Organisation",
    organisationHint: "may be left empty",
    way: "Way", wayHint: "how it can be overcome; may be left empty",
    point: "Left over", pointHint: "what is to be done; may be left empty", owner: "Owner",
    ownerHint: "who takes it on",
    ownerMissing: "A parked challenge needs an owner: who takes it on?",
    pickAction: { "Which action overcame \($0)?" },
    pickChallenge: { "Which challenge does \($0) overcome?" },
    pickHint: "type to find, ↑ ↓ choose", nothingFound: "Nothing has all these words.",
    noActions: "There is nothing to link with yet.", linked: "linked already",
    said: { "Added \($0) to \($1) · u undo" },
    linkedTo: { "Linked \($0) with \($1) · u undo" },
    changed: { "Changed \($0) · u undo" }, withdrew: { "Withdrew \($0) · u undo" },
    ended: { "\($0): \($1) · u undo" },
    clockHint: "Space gives it 10 minutes · . shows it to the room",
    inRoom: "▸ shown to the room", timeIsUp: "!! Time is up. 3 more minutes? + gives them",
    clockPaused: "paused",
    clockLeft: { "\($0) left of \($1)" }, clockOver: { "over by \($0)" },
    clockStarted: { "Started the time for \($0): \($1) · u undo" },
    clockPausedAt: { "Paused the time for \($0) at \($1) · u undo" },
    clockWentOn: { "Going on with \($0): \($1) left · u undo" },
    clockExtended: { "More time for \($0): \($1) left · u undo" },
    clockNotStarted: "Its time has not been started: Space does.",
    shownToRoom: { "The room sees \($0) · u undo" },
    takenFromRoom: { "The room sees the plan again, not \($0) · u undo" },
    keys: ChallengeKeys(
      open: Key("open", "Says more on the selected question, or changes what is selected"),
      link: Key("link", "Links an action of any group that overcame it, with how"),
      need: Key("need", "Adds what is needed to overcome it"),
      encounter: Key("met by", "Adds who else meets it, inside or outside the sector"),
      offer: Key("offer", "Adds how another sector can assist"),
      wayFound: Key("way found", "Ends the challenge: a way was found"),
      park: Key("park", "Ends the challenge for now: set aside with an owner"),
      noAnswer: Key("no answer", "Ends the challenge: nobody had an answer"),
      next: Key("next", "Goes to the next challenge, open ones first"),
      previous: Key("before", "Goes to the challenge before, open ones first"),
      edit: Key("edit", "Changes what is selected"),
      withdraw: Key("withdraw", "Takes out what is selected; u brings it back"),
      pick: Key("link it", "Links it, and asks how"),
      linkHere: Key("link", "Links the action with a challenge, or the challenge with an action"),
      clock: Key("time", "Starts the time for the challenge, pauses it or lets it go on"),
      moreTime: Key("more time", "Gives it a minute more, when its time is up three"),
      showRoom: Key("show", "Shows the challenge to the room, or the plan again")))
}
