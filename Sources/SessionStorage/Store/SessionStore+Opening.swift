public import SessionEngine
import WorkshopModel

extension SessionStore {
  /// Opens the session at `path` for commands from `seat`.
  ///
  /// What was written by hand goes into the session file as operations at once, what is damaged is
  /// put aside, and what was erased is removed where it still stands; where the disk refuses that,
  /// the session opens all the same and a notice tells.
  ///
  /// - Parameters:
  ///   - path: The session file.
  ///   - seat: Who opens it.
  ///   - disk: The disk it is on.
  ///   - looksBeside: Whether to look for other files of the same session that are not taken in.
  ///   - listener: Hears how far reading the session file is.
  /// - Returns: The files, the session as they have it, and what there is to say of them.
  /// - Throws: ``StorageError`` when the file is not a session or cannot be read, or when it, a
  ///   journal or the box is of a version that this program does not know.
  public static func open(
    _ path: String, as seat: Seat, on disk: any Disk, looksBeside: Bool = true,
    telling listener: ReadingListener? = nil
  ) throws(StorageError) -> (store: SessionStore, session: Session, notices: [Notice]) {
    let loader = SessionLoader(disk, telling: listener)
    let paths = try loader.paths(of: path, as: seat)
    var loaded = try loader.load(paths, as: seat, looksBeside: looksBeside) {
      SessionFiles.isLocked($0, on: disk)
    }
    if let obstacle = loaded.obstacle { throw obstacle }
    try paths.checkLengths(on: disk)
    var store = SessionStore(disk, paths, loaded, seat)
    var notices = loaded.notices
    do { try store.removeDrafts(erased: loaded.session.state.erased) } catch {
      notices.append(.notErased(error))
    }
    notices += store.files.ownershipNotices()
    guard !loaded.debts.isEmpty, store.files.mayWriteFile else {
      return (store, loaded.session, notices)
    }
    do { try store.fold(&loaded.session) } catch {
      return (store, loaded.session, notices + [.notWritten(error)])
    }
    return (store, loaded.session, notices.map(store.files.afterFolding))
  }
}
