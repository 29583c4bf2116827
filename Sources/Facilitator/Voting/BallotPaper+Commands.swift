import ScreenKit
import TerminalKit

extension Place {
  static let receiptWord = Place("receiptWord", typing: .text, reach: .nothing)
  static let paper = Place("paper", reach: .nothing)
  static let receipt = Place("receipt", reach: .nothing)
  static let paperRemark = Place("paperRemark", typing: .text, reach: .nothing)
}

/// What whoever votes can do: nothing leads elsewhere.
extension VotingBindings {
  private var words: CommandWords { strings.voting.keys }

  /// While the receipt of a vote is typed.
  var receiptWord: [Binding] {
    [
      onPaper("receiptWord.take", [.enter], words.takeWord, footer: true) {
        $0.takeReceipt(in: $1)
      },
      leaving("receiptWord.leave", [.escape], words.leavePaper),
    ]
  }

  /// While a remark is typed.
  var paperRemark: [Binding] {
    let words = strings.opinion.keys
    return [
      onPaper("paperRemark.keep", [.enter], words.keep, footer: true) { $0.keepRemark(in: $1) },
      onPaper("paperRemark.drop", [.escape], words.drop, footer: true) { paper, _ in
        paper.dropRemark()
        return .done
      },
    ]
  }

  /// Once the vote is in.
  var receipt: [Binding] { [leaving("receipt.blank", [.enter, .escape], words.blank)] }

  /// On the paper itself.
  var paper: [Binding] {
    let digits = (0...9).map { digit in
      onPaper("paper.mark.\(digit)", [.character(Character("\(digit)"))], words.mark) {
        $0.giveDots(in: $1) { _ in digit }
      }
    }
    return [
      onPaper("paper.cast", [.enter], words.cast, footer: true) { $0.cast(in: $1) },
      onPaper("paper.more", ["+", .right, " "], words.more, footer: true) {
        $0.giveDots(in: $1) { $0 + 1 }
      },
      leaving("paper.leave", [.escape], words.leavePaper),
      onPaper("paper.fewer", ["-", .left], words.fewer, footer: true) {
        $0.giveDots(in: $1) { $0 - 1 }
      },
      onPaper("paper.remark", ["m"], strings.opinion.keys.remark, footer: true, isHidden: true) {
        $0.askForRemark(in: $1)
      },
      onPaper("paper.takeBack", ["t"], words.takeBack, footer: true, isHidden: true) {
        $0.takeBack(in: $1)
      },
      onPaper("paper.change", ["r"], words.change, footer: true) { paper, _ in
        paper.change()
        return .done
      },
    ] + digits + moving
  }

  private func leaving(_ id: String, _ keys: [Key], _ words: Strings.Key) -> Binding {
    onPaper(id, keys, words, footer: true) { paper, _ in
      paper.blank()
      return .done
    }
  }

  private func onPaper(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    isHidden: Bool = false,
    _ deed: @escaping @Sendable (inout BallotPaper, Model) -> BallotPaper.Answer
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer,
      unless: { model in
        model.turnScreen?.paper?.refusal(of: deed, in: model).map {
          Obstacle(reason: $0, isHidden: isHidden)
        }
      }, { TurnScreen.vote(in: &$0, deed) })
  }
}
