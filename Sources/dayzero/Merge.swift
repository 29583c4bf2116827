import ArgumentParser
import SessionEngine
import SessionStorage
import WorkshopModel

/// `dayzero merge OUT FILE…`: brings copies of a session together, or the groups of several.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring copies of a session together, without losing anything.",
    discussion: """
      OUT gets all that it has and all that the files have: in any order and any number of times, \
      it comes out the same. It is made if it is not there, and may be open in another program. \
      What two people wrote at once stays as two versions.

      With --as-groups, the groups of different workshops come into one for the plenary. Merge a \
      room again when it has changed: only the changes are taken in.
      """)

  @Argument(help: "The session file to merge into, NAME.json; made if it is not there.")
  var out: String

  @Argument(
    help: "The session files to take in; they stay as they are.",
    completion: .file(extensions: ["json"]))
  var files: [String]

  @Flag(help: "Say what would be done, and write nothing.")
  var dryRun = false

  @Flag(help: "Join the groups of different workshops.")
  var asGroups = false

  func run() throws {
    var reader = MergeReader()
    let present = try reader.readIfThere(out)
    let sources = try files.map { try reader.read($0) }
    let all = (present.map { [$0] } ?? []) + sources
    let plan = try plan(all)
    var merged = present?.session ?? Session(id: plan.id, replica: Machine.newReplica())
    guard merged.id == plan.id else { throw MergeRefusal.notJoined(all[0]) }
    let before = merged
    var sentences: [String] = []
    for (source, operations) in zip(sources, plan.parts.suffix(sources.count)) {
      let preview = merged.merge(operations, now: Machine.now)
      sentences.append("\(source.path): \(preview.sentence)")
    }
    merged.extra = extra(of: all)
    if !dryRun { try write(merged, isNew: present == nil) }
    let summary = MergeSummary(out: out, from: before, to: merged)
    for line in sentences + summary.sentences { print(VisibleText.line(line)) }
    for line in summary.warnings { Machine.write("Note: \(VisibleText.line(line))\n", to: .error) }
  }

  private func plan(_ sources: [MergeSource]) throws -> JoinedWorkshops {
    do { return try JoinedWorkshops(sources.map(\.session), joining: asGroups) } catch {
      throw MergeRefusal.different(sources[error.first], sources[error.second])
    }
  }

  /// What this version does not know of all files; what they say of it differently is told.
  private func extra(of sources: [MergeSource]) -> Members {
    var extra = Members()
    var differing: Set<String> = []
    for source in sources {
      differing.formUnion(extra.names(differingIn: source.session.extra))
      extra = extra.joined(with: source.session.extra)
    }
    for name in differing.sorted() {
      let line = "\(out): the files say different things under '\(name)'; one of them was kept."
      Machine.write("Note: \(VisibleText.line(line))\n", to: .error)
    }
    return extra
  }

  private func write(_ merged: Session, isNew: Bool) throws {
    if isNew {
      do { return try SessionStore.create(merged, at: try wholePath(), on: SystemDisk()) } catch {
        // Another program has made it meanwhile: then this is one more to merge it with.
        guard case .exists = error else { throw error }
      }
    }
    var (store, session, _) = try SessionStore.open(
      out, as: Machine.seat(at: "merge"), on: SystemDisk())
    guard session.id == merged.id else { throw StorageError.exists(path: out) }
    session.extra = session.extra.joined(with: merged.extra)
    // Folding removes from every file what the files say is erased.
    let erasures = merged.operations.sorted.filter { operation in
      guard case .erasure(let record) = operation.content else { return false }
      return !session.state.erased.contains(record)
    }
    try store.append(erasures)
    session.receive(merged.operations.sorted)
    try store.fold(&session)
  }

  /// The path of the new file from the root, so that errors tell which folder they are about.
  private func wholePath() throws(StorageError) -> String {
    let end = out.lastIndex(of: "/").map { out.index(after: $0) } ?? out.startIndex
    do {
      let folder = try SystemDisk().resolve(end == out.startIndex ? "." : String(out[..<end]))
      return (folder.hasSuffix("/") ? folder : folder + "/") + out[end...]
    } catch {
      throw .disk(error)
    }
  }
}

/// A file that is merged, and what is in it.
struct MergeSource {
  let path: String
  let session: Session

  /// The file and its title, for an error sentence.
  var name: String { "\(path) ('\(session.state.workshop.title)')" }
}

/// Why files are not merged.
enum MergeRefusal {
  /// The two are not the same workshop.
  static func different(_ first: MergeSource, _ second: MergeSource) -> UserError {
    UserError(
      "\(first.name) and \(second.name) are different workshops, so nothing was merged; to join "
        + "their groups for the plenary, use --as-groups.")
  }

  /// One workshop would become several.
  static func notJoined(_ out: MergeSource) -> UserError {
    UserError(
      "\(out.name) is one workshop by itself and stays so; choose another name for the file that "
        + "workshops are joined in.")
  }
}

/// Reads the files of a merge, all of them before anything is written.
struct MergeReader {
  private let loader = SessionLoader(SystemDisk())
  private var told: Set<String> = []

  /// The session in the file at `path`; what there is to say of it goes to standard error.
  mutating func read(_ path: String) throws(StorageError) -> MergeSource {
    let loaded = try loader.load(path, as: Machine.seat(at: "reader"))
    for notice in loaded.notices {
      // What one file lacks, another may have.
      if case .missing = notice { continue }
      let sentence = "\(notice)"
      let line = sentence.contains(path) ? sentence : "\(path): \(sentence)"
      guard told.insert(line).inserted else { continue }
      Machine.write("Note: \(VisibleText.line(line))\n", to: .error)
    }
    return MergeSource(path: path, session: loaded.session)
  }

  /// The session that is merged into; nil when it is not there yet.
  mutating func readIfThere(_ path: String) throws(StorageError) -> MergeSource? {
    do { return try read(path) } catch {
      guard case .missing = error else { throw error }
      return nil
    }
  }
}
