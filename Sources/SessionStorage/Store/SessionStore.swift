#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
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
  var paths: SessionPaths
  let seat: Seat
  /// The session's id.
  let session: String
  /// The most bytes that a file may have; fewer only in tests.
  var sizeLimit = SessionFile.sizeLimit
  /// The journals that there were when this program last wrote the session file.
  var knownJournals: Set<String> = []
  /// The journals that this program has written, in the order of their parts.
  private(set) var ownJournals: [String] = []
  /// The members at the top of the file that this version does not know, as they were last read.
  var knownExtra = Members()
  /// The records that are erased, about which nothing half typed is kept any more.
  var erased: Set<RecordKey> = []
  /// Whether it is only watched, and so not even looked whether a program has a journal locked.
  var isWatching = false
  /// The tries of the PIN that the disk has not taken; nil when there are none.
  var unkeptTries: PINLock?
  /// The sign that the terminal goes round here; nil while it does not.
  var sign: OpenFile?
  /// How far the files of others were read.
  var bookmarks = Bookmarks()
  /// The files beside it that are the same session and were not taken in, as last looked at.
  public internal(set) var besides: [FileBeside] = []
  /// The other users of the machine whose files beside it were not taken in, as last looked at.
  public internal(set) var strangers: [Stranger] = []
  private var journal: OpenFile?
  private var journalSize = 0
  private var part = 0
  /// A journal that a program has left, on which this one may go on.
  private var spare: LoadedJournal?
  /// What a person should know of what happened while the session file was written.
  var untold: [Notice] = []
  /// What is in this program's journals.
  private(set) var written: [Operation] = []
  /// What was to be appended and is not known to be on disk.
  private var unsaved: [Operation] = []

  /// A store that has read nothing yet.
  init(_ disk: any Disk, _ paths: SessionPaths, session: String, _ seat: Seat) {
    self.disk = paths.ownership.making(on: disk)
    self.paths = paths
    self.seat = seat
    self.session = session
  }

  init(_ disk: any Disk, _ paths: SessionPaths, _ loaded: LoadedSession, _ seat: Seat) {
    self.init(disk, paths, session: loaded.session.id, seat)
    knownExtra = loaded.session.extra
    spare = loaded.journals.first {
      $0.canBeTakenOver && $0.stamp.owner ?? disk.user == disk.user
    }
    besides = loaded.besides
    strangers = loaded.strangers
    bookmarks = Bookmarks(loaded)
  }

  /// The path of the session file, with symbolic links resolved.
  public var path: String { paths.file }

  /// The folder of the journals, where other programs write what is entered there; it may not be
  /// there yet.
  public var journalFolder: String { paths.folder }

  /// Whether something is in memory only, because the disk refused it.
  public var hasUnsaved: Bool { !unsaved.isEmpty }

  /// Appends `operations` to this program's journal and returns when they will survive.
  ///
  /// - Throws: ``StorageError/disk(_:)``; then nothing of it counts as saved, everything stays in
  ///   memory, and the next call writes it all anew, to another journal.
  public mutating func append(_ operations: [Operation]) throws(StorageError) {
    unsaved += operations
    guard !unsaved.isEmpty else { return }
    do {
      try leaveJournalIfItIsGone()
      let lines = JournalFile.lines(of: unsaved)
      // A journal that is larger than may be read would be as good as lost.
      if journalSize + lines.count > sizeLimit { giveUpJournal() }
      let file = try openJournal()
      try disk.append(lines, to: file)
      try disk.sync(file)
      journalSize += lines.count
      written += unsaved
      unsaved = []
    } catch {
      // After a failed write or sync the system may call lost bytes clean: never use it again.
      giveUpJournal()
      throw .disk(error)
    }
  }

  /// Leaves the session: when this returns, all of `session` is in the session file.
  ///
  /// It is folded into it, see ``fold(_:isRepairing:)``, unless the file is read and found to have it
  /// all, and this program is not the last with a journal.
  ///
  /// - Parameters:
  ///   - session: The session, which takes in what it lacked.
  ///   - leavesFileToOthers: Whether it is enough that everything is safe in a journal, where
  ///     another running program will fold it in: for commands that enter one thing.
  /// - Throws: ``StorageError``; what was called saved is where it was and is not lost. More can
  ///   be appended, and closing be tried again.
  public mutating func close(
    _ session: inout Session, leavingFileToOthers leavesFileToOthers: Bool = false
  ) throws(StorageError) {
    takeDownSign()
    try append([])
    guard mayWriteFile else { return try leaveFileToOwner() }
    let hasOthers = try hasOthersWithJournals()
    let isSafe = leavesFileToOthers && isInOwnJournals || fileHolds(session, whileOpen: hasOthers)
    let isDone = hasOthers ? true : try !hasJournals()
    knownJournals = []
    if isSafe, isDone { leaveJournalToOthers() } else { try fold(&session) }
    // Another may have left at the same moment, as this one was still there.
    guard try !hasOthersWithJournals(), try hasMoreJournals() else { return }
    try fold(&session)
  }

  /// Lets go of the session without writing anything more; what was saved stays where it is.
  public mutating func leaveAsItIs() {
    takeDownSign()
    giveUpJournal()
  }

  /// Takes note that everything is in the session file, and this program's journals are gone.
  mutating func forgetJournals() {
    giveUpJournal()
    ownJournals = []
    spare = nil
    written = []
    unsaved = []
  }

  private mutating func giveUpJournal() {
    if let journal { try? disk.close(journal) }
    journal = nil
  }

  /// Somebody may have removed the journal, or a tool that synchronises folders: then all that was
  /// in it is written anew.
  private mutating func leaveJournalIfItIsGone() throws(DiskError) {
    guard let journal, try !isAsWritten(journal) else { return }
    giveUpJournal()
    ownJournals.removeAll { $0 == journal.path }
    unsaved = written + unsaved
    written = []
  }

  /// Whether a journal is in its place and as long as what was written to it.
  private func isAsWritten(_ journal: OpenFile) throws(DiskError) -> Bool {
    guard try disk.isInPlace(journal) else { return false }
    return try disk.stamp(of: journal).size == journalSize
  }

  /// Whether all that this program was asked to append is in the journal that it has open.
  private var isInOwnJournals: Bool {
    guard let journal, unsaved.isEmpty, ownJournals == [journal.path] else {
      return written.isEmpty && unsaved.isEmpty
    }
    return (try? isAsWritten(journal)) ?? false
  }

  /// Writes anew what was in a journal that somebody has removed or cut off.
  ///
  /// - Throws: ``StorageError``, as ``append(_:)`` does.
  public mutating func keepWritten() throws(StorageError) {
    do { try leaveJournalIfItIsGone() } catch { throw .disk(error) }
    try append([])
  }

  /// Writes what stays of this program's journals into a new one, and removes them.
  ///
  /// - Throws: ``StorageError``; then they are still there.
  mutating func writeJournalAnew(keeping stays: (Operation) -> Bool) throws(StorageError) {
    let before = self
    giveUpJournal()
    (ownJournals, spare) = ([], nil)
    unsaved = (written + unsaved).filter(stays)
    written = []
    do { try append([]) } catch {
      (ownJournals, written, unsaved) = (before.ownJournals, before.written, before.unsaved)
      throw error
    }
    do {
      for path in before.ownJournals { try removeIfOwn(path) }
      try disk.syncFolder(paths.folder)
    } catch { throw .disk(error) }
  }

  /// Lets another program go on with the journal; if that fails it stays what it is.
  mutating func leaveJournalToOthers() {
    defer { giveUpJournal() }
    guard let journal, journalSize < LoadedJournal.takeOverLimit else { return }
    try? disk.rename(journal.path, to: paths.spare(journal.path))
  }
}

extension SessionStore {
  /// The journal to append to: the one that is open, one that another program has left in good
  /// order, or a new one.
  private mutating func openJournal() throws(DiskError) -> OpenFile {
    if let journal { return journal }
    part += 1
    if let spare, let file = takeOver(spare) {
      self.spare = nil
      return file
    }
    spare = nil
    return try makeJournal()
  }

  /// Goes on with a journal that was left in good order; nil when that is not to be had any more.
  ///
  /// It takes this program's name first: should a sync of it fail, nobody goes on with it again.
  private mutating func takeOver(_ spare: LoadedJournal) -> OpenFile? {
    let path = paths.journal(seat.replica, part: part)
    do {
      guard case .taken(let file) = try lockIfFree(spare.path) else { return nil }
      let stamp = try disk.stamp(of: file)
      guard stamp.size == spare.stamp.size, stamp.owner == spare.stamp.owner else {
        try disk.close(file)
        return nil
      }
      do { try disk.rename(spare.path, to: path) } catch {
        try? disk.close(file)
        return nil
      }
      let renamed = OpenFile(descriptor: file.descriptor, path: path)
      journal = renamed
      journalSize = spare.stamp.size
      written += spare.journal.operations
      ownJournals.append(path)
      return renamed
    } catch {
      return nil
    }
  }

  /// Makes a journal.
  ///
  /// It is complete, synced and locked before it gets a name that others look for, so that
  /// nobody takes it for that of a program that is gone.
  private mutating func makeJournal() throws(DiskError) -> OpenFile {
    try makeFolder()
    let path = paths.journal(seat.replica, part: part)
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
    let named = OpenFile(descriptor: file.descriptor, path: path)
    journal = named
    ownJournals.append(path)
    return named
  }

  /// Writes the beginning of a new journal and gives it its name.
  private mutating func complete(_ file: OpenFile, named path: String) throws(DiskError) {
    // Another program may look for a moment whether somebody has it.
    _ = try disk.lock(file, wait: true)
    let header = JournalFile.header(session: session, seat: seat)
    try disk.append(header, to: file)
    journalSize = header.count
    try disk.sync(file)
    try disk.rename(path + ".new", to: path)
  }

  /// Makes the folder of the journals.
  ///
  /// One that is there already may come from a program that was cut off before its name was safe.
  func makeFolder() throws(DiskError) {
    guard try paths.ownership.trusts(disk.stamp(of: paths.folder)?.owner) else {
      throw DiskError(.makeFolder, paths.folder, .system(EPERM))
    }
    if try disk.kind(of: paths.folder) != .folder { try disk.makeFolder(paths.folder) }
    try disk.syncFolder(paths.parent)
  }
}
