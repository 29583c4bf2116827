#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine

/// What there is under the names of journals beside a session file.
struct JournalReading {
  /// The journals, in the order they were read.
  private(set) var known: [LoadedJournal] = []
  /// What has the name of a journal, or of the lock, and is no file.
  private(set) var strange: [String] = []
  /// The other users whose journals were passed by.
  private(set) var strangers: [Stranger] = []
  private var done: Set<String> = []

  /// Those of `paths` of which it is not known yet what is there.
  fileprivate func unread(of paths: [String]) -> [String] { paths.filter { !done.contains($0) } }

  /// A journal that was read under another name before stays as it was read last.
  ///
  /// Only where that has all that was read before: not every disk gives each file a number of its own.
  mutating func take(_ journal: LoadedJournal) {
    let read = Set(journal.journal.operations.map(\.id))
    known.removeAll {
      $0.stamp.identity == journal.stamp.identity
        && $0.journal.operations.allSatisfy { read.contains($0.id) }
    }
    known.append(journal)
    done.insert(journal.path)
  }

  fileprivate mutating func passBy(_ path: String, of stranger: Stranger?) {
    if let stranger { strangers.append(stranger) }
    done.insert(path)
  }

  fileprivate mutating func noteStrange(_ path: String) {
    strange.append(path)
    done.insert(path)
  }
}

extension SessionLoader {
  /// The journals beside a session file, by name, and what has such a name and is no file.
  ///
  /// A program hands its journal on under another name. So the names are looked up again until none
  /// has come to them: what was gone under the one is then read under the other, or folded in.
  func readJournals(
    _ paths: SessionPaths, _ isRunning: (String) -> Bool
  ) throws(StorageError) -> JournalReading {
    var reading = JournalReading()
    do {
      if let kind = try disk.kind(of: paths.lock), kind != .file {
        reading.noteStrange(paths.lock)
      }
      for _ in 0..<Self.attempts {
        let unread = try reading.unread(of: journalPaths(in: paths))
        if unread.isEmpty { break }
        for path in unread { try read(path, of: paths, into: &reading, isRunning) }
      }
    } catch {
      throw .disk(error)
    }
    return reading
  }

  /// How often names are looked up: far more often than programs hand a journal on meanwhile.
  private static let attempts = 64

  private func read(
    _ path: String, of paths: SessionPaths, into reading: inout JournalReading,
    _ isRunning: (String) -> Bool
  ) throws(DiskError) {
    let owner = try disk.stamp(of: path)?.owner
    switch try disk.kind(of: path) {
    case .file where !paths.ownership.trusts(owner):
      reading.passBy(path, of: disk.stranger(owner, at: path))
    case .file: if let journal = try readJournal(path, isRunning) { reading.take(journal) }
    case nil: break
    default: reading.noteStrange(path)
    }
  }

  /// The journal at `path`; nil when another program has just folded it in.
  private func readJournal(
    _ path: String, _ isRunning: (String) -> Bool
  ) throws(DiskError) -> LoadedJournal? {
    do {
      guard let stamp = try disk.stamp(of: path) else { return nil }
      let isRunning = isRunning(path)
      let bytes = try disk.read(path, limit: SessionFile.sizeLimit)
      let journal = JournalFile(bytes)
      return LoadedJournal(
        path: path, journal: journal, stamp: stamp, rest: Array(bytes[journal.length...]),
        tail: Array(bytes[..<journal.length].suffix(Bookmarks.Place.tailLength)),
        isRunning: isRunning)
    } catch  where error.code == ENOENT {
      return nil
    }
  }
}
