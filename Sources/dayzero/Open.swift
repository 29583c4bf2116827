import ArgumentParser

/// `dayzero open FILE`: the moderator's board.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a session on the board.",
    discussion: "With --plain nothing is drawn: the board answers line by line, for screen readers."
  )

  @OptionGroup var options: FileOptions

  @Option(help: "The group to begin with, by its number or id.")
  var group: String?

  @Flag(help: "Answer line by line instead of drawing; also when ACCESSIBLE is set to 1.")
  var plain = false

  func run() throws {
    if plain || Machine.environment("ACCESSIBLE") == "1" {
      try Screens.runPlain(opening: options.file, group: group)
    } else {
      try Screens.run(opening: options.file, group: group)
    }
  }
}
