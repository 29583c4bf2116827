import Facilitator
import SessionEngine
import SessionStorage
import TerminalKit
import WorkshopModel

/// Runs the screens on the terminal of this machine.
enum Screens {
  /// Runs until somebody leaves.
  ///
  /// - Parameters:
  ///   - startsAtHome: Whether leaving a session leads back to the home screen.
  ///   - first: What to do first.
  ///   - group: The group to begin with, by its number or id; nil for the first.
  /// - Throws: ``UserError`` when there is no terminal, or what the terminal lacks.
  static func run(startsAtHome: Bool, first: Effect, group: String? = nil) throws {
    guard Machine.hasTerminal else {
      throw UserError("This needs a terminal; 'dayzero --help' lists what works without one.")
    }
    let terminal = try CursesTerminal(
      CursesTerminal.Options(environment: ["NO_COLOR": Machine.environment("NO_COLOR") ?? ""]))
    var generator = SystemRandomNumberGenerator()
    let model = Model(
      size: terminal.size, now: Machine.now, seed: generator.next(), startsAtHome: startsAtHome,
      firstGroup: group)
    var runtime = Runtime(model: model, handler: SessionHandler()) { Machine.now }
    let signal = runtime.run(on: terminal, starting: [first])
    terminal.close()
    if let sentence = runtime.handler.lastWords {
      Machine.write(VisibleText.line(sentence) + "\n", to: .output)
    }
    if let signal { Machine.exit(128 + signal) }
  }
}
