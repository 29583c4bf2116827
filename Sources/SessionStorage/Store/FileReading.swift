#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// What the session file itself says, or what is left of it, with what lies beside it and is known
/// to have been the file.
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
  /// What has made way for a new session file and is in the session.
  var madeWay: [String] = []
  /// What has made way for a new session file and is not this session, or cannot be read.
  var strays: [String] = []
  /// Whether the file was written while the session was open.
  private(set) var isOpen = false
  /// How many operations the file has by itself, with those that its edits by hand were taken in as.
  private(set) var fileCount = 0
  /// The bytes of the session file; nil when there was none.
  private(set) var contents: [UInt8]?
  /// The copies by tools that still have words which were erased, and nothing that is not read.
  var copiesWithErased: [String] = []
  /// The other users whose files were not taken in.
  var strangers: [Stranger] = []
  /// The files beside it that are the same session and were not taken in.
  var besides: [FileBeside] = []
  /// Why the file may not be written: it is of a version that this program does not know.
  var newer: StorageError?
  /// The file as it was before it was read; nil when there was none.
  private(set) var stamp: FileStamp?
  /// What of the box the file has; where it cannot be read, the file before it; nil when neither
  /// can.
  var boxedBefore: Set<OperationID>?

  /// What was edited in the file by hand until now.
  var handEdits: HandEdits

  let paths: SessionPaths
  let disk: any Disk
  /// The operations as the files have them.
  var written: [[Operation]] = []
  private let listener: ReadingListener?

  /// Reads the file at `paths`; where it cannot be read, what else there is counts: the file as it
  /// was before, whole lines of the damaged one, the journals.
  ///
  /// - Parameters:
  ///   - paths: Where the session is.
  ///   - journals: Its journals.
  ///   - handEdits: What was edited in it by hand before.
  ///   - disk: The disk it is on.
  ///   - listener: Hears how far reading the file is.
  /// - Throws: ``StorageError`` when the disk fails, or when nothing of a session is left.
  init(
    _ paths: SessionPaths, _ journals: [LoadedJournal], after handEdits: HandEdits,
    _ disk: any Disk, telling listener: ReadingListener?
  ) throws(StorageError) {
    self.listener = listener
    self.paths = paths
    self.handEdits = handEdits
    self.disk = disk
    try readFile()
    var bytes = contents
    if bytes == nil { bytes = try bytesAside() }
    let file: SessionFile?
    do { file = try fileToFollow(bytes ?? []) } catch {
      try recover(bytes ?? [], after: error, journals)
      file = nil
    }
    if let file {
      isOpen = file.isOpen
      try takeIn(file, bytes ?? [])
      fileCount = operations.count
    }
    try takeInWhatMadeWay()
  }

  /// Reads the bytes of the file, unless it is another user's who has put it there since the session
  /// was opened: then there is none.
  private mutating func readFile() throws(StorageError) {
    guard try isTaken(paths.file) else { return }
    do { stamp = try disk.stamp(of: paths.file) } catch { throw .disk(error) }
    contents = try bytes(at: paths.file)
    // Theirs may have come after the first look.
    if try !isTaken(paths.file) { (stamp, contents) = (nil, nil) }
  }

  /// Whether what is at `path` is of somebody whose files are taken in; else takes note of whose it
  /// is.
  mutating func isTaken(_ path: String) throws(StorageError) -> Bool {
    do {
      let owner = try disk.stamp(of: path)?.owner
      if paths.ownership.trusts(owner) { return true }
      strangers += [disk.stranger(owner, at: path)].compactMap(\.self)
      return false
    } catch { throw .disk(error) }
  }

  /// Whether a file still has words about records that were erased.
  func holds(_ erased: Set<RecordKey>) -> Bool { written.contains { $0.holds(erased) } }

  /// The bytes of the file at `path`; nil when there is none, and when another user has put it there
  /// and lets nobody read it, of which it takes note.
  mutating func bytes(at path: String) throws(StorageError) -> [UInt8]? {
    do { return try disk.read(path, limit: SessionFile.sizeLimit) } catch {
      if error.code == ENOENT { return nil }
      guard [EACCES, EPERM].contains(error.code), let owner = (try? disk.stamp(of: path))?.owner,
        ![disk.user, paths.ownership.owner].contains(owner),
        let guest = disk.stranger(owner, at: path)
      else { throw .disk(error) }
      let reason = Fact("fault.ofAnotherUser", ["user": .text(guest.name)])
      notices.append(.passedBy(path: path, reason: reason))
      return nil
    }
  }

  /// The file in `bytes`, with its readable part also where somebody has taken back by hand what
  /// they had edited.
  func fileToFollow(_ bytes: [UInt8]) throws(FormatError) -> SessionFile {
    let file = try Self.file(bytes, telling: listener)
    guard file.isSealed, handEdits.isFollowed(by: file.operations) else { return file }
    return try SessionFile(bytes)
  }

  /// The file in `bytes`, with its readable part where that says more than its operations.
  static func file(
    _ bytes: [UInt8], telling listener: ReadingListener? = nil
  ) throws(FormatError) -> SessionFile {
    let file = try SessionFile(bytes, trustsSeal: true, telling: listener)
    // The readable part may have what a damaged operation had.
    return file.isSealed && !file.damages.isEmpty ? try SessionFile(bytes) : file
  }

  /// Takes in a file that can be read, with what was edited in it by hand.
  private mutating func takeIn(_ file: SessionFile, _ bytes: [UInt8]) throws(StorageError) {
    notices += file.damages.map { Notice.damaged(path: paths.file, $0) }
    if !file.damages.isEmpty { debts.insert(.damagedFile) }
    insert(file.operations)
    boxedBefore = file.operations.ofBox
    extra = file.document.extra
    id = file.document.id ?? ""
    guard !file.isSealed else { return handEdits.noteAdopted(in: file.operations) }
    let earlier = try editsFollowed(by: file)
    let adoption: Adoption
    do { adoption = try self.adoption(of: file, after: earlier, paths.file) } catch {
      let refusal = error.located(in: bytes)
      guard !file.operations.isEmpty, let id = file.document.id else { throw refusal }
      // What was edited breaks a rule; all that does not is taken in.
      self.id = id
      return mend(Salvage(bytes), refusal)
    }
    id = file.document.id ?? adoption.sessionID
    insert(earlier)
    handEdits.note(adoption.operations, on: file.operations)
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
    of file: SessionFile, after earlier: [Operation] = [], _ path: String
  ) throws(StorageError) -> Adoption {
    do { return try Adoption(file.document, onto: OperationSet(file.operations + earlier)) } catch {
      throw .invalid(path: path, error)
    }
  }

  /// The earlier edits that whoever edited `file` had before them.
  ///
  /// Not those that a tool has set aside in a copy of their own: then the file was edited elsewhere
  /// at the same time, by somebody who had not seen them.
  func editsFollowed(by file: SessionFile) throws(StorageError) -> [Operation] {
    var earlier = handEdits.earlier(on: file.operations)
    if handEdits.hasAdopted,
      let edits = try? adoption(of: file, after: earlier, paths.file).operations
    {
      earlier += handEdits.adopted(beside: file.operations + earlier, touching: edits)
    }
    guard !earlier.isEmpty, let id = file.document.id else { return [] }
    let copies = try Neighbourhood(paths, of: id, isComplete: false, on: disk).neighbours
    let apart = Set(copies.flatMap(\.operations).map(\.id))
    return earlier.filter { !apart.contains($0.id) }
  }

  mutating func insert(_ added: [Operation]) {
    written.append(added)
    if operations.count == 0 {
      operations = OperationSet(added)
    } else {
      for operation in added { operations.insert(operation) }
    }
  }
}
