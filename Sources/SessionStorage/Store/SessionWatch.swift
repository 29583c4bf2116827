public import SessionEngine
import WorkshopModel

/// A session that is only watched: what others write is read, and nothing is ever written, locked,
/// folded, repaired or removed.
public struct SessionWatch {
  private let files: SessionFiles
  private var follower: Follower

  /// The path of the session file, with symbolic links resolved.
  public var path: String { files.paths.file }

  /// Begins to watch the session at `path`.
  ///
  /// - Parameters:
  ///   - path: The session file.
  ///   - seat: Who watches; it gets into no file.
  ///   - disk: Where the files are.
  ///   - listener: Hears how far reading the session file is.
  /// - Returns: The watch, the session as its files have it, and what there is to say of them.
  /// - Throws: ``StorageError`` when the file is not a session or cannot be read.
  public static func begin(
    _ path: String, as seat: Seat, on disk: any Disk, telling listener: ReadingListener? = nil
  ) throws(StorageError) -> (watch: SessionWatch, session: Session, notices: [Notice]) {
    let loader = SessionLoader(disk, telling: listener)
    let paths = try loader.paths(of: path, as: seat)
    let loaded = try loader.load(paths, as: seat) { _ in false }
    let watch = SessionWatch(
      files: SessionFiles(disk, paths, session: loaded.session.id, seat),
      follower: Follower(of: loaded, isWatching: true))
    return (watch, loaded.session, loaded.notices)
  }

  /// What tells the session from others.
  public var session: String { files.session }

  /// Whether a terminal goes round in the session; where that cannot be told, it does.
  public var isGoingRound: Bool { (try? files.isGoingRound(in: files.session)) ?? true }

  /// Looks whether others have added something, as ``SessionStore/follow()`` does.
  ///
  /// - Throws: ``StorageError`` when the disk fails; what was not read is read the next time.
  public mutating func follow() throws(StorageError) -> News {
    try follower.follow(files)
  }
}
