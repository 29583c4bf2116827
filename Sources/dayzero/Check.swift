import ArgumentParser
import SessionEngine
import SessionStorage
import WorkshopModel

/// `dayzero check FILE…`: says what is wrong, with the place.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is wrong with sessions, with the place; exit 1 if anything is.")

  @Argument(help: "The session files.", completion: .file(extensions: ["json"]))
  var files: [String]

  @Flag(
    help: """
      Put the files in order first: fold all journals in, put what is damaged aside, write the \
      session anew.
      """)
  var repair = false

  func run() throws {
    var isClean = true
    for file in files {
      let sentences = findings(in: file)
      if sentences.isEmpty { print("\(VisibleText.line(file)): nothing is wrong.") }
      for sentence in sentences { print(VisibleText.line(sentence)) }
      isClean = isClean && sentences.isEmpty
    }
    guard isClean else { throw ExitCode(1) }
  }

  private func findings(in file: String) -> [String] {
    do throws(StorageError) {
      if repair { try putInOrder(file) }
      let loaded = try SessionLoader(SystemDisk()).load(file, as: Machine.seat(at: "reader"))
      let damages = loaded.notices.filter(\.isFinding).map { "\($0)" }
      let known = loaded.session.state.known
      let findings = Validator.findings(in: loaded.session.document, knowing: known)
      return damages + findings.map { "\(file): \($0)" }
    } catch {
      guard case .invalid = error else { return ["\(error)"] }
      return fileFindings(file) ?? ["\(error)"]
    }
  }

  private func putInOrder(_ file: String) throws(StorageError) {
    var (store, session, notices) = try SessionStore.open(
      file, as: Machine.seat(at: "repair"), on: SystemDisk())
    FileOptions.tell(notices)
    try store.fold(&session, isRepairing: true)
  }

  /// Everything that is wrong in a file written by hand, not only the first thing.
  private func fileFindings(_ file: String) -> [String]? {
    let disk = SystemDisk()
    guard let path = try? disk.resolve(file),
      let bytes = try? disk.read(path, limit: SessionFile.sizeLimit),
      let document = try? SessionFile(bytes).document
    else { return nil }
    let findings = Validator.findings(in: document)
    return findings.isEmpty ? nil : findings.map { "\(file): \($0)" }
  }
}

extension Notice {
  /// Whether this is something wrong and not only something to know.
  fileprivate var isFinding: Bool {
    switch self {
    case .damaged, .foreign, .missing, .torn, .recovered: true
    case .writtenByHand, .editedByHand, .setAside, .copy, .keptAside, .notWritten, .notErased,
      .notFolded:
      false
    }
  }
}
