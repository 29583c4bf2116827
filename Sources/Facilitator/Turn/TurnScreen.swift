import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The terminal that goes round: what one person sees and types until the next takes it.
///
/// Everything of a person is in here, so that nothing is left of it when the next one begins.
struct TurnScreen: RoomLayer {
  /// Where the person is.
  enum Step: Equatable, Sendable {
    /// Between two people.
    case handOver
    case kind, role, sector, text, release
    /// The entry is on its way to the disk; it is not there.
    case saving, notSaved
    case done
    /// The moderator wants the terminal back.
    case pin
  }

  /// After how many seconds without a key what was typed is wiped, and after how many that is said.
  static let patience = 60
  static let warning = 45

  /// The group whose people have the terminal.
  let group: Identifier<Group>
  /// Whose operations the entries are: nobody's here.
  let author: ReplicaID
  /// The round of votes that the terminal goes round for; nil for entries and votes alike.
  let ballot: Identifier<Ballot>?
  /// Whether leaving leads out of the program and not back to the board.
  let isWholeProgram: Bool
  private(set) var step = Step.handOver
  /// How many people have had the terminal.
  var turns = 0
  /// Whether the person who has it is among them.
  var isCounted = false
  var entry = TurnEntry()
  /// The ballot paper that the person fills in; nil while they do not vote.
  var paper: BallotPaper?
  /// The row that is selected in the step's list.
  var selected = 0
  /// Why it does not go on; nil when nothing is wrong.
  var problem: String?
  /// When the last key was pressed.
  var touched: Timestamp
  /// Whether passing is to be asked for once more, because something was typed.
  var isPassing = false
  var pin = TextField()
  /// Where the moderator's key was pressed.
  private var stepBefore = Step.handOver
  /// Whether the moderator was told that something is not saved and may leave all the same.
  var mayLose = false
  /// What the moderator is to be told on the board.
  var held: String?

  /// The terminal of `group`, before the first person takes it; for a round of votes alone, where
  /// that is what it goes round for.
  init(
    _ group: Identifier<Group>, votingOn ballot: Identifier<Ballot>?, author: ReplicaID,
    isWholeProgram: Bool, at time: Timestamp
  ) {
    self.group = group
    self.ballot = ballot
    self.author = author
    self.isWholeProgram = isWholeProgram
    touched = time
  }

  var place: Place {
    if let paper { return paper.place }
    return switch step {
    case .handOver: .turnHandOver
    case .kind: .turnKind
    case .role: .turnRole
    case .sector: .turnSector
    case .text: .turnText
    case .release: .turnRelease
    case .saving: .turnSaving
    case .notSaved: .turnNotSaved
    case .done: .turnDone
    case .pin: .turnPIN
    }
  }

  /// Whether the head tells that the entry goes into the box: only while the person is at work on it,
  /// for whoever takes the terminal next, or asks for the PIN, is not to see who used the box.
  var tellsOfBox: Bool {
    switch step {
    case .kind, .role, .sector, .text, .release: entry.isBoxed && paper == nil
    case .handOver, .saving, .notSaved, .done, .pin: false
    }
  }

  /// How many seconds are left before what was typed is wiped; nil while nobody has to know.
  func secondsLeft(at now: Timestamp) -> Int? {
    let idle = now - touched
    guard step != .handOver, idle >= Self.warning else { return nil }
    return max(0, Self.patience - idle)
  }

  /// Goes to a step, with nothing wrong there.
  mutating func go(to step: Step, selecting row: Int = 0) {
    self.step = step
    selected = row
    problem = nil
    isPassing = false
  }

  /// Wipes everything of the person who had the terminal.
  mutating func handOn() {
    entry = TurnEntry()
    paper = nil
    pin = TextField()
    isCounted = false
    mayLose = false
    stepBefore = .handOver
    go(to: .handOver)
  }

  /// Asks for the moderator's PIN.
  mutating func askForPIN() {
    guard step != .pin else { return }
    stepBefore = step
    let row = selected
    go(to: .pin, selecting: row)
  }

  /// Goes back to where the moderator's key was pressed.
  mutating func leavePIN() {
    pin = TextField()
    mayLose = false
    go(to: stepBefore, selecting: selected)
  }

  /// Takes note that the entry is safe, wherever the person is by now.
  mutating func noteSaved() {
    if step == .saving || step == .notSaved { go(to: .done) }
    if stepBefore == .saving || stepBefore == .notSaved { stepBefore = .done }
  }

  var typed: TextField? {
    if let paper { return paper.typed }
    return step == .text ? entry.text : nil
  }

  mutating func type(_ key: Key, in model: inout Model) {
    problem = nil
    guard paper == nil else {
      paper?.type(key, columns: model.size.columns)
      return
    }
    switch step {
    case .text: _ = entry.text.handle(key, columns: TurnView.textColumns(on: model.size))
    case .pin where pin.text.count < PINRule.lengths.upperBound || key == .backspace:
      _ = pin.handle(key, columns: PINRule.lengths.upperBound)
    default: break
    }
  }

  mutating func paste(_ text: String, in model: inout Model) {
    guard paper == nil else {
      paper?.paste(text)
      return
    }
    guard step == .text else { return }
    problem = nil
    entry.text.insert(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    TurnView(screen: self, model: model).drawBody(in: rect, on: &frame)
  }
}

/// What a person is about to enter.
struct TurnEntry: Equatable, Sendable {
  var kind: Identifier<EntryKind>?
  var role: Identifier<Role>?
  /// The sector, once it was asked for; a person who rather not says it has none.
  var sector: Identifier<Sector>?
  var hasSector = false
  var text = TextField()
  /// That something was left out of the text; nil when all is there.
  var leftOut: String?
  var release: Release?
  /// Whether it goes into the anonymous box.
  var isBoxed = false
}
