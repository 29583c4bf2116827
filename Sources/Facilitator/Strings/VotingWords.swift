/// The words of votes: the rounds of a group, their rules, the ballot paper, the count of hands.
struct VotingWords: Sendable {
  typealias Key = Strings.Key

  let title: @Sendable (_ group: String) -> String
  let empty, noChallenges, noGroup, gone: String
  let round: @Sendable (_ round: Int) -> String
  let place: @Sendable (_ round: Int, _ rounds: Int) -> String
  let secret, hands: String
  let dotsEach: @Sendable (_ dots: Int) -> String
  let mostForOne: @Sendable (_ dots: Int) -> String
  let choices: @Sendable (_ count: Int) -> String
  let papersIn: @Sendable (_ count: Int) -> String
  let handsIn, handsNotIn, hidden, openHintSecret, openHintHands: String

  let result: @Sendable (_ papers: Int) -> String
  let handsResult, nothingGiven, tied: String
  let dots, handsFor: @Sendable (_ count: Int) -> String
  let from: @Sendable (_ voters: Int) -> String
  let cut: @Sendable (_ papers: Int) -> String

  let rulesTitle: @Sendable (_ round: Int, _ group: String) -> String
  let rulesIntroduction, method, secretChoice, handsChoice, dotsLabel, mostLabel, noLimit: String
  let itemsLabel, allItems: String
  let leading: @Sendable (_ count: Int, _ round: Int) -> String
  let opened, changed, finished, withdrew: @Sendable (_ round: Int) -> String
  let alreadyOpen, alreadyDone, votesAreIn, nothingIn: String
  let finishing: @Sendable (_ round: Int) -> String
  let final, finishWays: String

  let paperTitle: @Sendable (_ group: String, _ round: Int) -> String
  let enterVotes, secrecy: String
  let left: @Sendable (_ left: Int, _ dots: Int) -> String
  let noDotsLeft, noneGiven, nothingOfYours, doneMeanwhile: String
  let notCast: @Sendable (_ reason: String) -> String
  let tooManyForOne: @Sendable (_ dots: Int) -> String
  let tooMany: @Sendable (_ dots: Int, _ forOne: Int) -> String
  let receiptTitle, receiptThanks, receiptNote, receiptBlank, takenBack: String
  let wordTitle, wordQuestion, wordUnknown: String
  let handsTitle: @Sendable (_ group: String, _ round: Int) -> String
  let handsIntroduction: String
  let counted: @Sendable (_ hands: Int) -> String

  let keys: VotingKeys
}

/// The words of the bindings of votes.
struct VotingKeys: Sendable {
  typealias Key = Strings.Key
  let votes, new, rules, vote, nextRound, previousRound, withdraw: Key
  let finish, finishForGood, leaveOpen: Key
  let change, takeWord, mark, more, fewer, cast, leavePaper, takeBack: Key
  let blank, count, saveCount, deleteDigit: Key
}

extension VotingWords {
  static let english = VotingWords(
    title: { "Votes · group \($0)" },
    empty: "No votes yet: n opens a round, by secret dots or by hands.",
    noChallenges: "There are no challenges to vote on: c on the board enters one.",
    noGroup: "This session has no groups, so there is nobody to vote.",
    gone: "This round of votes was taken out. Esc goes back.",
    round: { "Round \($0)" }, place: { "round \($0) of \($1)" },
    secret: "secret", hands: "hands",
    dotsEach: { $0 == 1 ? "1 dot each" : "\($0) dots each" },
    mostForOne: { "at most \($0) for one" },
    choices: { $0 == 1 ? "1 challenge" : "\($0) challenges" },
    papersIn: {
      $0 == 1 ? "1 ballot in, hidden until done" : "\($0) ballots in, hidden until done"
    },
    handsIn: "Hands are counted, hidden until done", handsNotIn: "No hands are counted yet",
    hidden: "Nobody sees how the votes stand before F finishes the round.",
    openHintSecret: "Enter hands the terminal over · F finishes · e changes the rules",
    openHintHands: "Enter counts hands · F finishes · e changes the rules",
    result: { $0 == 1 ? "Result of 1 ballot" : "Result of \($0) ballots" },
    handsResult: "Result of the hands", nothingGiven: "Nothing was given to any challenge.",
    tied: "tied",
    dots: { $0 == 1 ? "1 dot" : "\($0) dots" }, handsFor: { $0 == 1 ? "1 hand" : "\($0) hands" },
    from: { $0 == 1 ? "from 1 ballot" : "from \($0) ballots" },
    cut: {
      $0 == 1
        ? "1 ballot had more dots than allowed; only so many count."
        : "\($0) ballots had more dots than allowed; only so many count."
    },
    rulesTitle: { "Round \($0) of votes · group \($1)" },
    rulesIntroduction:
      "Results stay hidden on every screen until the round is done. Join what says the same first.",
    method: "How", secretChoice: "in secret, at the terminal that goes round",
    handsChoice: "by hands, which the moderator counts",
    dotsLabel: "Dots each", mostLabel: "For one", noLimit: "no limit",
    itemsLabel: "On", allItems: "all challenges of the group",
    leading: { "the first \($0) of round \($1)" },
    opened: { "Opened round \($0) of votes · u undo" },
    changed: { "Changed the rules of round \($0) · u undo" },
    finished: { "Finished round \($0): here is the result" },
    withdrew: { "Took out round \($0) of votes · u undo" },
    alreadyOpen: "This round is open: F finishes it before the next begins.",
    alreadyDone: "This round is done: n opens the next.",
    votesAreIn: "Votes are in, so the rules stay: F finishes the round, n opens the next.",
    nothingIn: "Nobody has voted in this round yet.",
    finishing: { "Finish round \($0)?" },
    final:
      "The result is shown then, so nobody votes in this round any more, and it is not undone.",
    finishWays: "y finishes it · Esc leaves it open",
    paperTitle: { "Ballot paper · group \($0) · round \($1)" },
    enterVotes: "Enter shows a ballot paper; with r on it a vote is changed.",
    secrecy: "Nobody learns who gave which dots, and nothing of this stays on the screen.",
    left: { "\($0) of \($1) \($1 == 1 ? "dot" : "dots") left" },
    noDotsLeft: "All your dots are given: take one back with - first.",
    noneGiven: "Give at least one dot, or leave with Esc; nothing is cast then.",
    nothingOfYours: "Nothing of yours is in yet: r takes your receipt.",
    doneMeanwhile: "This round was finished meanwhile; nothing was cast.",
    notCast: { "NOT SAVED: \($0) Your dots are still here: try again." },
    tooManyForOne: { $0 == 1 ? "At most 1 dot for one challenge." : "At most \($0) dots for one." },
    tooMany: { dots, forOne in
      let most = forOne < dots ? ", at most \(forOne) for one" : ""
      return "Nothing is cast: this round has \(dots == 1 ? "1 dot" : "\(dots) dots") each\(most)."
    },
    receiptTitle: "Thank you", receiptThanks: "Your vote is in. Your receipt is:",
    receiptNote: """
      Who knows these words can change the vote or take it back until the round is done. \
      They are shown only now.
      """,
    receiptBlank: "Enter blanks the screen for the next person.",
    takenBack: "Your vote was taken back. Enter blanks the screen.",
    wordTitle: "Your receipt", wordQuestion: "Type the words of your receipt:",
    wordUnknown: "No vote of this round has that receipt.",
    handsTitle: { "Hands · group \($0) · round \($1)" },
    handsIntroduction: "Digits type the count for the selected challenge.",
    counted: { $0 == 1 ? "Counted 1 hand · u undo" : "Counted \($0) hands · u undo" },
    keys: .english)
}

extension VotingKeys {
  static let english = VotingKeys(
    votes: Key("votes", "Shows the rounds of votes of the group"),
    new: Key("new round", "Opens a round of votes, or the next one"),
    rules: Key("rules", "Changes the rules while no vote is in"),
    vote: Key("vote", "Hands the terminal over, or counts hands"),
    nextRound: Key("next round", "Shows the next round"),
    previousRound: Key("round before", "Shows the round before"),
    withdraw: Key("take out", "Takes the round out with its result; u brings it back"),
    finish: Key("finish", "Finishes the round and shows its result; asks first"),
    finishForGood: Key("finish it", "Finishes the round for good and shows its result"),
    leaveOpen: Key("leave it open", "Leaves the round open"),
    change: Key("change mine", "Changes a vote or takes it back, by its receipt"),
    takeWord: Key("go on", "Shows the vote of that receipt"),
    mark: Key("dots", "Gives the challenge so many dots"),
    more: Key("one more", "Gives the challenge a dot more"),
    fewer: Key("one less", "Takes a dot back"),
    cast: Key("cast", "Casts the vote"),
    leavePaper: Key("leave", "Leaves the paper; nothing is cast or changed"),
    takeBack: Key("take back", "Takes the whole vote back"),
    blank: Key("done", "Blanks the screen for the next person"),
    count: Key("hands", "Types the number of hands"),
    saveCount: Key("save", "Saves the hands that were counted"),
    deleteDigit: Key("delete", "Takes the last digit out"))
}
