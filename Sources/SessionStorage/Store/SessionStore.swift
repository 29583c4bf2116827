public import SessionEngine
import WorkshopModel

/// The files of one open session: what it is asked to append is on disk when it returns.
///
/// Each running program writes a journal of its own beside the session file. On leaving, the last
/// one folds all journals into the session file, which is replaced in one step and never half
/// written. A new file is synced before it takes its name, the folder is synced before a journal
/// is removed, and what failed to sync once is written anew to another file.
public struct SessionStore {
  var files: SessionFiles
  var journals = OwnJournals()
  var follower = Follower()
  var ownDrafts = OwnDrafts()
  var pin = PINKeeper()
  var sign = RaisedSign()
  /// The journals that there were when this program last wrote the session file.
  var knownJournals: Set<String> = []
  /// The members at the top of the file that this version does not know, as they were last read.
  var knownExtra = Members()
  /// What a person should know of what happened while the session file was written.
  var untold: [Notice] = []

  /// A store that has read nothing yet.
  init(_ files: SessionFiles) { self.files = files }

  init(_ disk: any Disk, _ paths: SessionPaths, _ loaded: LoadedSession, _ seat: Seat) {
    self.init(SessionFiles(disk, paths, session: loaded.session.id, seat))
    knownExtra = loaded.session.extra
    journals = OwnJournals(
      goingOnWith: loaded.journals.first {
        $0.canBeTakenOver && $0.stamp.owner ?? disk.user == disk.user
      })
    follower = Follower(of: loaded)
  }

  /// The path of the session file, with symbolic links resolved.
  public var path: String { files.paths.file }

  /// The folder of the journals, where other programs write what is entered there; it may not be
  /// there yet.
  public var journalFolder: String { files.paths.folder }

  /// Whether something is in memory only, because the disk refused it.
  public var hasUnsaved: Bool { journals.hasUnsaved }

  /// The files beside it that are the same session and were not taken in, as last looked at.
  public var besides: [FileBeside] { follower.besides }

  /// The other users of the machine whose files beside it were not taken in, as last looked at.
  public var strangers: [Stranger] { follower.strangers }

  /// Whether all of `session` is in the session file and what is beside it, so that whoever opens
  /// it next has it; false also when that cannot be read.
  public func isOnDisk(_ session: Session) -> Bool { files.haveAll(of: session) }

  /// Appends `operations` to this program's journal and returns when they will survive.
  ///
  /// - Throws: ``StorageError/disk(_:)``; then nothing of it counts as saved, everything stays in
  ///   memory, and the next call writes it all anew, to another journal.
  public mutating func append(_ operations: [Operation]) throws(StorageError) {
    try journals.append(operations, in: files)
  }

  /// Writes anew what was in a journal that somebody has removed or cut off.
  ///
  /// - Throws: ``StorageError``, as ``append(_:)`` does.
  public mutating func keepWritten() throws(StorageError) { try journals.keepWritten(in: files) }

  /// Looks whether other programs have added something to the session, wherever they run.
  ///
  /// It costs a look at the names in the folder and at each file, and reads only what was added.
  /// What was put into the box while the terminal goes round is told of when that is over.
  ///
  /// - Throws: ``StorageError`` when the disk fails; what was not read is read the next time.
  public mutating func follow() throws(StorageError) -> News {
    let news = try follower.follow(files, beside: journals.paths, telling: untold)
    untold = []
    return news
  }

  /// What was half typed at this terminal when it was last left; none when nothing was, it cannot be
  /// read, or another user has put it there.
  public var drafts: [Draft] { ownDrafts.read(in: files) }

  /// Keeps what is half typed at this terminal, in place of what was kept before; nothing about
  /// records that are erased.
  ///
  /// - Throws: ``StorageError/disk(_:)``; then what was kept before still is.
  public func keep(_ drafts: [Draft]) throws(StorageError) {
    try ownDrafts.keep(drafts, in: files)
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
    sign.takeDown(on: files.disk)
    try append([])
    guard files.mayWriteFile else { return try leaveFileToOwner() }
    let hasOthers = try files.hasOthersWithJournals(beside: journals.paths)
    let isSafe =
      leavesFileToOthers && journals.isComplete(on: files.disk)
      || files.fileHolds(session, whileOpen: hasOthers)
    let isWaiting = !follower.bookmarks.waiting.isEmpty
    let isDone = hasOthers ? true : try !files.hasMoreThanTheFile(orIs: isWaiting)
    knownJournals = []
    if isSafe, isDone { journals.leaveToOthers(in: files) } else { try fold(&session) }
    // Another may have left at the same moment, as this one was still there.
    guard try !files.hasOthersWithJournals(beside: journals.paths),
      try files.hasJournals(besides: knownJournals)
    else { return }
    try fold(&session)
  }

  /// Lets go of the session without writing anything more; what was saved stays where it is.
  public mutating func leaveAsItIs() {
    sign.takeDown(on: files.disk)
    journals.giveUp(files.disk)
  }
}
