import ArgumentParser
import Insights
import SessionStorage
import WorkshopModel

/// `dayzero insights FILE`: prints what the entries show.
struct InsightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insights",
    abstract: "Print what the entries show: who is involved, what comes again, how it ended.",
    discussion: """
      For the moderator: the evidence may hold entries that may not leave the room.
      """)

  @OptionGroup var options: FileOptions

  @Option(help: "Only this group, by its number or id.")
  var group: String?

  @Flag(help: "Print JSON: kind, sentence, figures and evidence of each.")
  var json = false

  func run() throws {
    try options.withSession { session in
      let group = try group.map { try session.group(named: $0) }
      let listing = InsightListing(session, of: group)
      try Machine.output(json ? JSONText.bytes(of: listing.value) : Array(listing.text.utf8))
    }
  }
}
