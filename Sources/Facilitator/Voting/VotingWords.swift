import Words
import WorkshopModel

extension Strings {
  var voting: VotingWords { VotingWords(words: words) }
}

/// The words of votes: the rounds of a group, their rules, the ballot paper, the count of hands.
struct VotingWords: FeatureWords {
  struct Texts {
    var empty, noChallenges, noGroup, gone, secret, hands, handsIn, handsNotIn, hidden,
      openHintSecret, openHintHands, handsResult, nothingGiven, tied, rulesIntroduction,
      method, secretChoice, handsChoice, dotsLabel, mostLabel, noLimit, itemsLabel, allItems,
      eligible, eligibleHint,
      alreadyOpen, alreadyDone, votesAreIn, nothingIn, final, finishWays, enterVotes, secrecy,
      noDotsLeft, noDotHere, nothingOnPaper, noneGiven, nothingOfYours, doneMeanwhile,
      receiptTitle, receiptThanks, receiptNote, receiptBlank, takenBack, wordTitle, wordQuestion,
      wordUnknown,
      handsIntroduction, noHandHere, mostHands, nothingToCount: Text?
  }
  static let texts = TextNames("voting", Texts())

  let words: Words
  let keys = CommandWords("voting.keys")

  func title(_ group: String) -> String { words("voting.title", group: group) }
  func round(_ round: Int) -> String { words("voting.round", round: round) }
  func place(_ round: Int, _ rounds: Int) -> String {
    words("voting.place", round: round, rounds: rounds)
  }
  func dotsEach(_ dots: Int) -> String { words("voting.dotsEach", dots: dots) }
  func mostForOne(_ dots: Int) -> String { words("voting.mostForOne", dots: dots) }
  func choices(_ count: Int, _ kind: VoteKind) -> String {
    words("voting.choices", count: count, kind: kind.rawValue)
  }
  func canVote(_ people: Int) -> String { words("voting.canVote", people: people) }
  func voted(_ people: Int) -> String { words("voting.voted", people: people) }
  /// What an entry got in a round.
  func got(_ count: Int, in ballot: Ballot) -> String {
    words("voting.got", count: count, round: ballot.round, isByHands: ballot.method == .hands)
  }
  func openItems(_ count: Int) -> String { words("voting.openItems", count: count) }
  func drafts(_ count: Int) -> String { words("voting.drafts", count: count) }
  func themes(_ count: Int) -> String { words("voting.themes", count: count) }
  func markedItems(_ count: Int) -> String { words("voting.markedItems", count: count) }
  func allOfKind(_ kind: String) -> String { words("voting.allOfKind", kind: kind) }
  func eligibleWrong(_ most: Int) -> String { words("voting.eligibleWrong", most: most) }
  func papersIn(_ count: Int) -> String { words("voting.papersIn", count: count) }
  func result(_ papers: Int) -> String { words("voting.result", papers: papers) }
  func dots(_ count: Int) -> String { words("voting.dots", count: count) }
  func handsFor(_ count: Int) -> String { words("voting.handsFor", count: count) }
  func from(_ voters: Int) -> String { words("voting.from", voters: voters) }
  func cut(_ papers: Int) -> String { words("voting.cut", papers: papers) }
  func rulesTitle(_ round: Int, _ group: String) -> String {
    words("voting.rulesTitle", round: round, group: group)
  }
  func leading(_ count: Int, _ round: Int) -> String {
    words("voting.leading", count: count, round: round)
  }
  func opened(_ round: Int) -> String { words("voting.opened", round: round) }
  func changed(_ round: Int) -> String { words("voting.changed", round: round) }
  func finished(_ round: Int) -> String { words("voting.finished", round: round) }
  func withdrew(_ round: Int) -> String { words("voting.withdrew", round: round) }
  func finishing(_ round: Int) -> String { words("voting.finishing", round: round) }
  func paperTitle(_ group: String, _ round: Int) -> String {
    words("voting.paperTitle", group: group, round: round)
  }
  func left(_ left: Int, _ dots: Int) -> String { words("voting.left", left: left, dots: dots) }
  func notCast(_ reason: String) -> String { words("voting.notCast", reason: reason) }
  func tooManyForOne(_ dots: Int) -> String { words("voting.tooManyForOne", dots: dots) }
  func tooMany(_ dots: Int, _ forOne: Int) -> String {
    words("voting.tooMany", dots: dots, forOne: forOne, isLimited: forOne < dots)
  }
  func handsTitle(_ group: String, _ round: Int) -> String {
    words("voting.handsTitle", group: group, round: round)
  }
  func counted(_ hands: Int) -> String { words("voting.counted", hands: hands) }
}
