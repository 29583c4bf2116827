#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// Reads a session with all its journals, changing nothing.
public struct SessionLoader {
  let disk: any Disk

  /// A loader that reads from `disk`.
  public init(_ disk: any Disk) { self.disk = disk }

  /// The session in the file at `path`, in which `seat` is to make commands.
  ///
  /// - Throws: ``StorageError`` when the file is not there, cannot be read or is not a session;
  ///   damage is told of in the notices, as long as there is something left to read.
  public func load(_ path: String, as seat: Seat) throws(StorageError) -> LoadedSession {
    try load(try paths(of: path), as: seat) { _ in false }
  }

  /// The paths of the session at `path`, behind symbolic links.
  func paths(of path: String) throws(StorageError) -> SessionPaths {
    do {
      let paths = SessionPaths(try disk.resolve(path))
      switch try disk.kind(of: paths.file) {
      case .file: return paths
      case nil where try disk.kind(of: paths.previous) == .file: return paths
      case nil where try !journalPaths(in: paths).isEmpty: return paths
      case nil where try !asidePaths(paths).isEmpty: return paths
      case nil: throw StorageError.missing(path: path)
      default: throw StorageError.notAFile(path: path)
      }
    } catch let error as DiskError {
      throw .disk(error)
    } catch let error as StorageError {
      throw error
    } catch {
      throw .missing(path: path)
    }
  }

  /// The session at `paths`; `isRunning` tells of a journal whether a running program has it.
  func load(
    _ paths: SessionPaths, as seat: Seat, isRunning: (String) -> Bool
  ) throws(StorageError) -> LoadedSession {
    // Before the session file: what another program folds meanwhile is then in one or the other.
    let journals = try readJournals(paths, isRunning)
    var boxes = try readBoxes(paths)
    var reading = try FileReading(paths, journals.known, disk)
    var notices = reading.notices
    var debts = reading.debts
    var taken: [LoadedJournal] = []
    for var journal in journals.known {
      guard journal.journal.session ?? reading.id == reading.id else {
        notices.append(.foreign(path: journal.path))
        continue
      }
      for operation in journal.journal.operations { reading.operations.insert(operation) }
      let machine = journal.journal.machine
      journal.isOfThisMachine = machine == nil || machine == seat.machine(in: reading.id)
      notices += journal.journal.damages.map { .damaged(path: journal.path, $0) }
      if journal.journal.isTorn, journal.isOfThisMachine, !journal.isRunning {
        notices.append(.torn(path: journal.path))
        debts.insert(.tornJournal)
      }
      taken.append(journal)
    }
    notices += journals.strange.map {
      .damaged(path: $0, Finding("", "this is not a file of its own"))
    }
    notices += boxes.filter { $0.session ?? reading.id != reading.id }.map {
      .foreign(path: $0.path)
    }
    boxes.removeAll { $0.session ?? reading.id != reading.id }
    for box in boxes {
      for operation in box.operations { reading.operations.insert(operation) }
      notices += box.damages.map { .damaged(path: box.path, $0) }
    }
    let missing = reading.operations.missing
    if !missing.isEmpty { notices.append(.missing(missing)) }
    let erased = reading.operations.erased
    for index in taken.indices where taken[index].journal.operations.holds(erased) {
      taken[index].owesErasure = true
    }
    if taken.contains(where: { $0.owesErasure && !$0.isRunning }) || reading.holds(erased)
      || boxes.contains(where: { $0.operations.holds(erased) })
    {
      debts.insert(.erasure)
    }
    let running = Set(taken.filter(\.isRunning).flatMap { SessionPaths.replicas(of: $0.path) })
    let session = Session(
      id: reading.id, replica: seat.replica, terminal: seat.terminal(in: reading.id),
      running: running, operations: reading.operations, extra: reading.extra)
    return LoadedSession(
      session: session, notices: notices, debts: debts, journals: taken, boxes: boxes,
      copies: reading.copies, strays: reading.strays, contents: reading.contents,
      stamp: reading.stamp)
  }

  /// The journals beside a session file, by name, and what has such a name and is no file.
  private func readJournals(
    _ paths: SessionPaths, _ isRunning: (String) -> Bool
  ) throws(StorageError) -> (known: [LoadedJournal], strange: [String]) {
    var known: [LoadedJournal] = []
    var strange: [String] = []
    do {
      for path in try journalPaths(in: paths) {
        switch try disk.kind(of: path) {
        case .file: if let journal = try readJournal(path, isRunning) { known.append(journal) }
        case nil: continue
        default: strange.append(path)
        }
      }
    } catch {
      throw .disk(error)
    }
    return (known, strange)
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

  /// The paths of what has made way for a new session file and was not looked at.
  func asidePaths(_ paths: SessionPaths) throws(DiskError) -> [String] {
    try disk.names(in: paths.parent).filter { DurableFile.isAside($0, of: paths.name) }
      .map { paths.parent + "/" + $0 }
  }

  /// The paths in the folder of the journals that have such a name, sorted.
  func journalPaths(in paths: SessionPaths) throws(DiskError) -> [String] {
    paths.journals(among: try disk.names(in: paths.folder))
  }
}

extension Sequence<Operation> {
  /// Whether one of them still has words about records that were erased.
  func holds(_ erased: Set<RecordKey>) -> Bool {
    !erased.isEmpty && contains { $0.holds(erased) }
  }
}
