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
    do {
      let loaded = try SessionLoader(SystemDisk()).load(file, as: Machine.newReplica())
      let damages = loaded.notices.filter(\.isFinding).map { "\($0)" }
      let findings = Validator.findings(in: loaded.session.document)
      return damages + findings.map { "\(file): \($0)" }
    } catch {
      guard case .invalid = error else { return ["\(error)"] }
      return fileFindings(file) ?? ["\(error)"]
    }
  }

  /// Everything that is wrong in a file written by hand, not only the first thing.
  private func fileFindings(_ file: String) -> [String]? {
    guard let bytes = try? SystemDisk().read(file, limit: SessionFile.sizeLimit),
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
    case .damaged, .foreign, .missing, .torn: true
    case .writtenByHand, .editedByHand, .notWritten, .notFolded: false
    }
  }
}
