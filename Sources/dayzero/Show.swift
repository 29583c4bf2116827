import ArgumentParser
import SessionEngine
import SessionStorage
import WorkshopModel

/// `dayzero show FILE`: prints what a session says.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a session: as text, or its readable part as JSON.")

  @OptionGroup var options: FileOptions

  @Option(help: "Only this group, by its number or id.")
  var group: String?

  @Flag(help: "Print JSON as the session file has it, without the operations.")
  var json = false

  func run() throws {
    let session = try options.load()
    let group = try group.map { try session.group(named: $0) }
    if json {
      let document = group.map { session.document.only($0.id) } ?? session.document
      Machine.write(SessionFile.readableBytes(of: document), to: .output)
    } else {
      Machine.write(SessionListing(session).text(only: group), to: .output)
    }
  }
}

extension SessionDocument {
  /// The document with the records of `group` alone, and what describes the workshop.
  func only(_ group: Identifier<Group>) -> SessionDocument {
    var document = self
    document.records[.group] = records[.group]?.filter { $0.key.id == group.record }
    for type in [RecordType.participant, .entry, .conclusion, .parked] {
      document.records[type] = records[type]?.filter { $0.fields.text("group") == group.name }
    }
    let entries = Set((document.records[.entry] ?? []).map(\.key.id.rawValue))
    for type in [RecordType.link, .need, .encounter, .offer, .vote, .outcome] {
      document.records[type] = records[type]?.filter { record in
        ["challenge", "action", "item"].contains { name in
          record.fields.text(name).map(entries.contains) ?? false
        }
      }
    }
    return document
  }
}
