import ArgumentParser
import SessionStorage
import Words
import WorkshopModel

/// `dayzero demo`: the workshop of 2019, on a copy to play with.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.demo.abstract"])

  func run() throws {
    guard Machine.hasTerminal else {
      throw UserError(words["program.needsTerminal"])
    }
    let session = try SessionMaker.session(from: Catalogue.examples[0])
    let file = try SessionMaker.freeName("demo")
    try SessionStore.create(session, at: file, on: SystemDisk())
    try Screens.run(opening: file)
  }
}
