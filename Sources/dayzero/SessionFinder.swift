import Facilitator
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// Looks for sessions in the folder that the program was started in, and in those in which people
/// keep their documents.
struct SessionFinder {
  private let disk = SystemDisk()

  /// The message with the sessions by name, where they were looked for, and what new ones can start
  /// from.
  func list() throws -> Message {
    let templates = try Templates.all().map { item in
      SessionSummary(
        path: item.id, title: item.title,
        detail: words(
          "program.templates.detail", kind: item.kind, groups: item.groups, entries: item.entries))
    }
    let here = try sessions(in: ".") { $0 }
    let places = elsewhere
    let others = places.flatMap { place in
      (try? sessions(in: place) { place + $0 }) ?? []
    }
    return .listed(sessions: here + others, templates: templates, alsoFrom: places)
  }

  /// The folders beside this one, as people write them.
  private var elsewhere: [String] {
    let here = try? disk.resolve(".")
    return ["~/", "~/Documents/"].filter { place in
      let path = HomeFolder.path(place)
      guard path != place, let folder = try? disk.resolve(path) else { return false }
      return folder != here && (try? disk.kind(of: folder)) == .folder
    }
  }

  /// The sessions in a folder, whatever their names end in, each with its path as people write it.
  private func sessions(
    in folder: String, _ path: (String) -> String
  ) throws -> [SessionSummary] {
    let names = try disk.names(in: HomeFolder.path(folder))
    // What is being written beside a session is none of its own.
    return names.filter { !$0.hasPrefix(".") && !$0.contains(".dayzero-") }
      .compactMap { summary(path($0)) }
  }

  /// What the list says of a file; nil when it is not a session.
  private func summary(_ path: String) -> SessionSummary? {
    guard let file = try? disk.resolve(HomeFolder.path(path)),
      (try? disk.kind(of: file)) == .file,
      let start = try? disk.beginning(of: file, count: 1_024), SessionFile.looksLikeSession(start),
      let bytes = try? disk.read(file, limit: SessionFile.sizeLimit),
      let session = try? SessionFile(bytes)
    else { return nil }
    let workshop = session.document.records[.workshop]?.first?.fields ?? Members()
    let detail = [workshop.text("event"), workshop.text("place"), workshop.text("date")]
    return SessionSummary(
      path: path, title: workshop.text("title") ?? path,
      detail: detail.compactMap(\.self).joined(separator: ", "))
  }
}
