import ArgumentParser
import SessionEngine
import SessionStorage
import WorkshopModel

/// `dayzero new FILE --template ID`: makes a session file.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a session from a template.",
    discussion: "'dayzero templates' lists the templates. An existing file is never overwritten.")

  @Argument(help: "The session file to make, NAME.json.")
  var file: String

  @Option(help: "The template to start from.")
  var template: String

  @Option(help: "What the workshop is called, instead of the template's title.")
  var title: String?

  func run() throws {
    let session = try SessionMaker.session(from: template, title: title)
    try SessionStore.create(session, at: file, on: SystemDisk())
    let groups = session.state.all(Group.self).count
    print("Made \(VisibleText.line(file)) from \(template): \(groups) groups.")
  }
}
