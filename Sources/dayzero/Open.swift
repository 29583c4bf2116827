import ArgumentParser
import Facilitator

/// `dayzero open FILE`: the moderator's board.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open a session on the board.")

  @OptionGroup var options: FileOptions

  @Option(help: "The group to begin with, by its number or id.")
  var group: String?

  func run() throws {
    let session = try options.load(quietly: true)
    _ = try group.map { try session.group(named: $0) }
    try Screens.run(startsAtHome: false, first: .open(path: options.file), group: group)
  }
}
