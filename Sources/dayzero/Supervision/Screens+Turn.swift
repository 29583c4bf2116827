import CTerminal
import Facilitator
import SessionStorage
import TerminalKit
import Words

extension Screens {
  /// Runs the terminal that goes round, for a supervisor that waits for its end.
  ///
  /// Where it ends without the moderator's PIN the screen is left as it is, for the supervisor to
  /// lock.
  static func runTurn(_ order: TurnOrder) throws {
    ct_begin_supervised()
    var handler = SessionHandler(for: "turn", heldBy: order.holder)
    let first = try handler.open(order.file, group: order.group)
    var options = CursesTerminal.Options(
      environment: ["NO_COLOR": Machine.environment("NO_COLOR") ?? ""])
    options.hasFocusReports = true
    options.isSupervised = true
    options.forgetting = order.forgetting
    let terminal = try CursesTerminal(options)
    var generator = SystemRandomNumberGenerator()
    let model = Model(
      size: terminal.size, now: Machine.now, seed: generator.next(), startsAtHome: false,
      startsInTurn: true, firstGroup: order.group, firstBallot: order.ballot,
      localTime: Machine.localTime, onlyASCII: terminal.isAscii, keys: KeyFile.read())
    var runtime = Runtime(model: model, handler: handler) { Machine.reading }
    let signal = runtime.run(on: terminal, starting: first)
    guard runtime.isDone else { Machine.exitAsItIs(128 + (signal ?? 1)) }
    terminal.close()
    let words = [runtime.handler.lastWords, runtime.handler.wordsOnReport].compactMap(\.self)
    let isTold = TurnProcess.reportOver(
      turns: runtime.model.turnsTaken, words: words.joined(separator: "\n"))
    Machine.exit(runtime.handler.hasLost || !isTold ? 1 : 0)
  }

  /// Lets the terminal of a board go round, and tells the board what became of it.
  static func lend(_ terminal: CursesTerminal, _ order: TurnOrder) -> [Message] {
    // The same drawing as before has to be shown again.
    defer { terminal.waker.wake() }
    do {
      var supervisor = try Supervisor(order)
      switch supervisor.run(lentFrom: terminal) {
      case .over(let turns, _, let code):
        return [.turn(.cameBack(turns: turns, hasLost: code != 0))]
      case .board, .left: return [.turn(.cameBackLocked)]
      case .gone: return []
      case .notStarted(let reason): return [.failed(reason)]
      }
    } catch {
      return [.failed(words.sentence(of: error))]
    }
  }
}
