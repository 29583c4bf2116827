import ArgumentParser

/// `dayzero`: the home screen, and the commands below it.
struct DayZero: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dayzero",
    abstract: "Runs a workshop live: who does what about a norm, and what holds them back.",
    discussion: """
      Without a command, the home screen shows the sessions in this folder and the templates to \
      start from.
      """,
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
    try Screens.run(opening: nil)
  }
}

/// The exit code for wrong usage, by sysexits.h.
let EX_USAGE: Int32 = 64
