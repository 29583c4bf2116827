import TerminalKit

extension BindingLists {
  private var words: VotingKeys { strings.voting.keys }

  /// The keys of the rounds of votes.
  var votes: [Binding] {
    let keys = strings.keys
    return [
      Binding("votes.vote", [.enter], words.vote, footer: true, .voting(.vote)),
      Binding("votes.new", ["n"], words.new, footer: true, .voting(.newRound)),
      Binding("votes.finish", ["F"], words.finish, footer: true, .voting(.finish)),
      Binding("votes.rules", ["e"], words.rules, footer: true, .voting(.rules)),
      Binding("votes.next", ["]", .right], words.nextRound, .voting(.nextRound)),
      Binding("votes.previous", ["[", .left], words.previousRound, .voting(.previousRound)),
      Binding("votes.withdraw", ["d"], words.withdraw, .voting(.withdraw)),
      Binding("votes.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("votes.redo", [.control("r")], keys.redo, .redo),
      Binding("votes.back", [.escape, "q", "v"], keys.back, footer: true, .back),
    ] + moving
  }

  /// The keys of the question whether to finish a round.
  var finishing: [Binding] {
    [
      Binding(
        "finishing.finish", ["y"], words.finishForGood, footer: true, .voting(.finishForGood)),
      Binding("finishing.back", [.escape, "q"], words.leaveOpen, footer: true, .back),
    ]
  }

  /// The keys of the ballot paper, which are those of whoever votes: nothing leads elsewhere.
  func ballotPaper(_ context: Context) -> [Binding] {
    switch context {
    case .receiptWord:
      [
        onPaper("receiptWord.take", [.enter], words.takeWord, footer: true, .takeWord),
        onPaper("receiptWord.leave", [.escape], words.leavePaper, footer: true, .leave),
      ]
    case .receipt:
      [
        onPaper("receipt.blank", [.enter, .escape], words.blank, footer: true, .leave)
      ]
    default: paper
    }
  }

  private var paper: [Binding] {
    let digits = (0...9).map { digit in
      onPaper(
        "paper.mark.\(digit)", [.character(Character("\(digit)"))], words.mark,
        .mark(digit))
    }
    return [
      onPaper("paper.cast", [.enter], words.cast, footer: true, .cast),
      onPaper("paper.more", ["+", .right, " "], words.more, footer: true, .more),
      onPaper("paper.leave", [.escape], words.leavePaper, footer: true, .leave),
      onPaper("paper.fewer", ["-", .left], words.fewer, footer: true, .fewer),
      onPaper("paper.takeBack", ["t"], words.takeBack, footer: true, .takeBack),
      onPaper("paper.change", ["r"], words.change, footer: true, .change),
    ] + digits + moving
  }

  private func onPaper(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false, _ action: VotingAction
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer, unless: { $0.obstacle(to: action) },
      { $0.performOnPaper(action) })
  }

  /// The keys of the count of hands.
  var handCount: [Binding] {
    let digits = (0...9).map { digit in
      Binding(
        "handCount.count.\(digit)", [.character(Character("\(digit)"))], words.count,
        .voting(.count(digit)))
    }
    return [
      Binding(
        "handCount.save", [.enter, .escape], words.saveCount, footer: true, .voting(.saveCount)),
      Binding("handCount.more", ["+", .right], words.more, footer: true, .voting(.more)),
      Binding("handCount.fewer", ["-", .left], words.fewer, footer: true, .voting(.fewer)),
      Binding("handCount.delete", [.backspace], words.deleteDigit, .voting(.deleteDigit)),
    ] + digits + moving
  }
}
