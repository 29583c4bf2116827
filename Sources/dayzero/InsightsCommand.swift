import ArgumentParser
import Insights
import SessionStorage
import Words
import WorkshopModel

/// `dayzero insights FILE`: prints what the entries show.
struct InsightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insights",
    abstract: words["command.insights.abstract"],
    discussion: words["command.insights.discussion"])

  @OptionGroup var options: FileOptions

  @Option(help: ArgumentHelp(words["command.insights.group"]))
  var group: String?

  @Flag(help: ArgumentHelp(words["command.insights.json"]))
  var json = false

  func run() throws {
    try options.withSession { session in
      let group = try group.map { try session.group(named: $0) }
      let listing = InsightListing(session, of: group)
      try Machine.output(json ? JSONText.bytes(of: listing.value) : Array(listing.text.utf8))
    }
  }
}
