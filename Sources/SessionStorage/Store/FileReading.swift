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
  var id = ""
  /// Members at the top of the file that this version does not know.
  var extra = Members()
  /// The operations of the file and of its copies, and what was edited by hand.
  var operations = OperationSet()
  /// What a person should know.
  var notices: [Notice] = []
  /// What is to be done about the file.
  var debts: Debts = []
  /// The copies that were taken in whole.
  private(set) var copies: [String] = []
  /// What has made way for a new session file and is not this session, or cannot be read.
  private(set) var strays: [String] = []
  /// The bytes of the session file; nil when there was none.
  private(set) var contents: [UInt8]?
  /// Why the file may not be written: it is of a version that this program does not know.
  var newer: StorageError?
  /// The file as it was before it was read; nil when there was none.
  private(set) var stamp: FileStamp?

  let paths: SessionPaths
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
    if let file { try takeIn(file, bytes ?? []) }
    try takeInCopies()
    try takeInWhatMadeWay()
  }

  /// Whether a file still has words about records that were erased.
  func holds(_ erased: Set<RecordKey>) -> Bool { written.contains { $0.holds(erased) } }

  func bytes(at path: String) throws(StorageError) -> [UInt8]? {
    do { return try disk.read(path, limit: SessionFile.sizeLimit) } catch {
      guard error.code != ENOENT else { return nil }
      throw .disk(error)
    }
  }

  static func file(_ bytes: [UInt8]) throws(FormatError) -> SessionFile {
    let file = try SessionFile(bytes, trustsSeal: true)
    // The readable part may have what a damaged operation had.
    return file.isSealed && !file.damages.isEmpty ? try SessionFile(bytes) : file
  }

  /// Takes in a file that can be read, with what was edited in it by hand.
  private mutating func takeIn(_ file: SessionFile, _ bytes: [UInt8]) throws(StorageError) {
    notices += file.damages.map { Notice.damaged(path: paths.file, $0) }
    if !file.damages.isEmpty { debts.insert(.damagedFile) }
    insert(file.operations)
    extra = file.document.extra
    id = file.document.id ?? ""
    guard !file.isSealed else { return }
    let adoption: Adoption
    do { adoption = try self.adoption(of: file, paths.file) } catch {
      let refusal = error.located(in: bytes)
      guard !file.operations.isEmpty, let id = file.document.id else { throw refusal }
      // What was edited breaks a rule; all that does not is taken in.
      self.id = id
      return mend(Salvage(bytes), refusal)
    }
    id = file.document.id ?? adoption.sessionID
    takeIn(adoption, ofHand: file.operations.isEmpty)
    if file.document.all.contains(where: { operations.erased.contains($0.key) }) {
      debts.insert(.erasure)
    }
  }

  /// Takes in what was edited by hand, or written so from the beginning.
  mutating func takeIn(_ adoption: Adoption, ofHand isOfHand: Bool) {
    insert(adoption.operations)
    guard !adoption.operations.isEmpty else { return }
    debts.insert(.editedByHand)
    notices.append(
      isOfHand
        ? .writtenByHand(records: adoption.added.count)
        : .editedByHand(
          added: adoption.added.count, edited: adoption.edited.count,
          removed: adoption.removed.count))
  }

  func adoption(
    of file: SessionFile, _ path: String
  ) throws(StorageError) -> Adoption {
    do { return try Adoption(file.document, onto: OperationSet(file.operations)) } catch {
      throw .invalid(path: path, error)
    }
  }

  mutating func insert(_ added: [Operation]) {
    written.append(added)
    if operations.count == 0 {
      operations = OperationSet(added)
    } else {
      for operation in added { operations.insert(operation) }
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
      extra = extra.joined(with: file.document.extra)
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
      extra = extra.joined(with: file.document.extra)
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
