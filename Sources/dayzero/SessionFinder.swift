import Facilitator
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// Looks for sessions in the folder that the program was started in.
struct SessionFinder {
  private let disk = SystemDisk()

  /// The message with the sessions by name, and what new ones can start from.
  func list() throws -> Message {
    let names = try disk.names(in: ".").filter { $0.hasSuffix(".json") }
    let templates = try Templates.all().map { item in
      SessionSummary(
        path: item.id, title: item.title,
        detail: words(
          "program.templates.detail", kind: item.kind, groups: item.groups, entries: item.entries))
    }
    return .listed(sessions: names.compactMap(summary), templates: templates)
  }

  /// What the list says of a file; nil when it is not a session.
  private func summary(_ name: String) -> SessionSummary? {
    guard let bytes = try? disk.read(name, limit: SessionFile.sizeLimit),
      SessionFile.looksLikeSession(bytes), let file = try? SessionFile(bytes)
    else { return nil }
    let workshop = file.document.records[.workshop]?.first?.fields ?? Members()
    let detail = [workshop.text("event"), workshop.text("place"), workshop.text("date")]
    return SessionSummary(
      path: name, title: workshop.text("title") ?? name,
      detail: detail.compactMap(\.self).joined(separator: ", "))
  }
}
