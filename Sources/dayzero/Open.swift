import ArgumentParser

/// `dayzero open FILE`: the moderator's board.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open a session on the board.")

  @OptionGroup var options: FileOptions

  @Option(help: "The group to begin with, by its number or id.")
  var group: String?

  func run() throws {
    try Screens.run(opening: options.file, group: group)
  }
}
