import ArgumentParser
import SessionStorage
import WorkshopModel

/// `dayzero demo`: the workshop of 2019, on a copy to play with.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a fresh copy of the IGF Day-0 workshop of 2019, made in this folder.")

  func run() throws {
    guard Machine.hasTerminal else {
      throw UserError("This needs a terminal; 'dayzero --help' lists what works without one.")
    }
    let session = try SessionMaker.session(from: Catalogue.examples[0])
    let file = try SessionMaker.freeName("demo")
    try SessionStore.create(session, at: file, on: SystemDisk())
    try Screens.run(opening: file)
  }
}
