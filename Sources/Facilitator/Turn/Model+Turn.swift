import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Model {
  /// Whether the terminal goes round: then no key and no signal from the keyboard leaves it.
  public var isHandedOver: Bool { turnScreen != nil }

  /// The screen of the terminal that goes round; nil while it does not.
  var turnScreen: TurnScreen? { screen(TurnScreen.self) }

  /// Takes in what happened while the terminal goes round: nothing else of the program has a part
  /// in that.
  mutating func updateInTurn(_ message: Message) -> [Effect] {
    switch message {
    case .event(let event, let time):
      now = time
      return takeInTurn(event)
    case .tick(let time):
      now = time
      wipeIdle()
      return session == nil ? [] : [.follow] + refreshFileNowAndThen()
    case .received(let operations, let notices):
      let before = drafts
      receive(operations, notices)
      holdStatus()
      return drafts == before ? [] : keepDrafts()
    case .saved:
      noteSaved()
      withScreen(TurnScreen.self) { $0.noteSaved() }
      status = nil
    case .notSaved(let reason):
      noteNotSaved(reason)
      withScreen(TurnScreen.self) { if $0.step == .saving { $0.go(to: .notSaved) } }
      status = nil
    case .fileRefreshed(let count): fileAge.noteRefreshed(count: count, at: now)
    case .failed(let sentence):
      warn(sentence)
      holdStatus()
    case .turn(let message): return take(message)
    case .beside(let besides): self.besides = besides
    // What was begun before is not told of here.
    case .report(.written), .report(.notWritten): reportBeingWritten = nil
    default: break
    }
    return []
  }

  /// Takes in what came of an effect of the terminal that goes round, or is about to.
  mutating func take(_ message: TurnMessage) -> [Effect] {
    switch message {
    case .found(let hasPIN, let turns):
      if turnScreen != nil {
        withScreen(TurnScreen.self) { $0.turns = turns }
      } else if hasPIN, lendsTerminal {
        return lendTerminal()
      } else if hasPIN {
        beginTurn(turns)
      } else {
        push(PINForm())
      }
    case .cameBack(let turns, let hasLost):
      tell(strings.turn.over(turns))
      if hasLost { warn(strings.turn.lostInTurn) }
    case .cameBackLocked: warn(strings.turn.endedByItself)
    case .counted(let turns): withScreen(TurnScreen.self) { $0.turns = turns }
    case .boxed:
      withScreen(TurnScreen.self) {
        $0.entry.text = TextField()
        $0.go(to: .done)
      }
      return countTurn()
    case .notBoxed(let sentence):
      let words = strings.turn.notBoxed(sentence)
      withScreen(TurnScreen.self) { $0.problem = words }
    case .cast(let receipt):
      takeCast(receipt)
      return countTurn()
    case .paper(let voter, let votes): takePaper(of: voter, votes)
    case .notFound(let sentence): withScreen(TurnScreen.self) { $0.problem = sentence }
    case .notCast(let sentence):
      let words = strings.voting.notCast(sentence)
      withScreen(TurnScreen.self) { $0.problem = words }
    case .pinSet:
      guard screen(PINForm.self) != nil else { return [] }
      pop()
      return handOver()
    case .pinChecked(let answer): return takeAnswer(answer)
    case .pinFailed(let sentence):
      if turnScreen == nil, screen(PINForm.self) == nil { warn(sentence) }
      withScreen(PINForm.self) { $0.problem = sentence }
      withScreen(TurnScreen.self) { $0.problem = sentence }
    }
    return []
  }

  /// Does what a key of the board asks for: to hand the terminal over, to set the PIN for that.
  mutating func perform(_ action: TurnAction) -> [Effect] {
    guard !isHandedOver else { return performInTurn(action) }
    switch action {
    case .handOver: return handOver()
    case .nextPINField: withScreen(PINForm.self) { $0.focus = 1 - $0.focus }
    case .setPIN: return setPIN()
    default: break
    }
    return []
  }

  /// Hands the terminal over, once a PIN is set: from the rounds of votes to vote, from elsewhere
  /// to enter something.
  mutating func handOver() -> [Effect] {
    guard let group = board.group else {
      warn(strings.status.noGroups)
      return []
    }
    return [.turn(.begin(group.id))]
  }

  /// Lets another program have the terminal, to go round in the group of the board.
  private mutating func lendTerminal() -> [Effect] {
    guard let group = board.group else { return [] }
    status = nil
    answered = nil
    withdrawnLast = nil
    return keepDrafts() + [.turn(.lend(group.id, votingOn: ballotInQuestion))]
  }

  /// How many people have had the terminal, while it goes round.
  public var turnsTaken: Int { turnScreen?.turns ?? 0 }

  /// Lets the terminal go round in the group of the board.
  mutating func beginTurn(_ turns: Int, isWholeProgram: Bool = false) {
    guard let group = board.group else { return }
    var screen = TurnScreen(
      group.id, votingOn: ballotInQuestion ?? firstBallot, author: .random(using: &generator),
      isWholeProgram: isWholeProgram, at: now)
    screen.turns = turns
    status = nil
    answered = nil
    withdrawnLast = nil
    push(screen)
  }

  private mutating func setPIN() -> [Effect] {
    guard let form = screen(PINForm.self) else { return [] }
    let pins = form.pins.map(\.text)
    let words = strings.turn
    guard PINRule.allows(pins[0]) else {
      withScreen(PINForm.self) {
        $0.focus = 0
        $0.problem = words.pinRule(PINRule.lengths.lowerBound, PINRule.lengths.upperBound)
      }
      return []
    }
    guard pins[0] == pins[1] else {
      withScreen(PINForm.self) {
        $0.problem = $0.focus == 0 ? nil : words.pinsDiffer
        $0.pins[1] = TextField()
        $0.focus = 1
      }
      return []
    }
    return [.turn(.setPIN(pins[0]))]
  }

  /// Keeps what the status says for the moderator, since nobody else is to read it.
  private mutating func holdStatus() {
    if let status, status.severity == .problem {
      withScreen(TurnScreen.self) { $0.held = status.text }
    }
    status = nil
  }

  /// Takes note that somebody is there.
  mutating func touchTurn() {
    let now = now
    withScreen(TurnScreen.self) { $0.touched = now }
  }

  /// Wipes what nobody has finished for a while.
  private mutating func wipeIdle() {
    guard let screen = turnScreen, screen.step != .handOver else { return }
    // The clock was set back.
    if now < screen.touched { touchTurn() }
    guard now - screen.touched >= TurnScreen.patience else { return }
    withScreen(TurnScreen.self) { $0.handOn() }
  }
}
