import ArgumentParser
import SessionEngine
import SessionStorage
import TerminalKit
import WorkshopModel

/// `dayzero turn FILE --group I`: the terminal that goes round, and nothing else.
struct Turn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hand the terminal to the participants of a group.",
    discussion: """
      Each person enters what they want and passes the terminal on; nothing of the one before can \
      be reached. Only the moderator's PIN leads out. It is set with T on the board, or here with \
      --set-pin.
      """)

  @OptionGroup var options: FileOptions

  @Option(help: "The group whose people have the terminal, by its number or id.")
  var group: String

  @Option(help: .hidden)
  var ballot: String?

  @Option(help: .hidden)
  var holder: String?

  @Option(help: .hidden)
  var forgetting: String?

  /// Whether another program waits for the end of this one, and locks the terminal then.
  @Flag(help: .hidden)
  var supervised = false

  @Flag(help: "Ask for a new PIN first, which replaces an earlier one.")
  var setPin = false

  func run() throws {
    guard Machine.hasTerminal else {
      throw UserError("This needs a terminal: it is for people who pass one on.")
    }
    guard !supervised else {
      return try Screens.runTurn(
        TurnOrder(
          file: options.file, group: group, ballot: ballot,
          holder: holder.map(ReplicaID.init(rawValue:)),
          forgetting: forgetting.flatMap { .init(rawValue: $0) }))
    }
    var supervisor = try Supervisor(TurnOrder(file: options.file, group: try prepare()))
    switch supervisor.run() {
    case .over(_, let words, let code):
      if !words.isEmpty { Machine.write(VisibleText.lines(words) + "\n", to: .output) }
      guard code == 0 else { throw ExitCode(code) }
    case .board:
      try Machine.runInstead(["dayzero", "open", "--group=\(group)", "--", options.file])
    case .left: break
    case .gone: throw ExitCode(1)
    case .notStarted(let reason): throw UserError(reason)
    }
  }

  /// Looks whether the terminal can go round, and sets the PIN where that is asked for.
  ///
  /// - Returns: The id of the group.
  private func prepare() throws -> String {
    let (store, session, _) = try SessionStore.open(
      options.file, as: Machine.seat(at: "turn"), on: SystemDisk())
    let group = try session.group(named: group)
    if setPin {
      guard let pin = try PINPrompt().newPIN() else { throw ExitCode(1) }
      try store.setPIN(pin, SystemCrypt())
    }
    guard try store.hasPIN else {
      throw UserError(
        "Nobody could take this terminal back, for no PIN was ever set for this session. Press T on "
          + "the board, or give --set-pin here.")
    }
    return group.id.name
  }
}
