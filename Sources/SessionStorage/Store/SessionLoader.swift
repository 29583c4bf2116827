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
  private let listener: ReadingListener?

  /// A loader that reads from `disk`.
  ///
  /// - Parameters:
  ///   - disk: Where the files are.
  ///   - listener: Hears how far reading the session file is.
  public init(_ disk: any Disk, telling listener: ReadingListener? = nil) {
    self.disk = disk
    self.listener = listener
  }

  /// The session in the file at `path`, in which `seat` is to make commands.
  ///
  /// - Parameters:
  ///   - path: The session file.
  ///   - seat: Who is to make commands.
  ///   - looksBeside: Whether to look for other files of the same session that are not taken in.
  /// - Returns: The session, and what there is to say of its files.
  /// - Throws: ``StorageError`` when the file is not there, cannot be read or is not a session;
  ///   damage is told of in the notices, as long as there is something left to read.
  public func load(
    _ path: String, as seat: Seat, looksBeside: Bool = true
  ) throws(StorageError) -> LoadedSession {
    try load(try paths(of: path, as: seat), as: seat, looksBeside: looksBeside) { _ in false }
  }

  /// The paths of the session at `path`, behind symbolic links, with whose files are taken in.
  func paths(of path: String, as seat: Seat) throws(StorageError) -> SessionPaths {
    let paths = try paths(of: path)
    do { return try paths.owned(ownership(of: paths, seat), on: disk) } catch { throw .disk(error) }
  }

  private func ownership(of paths: SessionPaths, _ seat: Seat) throws(DiskError) -> Ownership {
    let file = try disk.stamp(of: paths.file) == nil ? paths.previous : paths.file
    let present = try disk.stamp(of: file)?.owner
    guard disk.hasOwners(paths.parent), let owner = seat.owner ?? present else {
      return Ownership()
    }
    let id = id(in: file)
    let trusted = seat.memory.flatMap { memory in
      id.map { TrustedUsers(of: $0, in: memory, on: disk).read() }
    }
    return Ownership(of: owner, for: disk.user, trusting: trusted ?? [])
  }

  /// The session's id as the first bytes of the file at `path` tell; nil when they do not.
  func id(in path: String) -> String? {
    (try? disk.beginning(of: path, count: Salvage.headLength)).flatMap(Salvage.id)
  }

  private func paths(of path: String) throws(StorageError) -> SessionPaths {
    do {
      let paths = SessionPaths(try disk.resolve(path))
      switch try disk.kind(of: paths.file) {
      case .file: return paths
      case nil where try disk.kind(of: paths.previous) == .file: return paths
      case nil where try !journalPaths(in: paths).isEmpty: return paths
      case nil where try disk.kind(of: paths.folder) == .folder && !asidePaths(paths).isEmpty:
        return paths
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

  /// The session at `paths`, whose file was edited by hand before as `handEdits` tells; `isRunning`
  /// tells of a journal whether a running program has it.
  func load(
    _ paths: SessionPaths, as seat: Seat, after handEdits: HandEdits = HandEdits(),
    looksBeside: Bool = false, isRunning: (String) -> Bool
  ) throws(StorageError) -> LoadedSession {
    // Before the session file: what another program folds meanwhile is then in one or the other.
    let journals = try readJournals(paths, isRunning)
    var (boxes, strangers) = try readBoxes(paths)
    strangers = journals.strangers + strangers
    var reading = try FileReading(
      paths, journals.known, after: handEdits, disk, telling: listener)
    var notices = reading.notices
    var debts = reading.debts
    var taken: [LoadedJournal] = []
    var newer = reading.newer.map { [$0] } ?? []
    for var journal in journals.known {
      guard journal.journal.session ?? reading.id == reading.id else {
        notices.append(.foreign(path: journal.path))
        continue
      }
      for operation in journal.journal.operations { reading.operations.insert(operation) }
      if let version = journal.journal.newerVersion {
        newer.append(.newer(path: journal.path, version: version))
      }
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
      .damaged(path: $0, Finding("", Fact("fault.noOwnFile")))
    }
    notices += boxes.filter { $0.session ?? reading.id != reading.id }.map {
      .foreign(path: $0.path)
    }
    boxes.removeAll { $0.session ?? reading.id != reading.id }
    let waiting = try waiting(in: boxes, reading, paths, seat)
    if waiting.isGoingRound { notices.append(.goingRound) }
    for box in boxes {
      for operation in box.operations where waiting.mayBeTold(operation) {
        reading.operations.insert(operation)
      }
      if let version = box.newerVersion {
        newer.append(.newer(path: box.path, version: version))
      }
      notices += box.damages.map { .damaged(path: box.path, $0) }
    }
    notices += newer.map { .readOnly($0) }
    let neighbourhood = try Neighbourhood(
      paths, of: reading.id, isComplete: looksBeside, on: disk)
    notices += reading.takeIn(neighbourhood)
    strangers += reading.strangers + neighbourhood.strangers
    notices += strangers.firstOfEach.map { .stranger($0) }
    debts.formUnion(reading.debts)
    let missing = reading.operations.missing
    if !missing.isEmpty { notices.append(.missing(missing)) }
    if try isApart(reading, taken, paths) {
      let last = reading.operations.lastChange.flatMap { Timestamp($0) }
      notices.append(.wasOpen(path: paths.file, lastChange: last))
    }
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
      session: session, notices: notices, obstacle: newer.first, debts: debts, journals: taken,
      boxes: boxes,
      waiting: waiting, boxedBefore: reading.boxedBefore,
      madeWay: reading.madeWay, strays: reading.strays, isOpen: reading.isOpen,
      fileCount: reading.fileCount, contents: reading.contents,
      copiesWithErased: reading.copiesWithErased, besides: reading.besides,
      strangers: strangers.firstOfEach,
      surroundings: neighbourhood.surroundings, handEdits: reading.handEdits, stamp: reading.stamp)
  }

  /// What of the boxes may not be told yet, when the session is `reading` without them.
  ///
  /// Whether the terminal goes round is looked up after they were read: what comes in with the next
  /// round is then not among what is told because the last one is over.
  private func waiting(
    in boxes: [LoadedBox], _ reading: FileReading, _ paths: SessionPaths, _ seat: Seat
  ) throws(StorageError) -> WaitingBox {
    do {
      let isGoingRound = try isGoingRound(paths, in: reading.id, seat)
      return WaitingBox(boxes.flatMap(\.operations), isGoingRound: isGoingRound) {
        reading.operations[$0] != nil
      }
    } catch { throw .disk(error) }
  }

  /// Whether the file that was read was written while the session was open, and the journals are
  /// not beside it.
  ///
  /// Those were read before the file. Another program may have come and written it since, and may be
  /// gone again: then there are journals now, or the file is another.
  private func isApart(
    _ reading: FileReading, _ taken: [LoadedJournal], _ paths: SessionPaths
  ) throws(StorageError) -> Bool {
    guard reading.isOpen, taken.allSatisfy(\.holdsOnlyHandouts) else { return false }
    do {
      let now = try journalPaths(in: paths)
      guard Set(now).isSubset(of: taken.map(\.path)) else { return false }
      return try disk.stamp(of: paths.file) == reading.stamp
    } catch { throw .disk(error) }
  }

  /// The paths of what has made way for a new session file and was not looked at.
  func asidePaths(_ paths: SessionPaths) throws(DiskError) -> [String] {
    try disk.names(in: paths.parent).filter { DurableFile.isAside($0, of: paths.name) }
      .map { paths.parent + "/" + $0 }
  }

  /// The paths in the folders of the session of what has the name of a journal, sorted.
  func journalPaths(in paths: SessionPaths) throws(DiskError) -> [String] {
    var found: [String] = []
    for folder in [paths.folder] + paths.otherFolders {
      found += paths.journals(among: try disk.names(in: folder), in: folder)
    }
    return found
  }
}

extension Sequence<Operation> {
  /// Which of them came from the box.
  var ofBox: Set<OperationID> { Set(lazy.map(\.id).filter(\.replica.isOfBox)) }

  /// Whether one of them still has words about records that were erased.
  func holds(_ erased: Set<RecordKey>) -> Bool {
    !erased.isEmpty && contains { $0.holds(erased) }
  }
}
