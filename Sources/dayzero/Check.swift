import ArgumentParser
import Insights
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// `dayzero check FILE…`: says what is wrong, with the place.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.check.abstract"])

  @Argument(
    help: ArgumentHelp(words["command.check.files"]), completion: .file(extensions: ["json"]))
  var files: [String]

  @Flag(
    help: ArgumentHelp(words["command.check.repair"]))
  var repair = false

  @Option(
    name: .customLong("trust"),
    help: ArgumentHelp(words["command.check.trusted"]))
  var trusted: [String] = []

  func run() throws {
    let users = try trusted.map(Self.user)
    for file in files where !users.isEmpty {
      var store = try SessionStore.open(
        file, as: Machine.seat(at: "reader"), on: SystemDisk(), looksBeside: false
      ).store
      for user in users { try store.trust(user) }
    }
    var isClean = true
    for file in files {
      let sentences = findings(in: file)
      if sentences.isEmpty { print(words("program.check.clean", file: VisibleText.line(file))) }
      for sentence in sentences { print(VisibleText.line(sentence)) }
      isClean = isClean && sentences.isEmpty
    }
    guard isClean else { throw ExitCode(1) }
  }

  private static func user(_ name: String) throws -> UInt32 {
    if let user = SystemDisk().user(named: name) ?? UInt32(name) { return user }
    throw UserError(words("program.check.noUser", name: name))
  }

  private func findings(in file: String) -> [String] {
    do throws(StorageError) {
      if repair { try putInOrder(file) }
      let loaded = try SessionLoader(SystemDisk()).load(file, as: Machine.seat(at: "reader"))
      for notice in loaded.notices where notice.isWorthKnowing {
        Machine.note(words.say(notice))
      }
      let damages = loaded.notices.filter(\.isFinding).map { words.say($0) }
      let known = loaded.session.state.known
      let findings =
        Validator.findings(in: loaded.session.document, knowing: known)
        + Doubts.findings(in: loaded.session, today: Machine.now)
      return damages + located(findings, in: file)
    } catch {
      guard case .invalid = error else { return [words.say(error)] }
      return fileFindings(file) ?? [words.say(error)]
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
    return findings.isEmpty ? nil : located(findings, in: file)
  }

  /// The findings as sentences, with the lines on which they stand.
  private func located(_ findings: [Finding], in file: String) -> [String] {
    let disk = SystemDisk()
    let path = try? disk.resolve(file)
    let bytes = path.flatMap { try? disk.read($0, limit: SessionFile.sizeLimit) } ?? []
    return SourcePlaces.located(findings, in: bytes).map {
      words("program.check.finding", file: file, finding: words.say($0))
    }
  }
}

extension Notice {
  /// Whether this is something wrong and not only something to know.
  fileprivate var isFinding: Bool {
    switch self {
    case .damaged, .slip, .readOnly, .foreign, .missing, .torn, .recovered, .passedBy, .wasOpen:
      true
    case .writtenByHand, .editedByHand, .setAside, .copy, .beside, .erasedBeside, .stranger,
      .foreignFolder, .noOwners, .keptAside, .goingRound, .notWritten, .notErased, .notFolded:
      false
    }
  }

  /// Whether this is nothing wrong with the session, but something that lies beside it.
  fileprivate var isWorthKnowing: Bool {
    switch self {
    case .copy, .beside, .erasedBeside, .stranger, .foreignFolder, .noOwners: true
    default: false
    }
  }
}
