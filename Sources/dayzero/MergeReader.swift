import Insights
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// A file that is merged, and what is in it.
struct MergeSource {
  let path: String
  let session: Session

  /// The file and its title, for an error sentence.
  var name: String {
    words("program.merge.source", path: path, title: session.state.workshop.title)
  }
}

/// The file that is merged into.
struct MergeTarget {
  let source: MergeSource
  /// Its store; nil when nothing is to be written.
  let store: SessionStore?

  var session: Session { source.session }
}

/// Reads the files of a merge, all of them before anything is written.
struct MergeReader {
  private let loader = SessionLoader(SystemDisk())
  private var told: Set<String> = []

  /// The session in the file at `path`; what there is to say of it goes to standard error.
  mutating func read(_ path: String) throws(StorageError) -> MergeSource {
    let loaded = try loader.load(path, as: Machine.seat(at: "reader"), looksBeside: false)
    // What this program does not know would not come along.
    if let obstacle = loaded.obstacle { throw obstacle }
    tell(loaded.notices, of: path)
    return MergeSource(path: path, session: loaded.session)
  }

  /// The session that is merged into, as it is; nil when it is not there yet.
  mutating func readIfThere(_ path: String) throws(StorageError) -> MergeTarget? {
    do { return MergeTarget(source: try read(path), store: nil) } catch {
      return try Self.nothing(ifMissing: error)
    }
  }

  /// The session that is merged into, open for writing; nil when it is not there yet.
  mutating func openIfThere(_ path: String) throws(StorageError) -> MergeTarget? {
    do {
      let (store, session, notices) = try SessionStore.open(
        path, as: Machine.seat(at: "merge"), on: SystemDisk(), looksBeside: false)
      tell(notices, of: path)
      return MergeTarget(source: MergeSource(path: path, session: session), store: store)
    } catch {
      return try Self.nothing(ifMissing: error)
    }
  }

  private static func nothing(ifMissing error: StorageError) throws(StorageError) -> MergeTarget? {
    guard case .missing = error else { throw error }
    return nil
  }

  private mutating func tell(_ notices: [Notice], of path: String) {
    for notice in notices {
      // What one file lacks, another may have.
      if case .missing = notice { continue }
      let sentence = words.say(notice)
      let line =
        sentence.contains(path)
        ? sentence : words("program.merge.notice", path: path, notice: sentence)
      guard told.insert(line).inserted else { continue }
      Machine.note(line)
    }
  }
}

/// Why files are not merged.
enum MergeRefusal {
  /// The two are not the same workshop.
  static func different(_ first: MergeSource, _ second: MergeSource) -> UserError {
    UserError(words("program.merge.different", first: first.name, second: second.name))
  }

  /// One workshop would become several.
  static func notJoined(_ out: MergeSource) -> UserError {
    UserError(words("program.merge.notJoined", out: out.name))
  }
}
