public import SessionEngine
import WorkshopModel

/// The files of one open session: what it is asked to append is on disk when it returns.
///
/// Each running program writes a journal of its own beside the session file. On leaving, the last
/// one folds all journals into the session file, which is replaced in one step and never half
/// written. A new file is synced before it takes its name, the folder is synced before a journal
/// is removed, and what failed to sync once is written anew to another file.
public struct SessionStore {
  let disk: any Disk
  let paths: SessionPaths
  private let session: String
  let replica: ReplicaID
  private var journal: OpenFile?
  private var journalSize = 0
  /// The most bytes that a file may have; fewer only in tests.
  var sizeLimit = SessionFile.sizeLimit
  private var part = 0
  /// The journals that this program has written, in the order of their parts.
  private(set) var ownJournals: [String] = []
  /// What was to be appended and is not known to be on disk.
  private var unsaved: [Operation] = []

  init(_ disk: any Disk, _ paths: SessionPaths, _ session: Session) {
    self.disk = disk
    self.paths = paths
    self.session = session.id
    replica = session.replica
  }

  /// The path of the session file, with symbolic links resolved.
  public var path: String { paths.file }

  /// Opens the session at `path` for commands of `replica`.
  ///
  /// What was written by hand goes into the session file as operations at once; where the disk
  /// refuses that, the session opens all the same and a notice tells.
  ///
  /// - Throws: ``StorageError`` when the file is not a session or cannot be read.
  public static func open(
    _ path: String, as replica: ReplicaID, on disk: any Disk
  ) throws(StorageError) -> (store: SessionStore, session: Session, notices: [Notice]) {
    let loader = SessionLoader(disk)
    let paths = SessionPaths(try loader.resolvedFile(path))
    var loaded = try loader.load(paths, as: replica)
    let store = SessionStore(disk, paths, loaded.session)
    guard loaded.isEditedByHand else { return (store, loaded.session, loaded.notices) }
    do { try store.fold(&loaded.session) } catch {
      return (store, loaded.session, loaded.notices + [.notWritten(error)])
    }
    return (store, loaded.session, loaded.notices)
  }

  /// Appends `operations` to this program's journal and returns when they will survive.
  ///
  /// - Throws: ``StorageError/disk(_:)``; then nothing of it counts as saved, everything stays in
  ///   memory, and the next call writes it all anew, to another journal.
  public mutating func append(_ operations: [Operation]) throws(StorageError) {
    unsaved += operations
    guard !unsaved.isEmpty else { return }
    let lines = JournalFile.lines(of: unsaved)
    // A journal that is larger than may be read would be as good as lost.
    if journalSize + lines.count > sizeLimit { giveUpJournal() }
    do {
      let file = try openJournal()
      try disk.append(lines, to: file)
      try disk.sync(file)
      journalSize += lines.count
      unsaved = []
    } catch {
      // After a failed write or sync the system may call lost bytes clean: never use it again.
      giveUpJournal()
      throw .disk(error)
    }
  }

  /// Leaves the session: folds all journals into the session file unless another program has
  /// one open, who then will.
  ///
  /// - Throws: ``StorageError``; what was called saved is in the journal and is not lost. More can
  ///   be appended, and closing be tried again.
  public mutating func close(_ session: inout Session) throws(StorageError) {
    try append([])
    // Folding that fails may have removed the journal already: what comes then needs a new one.
    defer { giveUpJournal() }
    if try isLastWithJournals() { try fold(&session) }
  }

  private mutating func giveUpJournal() {
    if let journal { try? disk.close(journal) }
    journal = nil
  }

  /// The journal to append to.
  ///
  /// A new one is complete, synced and locked before it gets a name that others look for, so that
  /// nobody takes it for that of a program that is gone.
  private mutating func openJournal() throws(DiskError) -> OpenFile {
    if let journal { return journal }
    part += 1
    try makeFolder()
    let path = paths.journal(replica, part: part)
    let file = try disk.create(path + ".new")
    journal = file
    do {
      try complete(file, named: path)
    } catch {
      // What has gone wrong is told; a journal without a name is of no use.
      try? disk.remove(path + ".new")
      throw error
    }
    try disk.syncFolder(paths.folder)
    ownJournals.append(path)
    return file
  }

  /// Writes the beginning of a new journal and gives it its name.
  private mutating func complete(_ file: OpenFile, named path: String) throws(DiskError) {
    _ = try disk.lock(file, wait: false)
    let header = JournalFile.header(session: session, replica: replica)
    try disk.append(header, to: file)
    journalSize = header.count
    try disk.sync(file)
    try disk.rename(path + ".new", to: path)
  }

  /// Makes the folder of the journals.
  ///
  /// One that is there already may come from a program that was cut off before its name was safe.
  func makeFolder() throws(DiskError) {
    if try disk.kind(of: paths.folder) != .folder { try disk.makeFolder(paths.folder) }
    try disk.syncFolder(paths.parent)
  }

  /// Whether there are journals, and no other running program has one of them.
  private func isLastWithJournals() throws(StorageError) -> Bool {
    do {
      let journals = try SessionLoader(disk).journals(in: paths)
      for path in journals where !ownJournals.contains(path) {
        guard let file = try lockIfFree(path) else { return false }
        try disk.close(file)
      }
      return !journals.isEmpty
    } catch {
      throw .disk(error)
    }
  }
}
