import ArgumentParser
import Words

/// `dayzero`: the home screen, and the commands below it.
struct DayZero: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dayzero",
    abstract: words["command.dayzero.abstract"],
    discussion: words["command.dayzero.discussion"],
    version: "1.0.0",
    subcommands: [
      Open.self, Demo.self, Turn.self, Present.self, New.self, Add.self, Import.self, Show.self,
      Check.self, Merge.self, Withdraw.self, InsightsCommand.self, Report.self,
      StylesCommand.self, Templates.self, Norms.self, RefreshFile.self,
    ])

  func run() throws {
    guard Machine.hasTerminal else {
      print(DayZero.helpMessage())
      throw ExitCode(EX_USAGE)
    }
    if Screens.areLines { return try Screens.runPlain(opening: nil) }
    try Screens.run(opening: nil)
  }
}

/// The exit code for wrong usage, by sysexits.h.
let EX_USAGE: Int32 = 64
