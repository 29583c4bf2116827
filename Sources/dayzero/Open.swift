import ArgumentParser
import Words

/// `dayzero open FILE`: the moderator's board.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.open.abstract"],
    discussion: words["command.open.discussion"]
  )

  @OptionGroup var options: FileOptions

  @Option(help: ArgumentHelp(words["command.open.group"]))
  var group: String?

  @Flag(help: ArgumentHelp(words["command.open.plain"]))
  var plain = false

  func run() throws {
    if plain || Screens.areLines {
      try Screens.runPlain(opening: options.file, group: group)
    } else {
      try Screens.run(opening: options.file, group: group)
    }
  }
}
