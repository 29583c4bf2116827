#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// What the session file itself says, or what is left of it, with the copies beside it that tools
/// made which synchronise folders.
struct FileReading {
  /// The session's id.
  private(set) var id = ""
  /// Members at the top of the file that this version does not know.
  private(set) var extra = Members()
  /// The operations of the file and of its copies, and what was edited by hand.
  var operations = OperationSet()
  /// What a person should know.
  private(set) var notices: [Notice] = []
  /// What is to be done about the file.
  private(set) var debts: Debts = []
  /// The copies that were taken in whole.
  private(set) var copies: [String] = []
  /// What has made way for a new session file and is not this session, or cannot be read.
  private(set) var strays: [String] = []
  /// The bytes of the session file; nil when there was none.
  private(set) var contents: [UInt8]?
  /// The file as it was before it was read; nil when there was none.
  private(set) var stamp: FileStamp?

  private let paths: SessionPaths
  private let disk: any Disk
  /// The operations as the files have them.
  private var written: [[Operation]] = []

  /// Reads the file at `paths`; where it cannot be read, what else there is counts: the file as it
  /// was before, whole lines of the damaged one, the journals.
  ///
  /// - Throws: ``StorageError`` when the disk fails, or when nothing of a session is left.
  init(
    _ paths: SessionPaths, _ journals: [LoadedJournal], _ disk: any Disk
  ) throws(StorageError) {
    self.paths = paths
    self.disk = disk
    do {
      stamp = try disk.stamp(of: paths.file)
    } catch { throw .disk(error) }
    contents = try bytes(at: paths.file)
    var bytes = contents
    if bytes == nil { bytes = try bytesAside() }
    let file: SessionFile?
    do { file = try Self.file(bytes ?? []) } catch {
      try recover(bytes ?? [], after: error, journals)
      file = nil
    }
    if let file { try takeIn(file, paths.file) }
    try takeInCopies()
    try takeInWhatMadeWay()
  }

  /// Whether a file still has words about records that were erased.
  func holds(_ erased: Set<RecordKey>) -> Bool { written.contains { $0.holds(erased) } }

  private func bytes(at path: String) throws(StorageError) -> [UInt8]? {
    do { return try disk.read(path, limit: SessionFile.sizeLimit) } catch {
      guard error.code != ENOENT else { return nil }
      throw .disk(error)
    }
  }

  private static func file(_ bytes: [UInt8]) throws(FormatError) -> SessionFile {
    let file = try SessionFile(bytes, trustsSeal: true)
    // The readable part may have what a damaged operation had.
    return file.isSealed && !file.damages.isEmpty ? try SessionFile(bytes) : file
  }

  /// Takes in a file that can be read, with what was edited in it by hand.
  private mutating func takeIn(_ file: SessionFile, _ path: String) throws(StorageError) {
    notices += file.damages.map { Notice.damaged(path: path, $0) }
    insert(file.operations)
    extra = file.document.extra
    id = file.document.id ?? ""
    guard !file.isSealed else { return }
    let adoption: Adoption
    do { adoption = try self.adoption(of: file, path) } catch {
      guard !file.operations.isEmpty, let id = file.document.id else { throw error }
      // What was edited breaks a rule, but the operations say what there was before.
      self.id = id
      debts.insert(.damagedFile)
      notices.append(.recovered(error))
      return
    }
    insert(adoption.operations)
    if file.document.all.contains(where: { operations.erased.contains($0.key) }) {
      debts.insert(.erasure)
    }
    id = file.document.id ?? adoption.sessionID
    guard !adoption.operations.isEmpty else { return }
    debts.insert(.editedByHand)
    notices.append(
      file.operations.isEmpty
        ? .writtenByHand(records: adoption.added.count)
        : .editedByHand(
          added: adoption.added.count, edited: adoption.edited.count,
          removed: adoption.removed.count))
  }

  private func adoption(
    of file: SessionFile, _ path: String
  ) throws(StorageError) -> Adoption {
    do { return try Adoption(file.document, onto: OperationSet(file.operations)) } catch {
      throw .invalid(path: path, error)
    }
  }

  private mutating func insert(_ added: [Operation]) {
    written.append(added)
    if operations.count == 0 {
      operations = OperationSet(added)
    } else {
      for operation in added { operations.insert(operation) }
    }
  }

  /// Puts the session together without its file.
  private mutating func recover(
    _ bytes: [UInt8], after error: FormatError, _ journals: [LoadedJournal]
  ) throws(StorageError) {
    let refusal: StorageError =
      stamp == nil ? .missing(path: paths.file) : .format(path: paths.file, error)
    let salvage = Salvage(bytes)
    insert(salvage.operations)
    var previous: SessionFile?
    if let old = try self.bytes(at: paths.previous) { previous = try? Self.file(old) }
    if let previous {
      insert(previous.operations)
      let adoption = previous.isSealed ? nil : try? adoption(of: previous, paths.previous)
      insert(adoption?.operations ?? [])
      extra = previous.document.extra
    }
    if let document = salvage.document, let adoption = try? Adoption(document, onto: operations) {
      insert(adoption.operations)
      extra = document.extra
    }
    let known = journals.lazy.filter { !$0.journal.operations.isEmpty }
    guard previous != nil || salvage.document != nil || operations.count > 0 || !known.isEmpty,
      let id = previous?.document.id ?? salvage.id ?? known.compactMap(\.journal.session).first
        ?? firstOperationName
    else { throw refusal }
    self.id = id
    debts.insert(.damagedFile)
    notices.append(.recovered(refusal))
  }

  /// A name for a session of which nothing tells the name any more, the same for all its copies;
  /// nil when there is no operation.
  private var firstOperationName: String? {
    operations.sorted.first.map { operation in
      var fingerprint = Fingerprint()
      fingerprint.add(operation.id.replica.rawValue)
      return fingerprint.name
    }
  }

  /// Takes in what others wrote into copies of the file.
  private mutating func takeInCopies() throws(StorageError) {
    let names: [String]
    do { names = try disk.names(in: paths.parent).filter(paths.isCopy) } catch {
      throw .disk(error)
    }
    for name in names {
      let path = paths.parent + "/" + name
      guard let bytes = try bytes(at: path), let file = try? Self.file(bytes),
        file.document.id == id
      else {
        notices.append(.foreign(path: path))
        continue
      }
      insert(file.operations)
      notices += file.damages.map { Notice.damaged(path: path, $0) }
      let adoption = file.isSealed ? nil : try? adoption(of: file, path)
      insert(adoption?.operations ?? [])
      notices.append(.copy(path: path))
      if file.damages.isEmpty, file.isSealed || adoption != nil { copies.append(path) }
    }
  }

  /// Takes in what has made way for a new session file: whoever wrote that was cut off before it
  /// knew whether it had read this, or goes on at this moment.
  private mutating func takeInWhatMadeWay() throws(StorageError) {
    for path in try pathsAside() {
      guard try isFile(path) else {
        strays.append(path)
        continue
      }
      guard let bytes = try bytes(at: path) else { continue }
      let file = try? Self.file(bytes)
      let adoption = file.flatMap { $0.isSealed ? nil : try? self.adoption(of: $0, path) }
      guard let file, file.document.id ?? id == id, file.damages.isEmpty,
        file.isSealed || adoption != nil
      else {
        strays.append(path)
        continue
      }
      insert(file.operations)
      insert(adoption?.operations ?? [])
      copies.append(path)
    }
  }

  /// The file that made way for one which was not there yet when its program was cut off.
  private func bytesAside() throws(StorageError) -> [UInt8]? {
    for path in try pathsAside() where try isFile(path) {
      guard let bytes = try bytes(at: path), (try? Self.file(bytes)) != nil else { continue }
      return bytes
    }
    return nil
  }

  private func isFile(_ path: String) throws(StorageError) -> Bool {
    do { return try disk.kind(of: path) == .file } catch { throw .disk(error) }
  }

  private func pathsAside() throws(StorageError) -> [String] {
    do { return try SessionLoader(disk).asidePaths(paths) } catch { throw .disk(error) }
  }
}
