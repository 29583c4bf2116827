import ScreenKit
import SessionEngine
import WorkshopModel

extension TurnScreen {
  /// Hands the terminal over, once a PIN is set: from the rounds of votes to vote, from elsewhere
  /// to enter something.
  static func handOver(in model: inout Model) -> [Effect] {
    if let secrecy = secrecy(of: model) { return model.refuse(secrecy) }
    guard let group = model.board.group else {
      return model.refuse(model.strings.status.noGroups)
    }
    return [.turn(.begin(group.id))]
  }

  /// Why the terminal must not go round here: what is said line by line stays to be read; nil where
  /// it may.
  static func secrecy(of model: Model) -> String? {
    model.isPlain ? model.strings.plain.noTurn : nil
  }

  /// Lets another program have the terminal, to go round in the group of the board.
  static func lend(in model: inout Model) -> [Effect] {
    guard let group = model.board.group else { return [] }
    model.forgetTold()
    let ballot = model.screen(VotesScreen.self)?.ballotInQuestion(in: model)
    return model.keepDrafts() + [.turn(.lend(group.id, votingOn: ballot))]
  }

  /// Lets the terminal go round in the group of the board, which so many people have had already.
  static func begin(after turns: Int, isWholeProgram: Bool = false, in model: inout Model) {
    guard let group = model.board.group else { return }
    let ballot = model.screen(VotesScreen.self)?.ballotInQuestion(in: model)
    var screen = TurnScreen(
      group.id, votingOn: ballot ?? model.firstBallot, author: .random(using: &model.generator),
      isWholeProgram: isWholeProgram, at: model.now)
    screen.turns = turns
    model.forgetTold()
    model.push(screen)
  }
}

extension Model {
  /// Forgets what was told to the moderator, which nobody else is to read.
  fileprivate mutating func forgetTold() {
    room.status = nil
    room.answered = nil
    room.withdrawnLast = nil
  }

  /// The screen of the terminal that goes round; nil while it does not.
  var turnScreen: TurnScreen? { screen(TurnScreen.self) }

  /// Whether the terminal goes round: then no key and no signal from the keyboard leaves it.
  public var isHandedOver: Bool { turnScreen != nil }

  /// How many people have had the terminal, while it goes round.
  public var turnsTaken: Int { turnScreen?.turns ?? 0 }
}
