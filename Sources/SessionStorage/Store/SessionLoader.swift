#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
public import SessionEngine
import WorkshopModel

/// A session as its files have it, and what there is to say of them.
public struct LoadedSession: Sendable {
  /// The session with the operations of the session file and of all journals.
  public var session: Session
  /// What a person should know, in the order of the files.
  public let notices: [Notice]
  /// Whether the readable part of the file says more than its operations.
  let isEditedByHand: Bool
  /// The journals whose every whole line is in the session.
  let journals: [String]
}

/// Reads a session with all its journals, changing nothing.
public struct SessionLoader {
  private let disk: any Disk

  /// A loader that reads from `disk`.
  public init(_ disk: any Disk) { self.disk = disk }

  /// The session in the file at `path`, in which `replica` is to make commands.
  ///
  /// - Throws: ``StorageError`` when the file is not there, cannot be read or is not a session;
  ///   damaged journals are told of in the notices instead.
  public func load(_ path: String, as replica: ReplicaID) throws(StorageError) -> LoadedSession {
    let file = try resolvedFile(path)
    return try load(SessionPaths(file), as: replica)
  }

  /// The path of the session file behind symbolic links, checked to be a file.
  func resolvedFile(_ path: String) throws(StorageError) -> String {
    do {
      let file = try disk.resolve(path)
      switch try disk.kind(of: file) {
      case .file: return file
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

  func load(_ paths: SessionPaths, as replica: ReplicaID) throws(StorageError) -> LoadedSession {
    // Before the session file: what another program folds meanwhile is then in one or the other.
    let journals = try readJournals(paths)
    let bytes: [UInt8]
    do { bytes = try disk.read(paths.file, limit: SessionFile.sizeLimit) } catch {
      throw .disk(error)
    }
    var file: SessionFile
    do {
      file = try SessionFile(bytes, trustsSeal: true)
      // The readable part may have what a damaged operation had.
      if file.isSealed, !file.damages.isEmpty { file = try SessionFile(bytes) }
    } catch {
      throw .format(path: paths.file, error)
    }
    var operations = OperationSet()
    for operation in file.operations { operations.insert(operation) }
    var notices = file.damages.map { Notice.damaged(path: paths.file, $0) }
    var id = file.document.id ?? ""
    var isEditedByHand = false
    if !file.isSealed {
      let adoption: Adoption
      do { adoption = try Adoption(file.document, onto: operations) } catch {
        throw .invalid(path: paths.file, error)
      }
      for operation in adoption.operations { operations.insert(operation) }
      id = file.document.id ?? adoption.sessionID
      isEditedByHand = !adoption.operations.isEmpty
      notices += Self.notices(of: adoption, isNew: file.operations.isEmpty)
    }
    var taken: [String] = []
    for (path, journal) in journals {
      guard let journal, journal.session ?? id == id else {
        let stranger = Finding("", "this is not a file of its own")
        notices.append(
          journal == nil ? .damaged(path: path, stranger) : .foreign(path: path))
        continue
      }
      for operation in journal.operations { operations.insert(operation) }
      if journal.damages.isEmpty { taken.append(path) }
      notices += journal.damages.map { .damaged(path: path, $0) }
      if journal.isTorn { notices.append(.torn(path: path)) }
    }
    let missing = operations.missing.count
    if missing > 0 { notices.append(.missing(operations: missing)) }
    let session = Session(
      id: id, replica: replica, operations: operations, extra: file.document.extra)
    return LoadedSession(
      session: session, notices: notices, isEditedByHand: isEditedByHand,
      journals: taken)
  }

  private static func notices(of adoption: Adoption, isNew: Bool) -> [Notice] {
    guard !adoption.operations.isEmpty else { return [] }
    if isNew { return [.writtenByHand(records: adoption.added.count)] }
    return [
      .editedByHand(
        added: adoption.added.count, edited: adoption.edited.count,
        removed: adoption.removed.count)
    ]
  }

  /// The journals beside a session file, by name; nil for what has such a name and is no file.
  private func readJournals(
    _ paths: SessionPaths
  ) throws(StorageError) -> [(path: String, journal: JournalFile?)] {
    var journals: [(path: String, journal: JournalFile?)] = []
    do {
      for path in try names(of: paths) {
        switch try disk.kind(of: path) {
        case .file: if let journal = try readJournal(path) { journals.append((path, journal)) }
        case nil: continue
        default: journals.append((path, nil))
        }
      }
    } catch {
      throw .disk(error)
    }
    return journals
  }

  /// The journal at `path`; nil when another program has just folded it in.
  private func readJournal(_ path: String) throws(DiskError) -> JournalFile? {
    do {
      return JournalFile(try disk.read(path, limit: SessionFile.sizeLimit))
    } catch  where error.code == ENOENT {
      return nil
    }
  }

  /// The journals beside a session file, by name.
  func journals(in paths: SessionPaths) throws(DiskError) -> [String] {
    var journals: [String] = []
    for path in try names(of: paths) where try disk.kind(of: path) == .file {
      journals.append(path)
    }
    return journals
  }

  private func names(of paths: SessionPaths) throws(DiskError) -> [String] {
    try disk.names(in: paths.folder).filter { $0.hasSuffix(".jsonl") }
      .map { paths.folder + "/" + $0 }
  }
}
