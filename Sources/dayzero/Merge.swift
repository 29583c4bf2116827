import ArgumentParser
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// `dayzero merge OUT FILE…`: brings copies of a session together, or the groups of several.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.merge.abstract"],
    discussion: words["command.merge.discussion"])

  @Argument(help: ArgumentHelp(words["command.merge.out"]))
  var out: String

  @Argument(
    help: ArgumentHelp(words["command.merge.files"]),
    completion: .file(extensions: ["json"]))
  var files: [String]

  @Flag(help: ArgumentHelp(words["command.merge.dryRun"]))
  var dryRun = false

  @Flag(help: ArgumentHelp(words["command.merge.asGroups"]))
  var asGroups = false

  func run() throws {
    var reader = MergeReader()
    let sources = try files.map { try reader.read($0) }
    var target = dryRun ? try reader.readIfThere(out) : try reader.openIfThere(out)
    let all = (target.map { [$0.source] } ?? []) + sources
    let plan = try plan(all)
    let before = target?.session ?? Session(id: plan.id, replica: Machine.newReplica())
    guard before.id == plan.id else { throw MergeRefusal.notJoined(all[0]) }
    var merged = before
    var sentences: [String] = []
    for (source, operations) in zip(sources, plan.parts.suffix(sources.count)) {
      let preview = merged.merge(operations, now: Machine.now)
      sentences.append(
        words("program.merge.file", path: source.path, counts: preview.sentence))
    }
    merged.extra = extra(of: all)
    if !dryRun { try write(merged, to: &target) }
    let summary = MergeSummary(out: out, from: before, to: merged)
    for line in sentences + summary.sentences { print(VisibleText.line(line)) }
    for line in summary.warnings { Machine.note(line) }
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
      Machine.note(words("program.merge.differing", out: out, name: name))
    }
    return extra
  }

  private func write(_ merged: Session, to target: inout MergeTarget?) throws {
    guard target == nil else { return try update(&target, with: merged) }
    do { return try SessionStore.create(merged, at: try wholePath(), on: SystemDisk()) } catch {
      // Another program has made it meanwhile: then this is one more to merge it with.
      guard case .exists = error else { throw error }
      var reader = MergeReader()
      target = try reader.openIfThere(out)
      try update(&target, with: merged)
    }
  }

  private func update(_ target: inout MergeTarget?, with merged: Session) throws {
    guard var store = target?.store, var session = target?.session, session.id == merged.id
    else { throw StorageError.exists(path: out) }
    // With nothing new, the file stays as it is.
    if session.operations == merged.operations, session.extra == merged.extra {
      return try store.close(&session)
    }
    try store.join(merged.operations, merged.extra, into: &session)
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
