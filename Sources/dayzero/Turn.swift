import ArgumentParser
import SessionEngine
import SessionStorage
import TerminalKit
import Words
import WorkshopModel

/// `dayzero turn FILE --group I`: the terminal that goes round, and nothing else.
struct Turn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.turn.abstract"],
    discussion: words["command.turn.discussion"])

  @OptionGroup var options: FileOptions

  @Option(help: ArgumentHelp(words["command.turn.group"]))
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

  @Flag(help: ArgumentHelp(words["command.turn.setPin"]))
  var setPin = false

  func run() throws {
    guard Machine.hasTerminal else {
      throw UserError(words["program.turn.needsTerminal"])
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
    case .over(_, let lastWords, let code):
      if !lastWords.isEmpty { Machine.write(VisibleText.lines(lastWords) + "\n", to: .output) }
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
      throw UserError(words["program.turn.noPIN"])
    }
    return group.id.name
  }
}
