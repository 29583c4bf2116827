import ArgumentParser
import Words

/// `dayzero present FILE`: the projector.
struct Present: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.present.abstract"],
    discussion: words["command.present.discussion"])

  @OptionGroup var options: FileOptions

  @Option(help: ArgumentHelp(words["command.present.group"]))
  var group: String?

  @Flag(help: ArgumentHelp(words["command.open.plain"]))
  var plain = false

  func run() throws {
    try Screens.present(options.file, group: group, plain: plain || Screens.areLines)
  }
}
