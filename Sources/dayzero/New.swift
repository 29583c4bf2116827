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
    let words = try title.map { given in
      guard let words = PathText.words(given) else {
        throw UserError("The title is not UTF-8 text, so nothing was made.")
      }
      return words
    }
    let session = try SessionMaker.session(from: template, title: words)
    try SessionStore.create(session, at: file, on: SystemDisk())
    let groups = session.state.all(Group.self).count
    print("Made \(VisibleText.line(file)) from \(template): \(groups) groups.")
  }
}
