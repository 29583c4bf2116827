import ArgumentParser
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// `dayzero new FILE --template ID`: makes a session file.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.new.abstract"],
    discussion: words["command.new.discussion"])

  @Argument(help: ArgumentHelp(words["command.new.file"]))
  var file: String

  @Option(help: ArgumentHelp(words["command.new.template"]))
  var template: String

  @Option(help: ArgumentHelp(words["command.new.title"]))
  var title: String?

  func run() throws {
    let title = try title.map { given in
      guard let title = PathText.words(given) else {
        throw UserError(words["program.new.titleNotText"])
      }
      return title
    }
    let session = try SessionMaker.session(from: template, title: title)
    try SessionStore.create(session, at: file, on: SystemDisk())
    let groups = session.state.all(Group.self).count
    print(
      words(
        "program.new.made", file: VisibleText.line(file), template: template, groups: groups))
  }
}
