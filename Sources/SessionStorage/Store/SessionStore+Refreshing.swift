public import SessionEngine
import WorkshopModel

/// What came of an attempt to write the session file while the session is open.
public enum Refreshing: Equatable, Sendable {
  /// The file has everything that was called saved before.
  ///
  /// `from` is the file that was read and `to` the one that is there now, where nothing is in it but
  /// what is in that and in the journals; nil where there is more, or nothing was to be written.
  case done(from: FileStamp?, to: FileStamp?)
  /// Another program is writing it, or it is left to another machine.
  case leftToOthers
}

extension SessionStore {
  /// Writes everything that is in the session file and in the journals into the session file, which
  /// says then that the session is open; the journals stay as they are.
  ///
  /// Where the files are to be put in order it folds, see ``fold(_:isRepairing:)``.
  ///
  /// It waits for nobody. Where a program on another machine writes a journal, too, the file is
  /// written only at rest, and only for the program whose name is the first of all, so that a tool
  /// which synchronises the folder does not find two of it.
  ///
  /// - Parameters:
  ///   - path: The session file.
  ///   - owner: The program with a journal for which it is done.
  ///   - seat: Who does it, under a name of its own, and to whom the session belongs.
  ///   - isAtRest: Whether nobody has typed for a while.
  ///   - disk: Where the files are.
  /// - Returns: What came of it.
  /// - Throws: ``StorageError``; then the file is as it was, or the new one.
  public static func refresh(
    _ path: String, for owner: ReplicaID, as seat: Seat, atRest isAtRest: Bool, on disk: any Disk
  ) throws(StorageError) -> Refreshing {
    let refreshing = try refreshIfInOrder(path, for: owner, as: seat, atRest: isAtRest, disk)
    if let refreshing { return refreshing }
    var (store, session, _) = try open(path, as: seat, on: disk, looksBeside: false)
    try store.fold(&session)
    return .done(from: nil, to: nil)
  }

  /// - Returns: nil when the files are to be put in order, which folding does.
  private static func refreshIfInOrder(
    _ path: String, for owner: ReplicaID, as seat: Seat, atRest isAtRest: Bool, _ disk: any Disk
  ) throws(StorageError) -> Refreshing? {
    let loader = SessionLoader(disk)
    let paths = try loader.paths(of: path, as: seat)
    do {
      let files = SessionFiles(disk, paths, session: "", seat)
      guard files.mayWriteFile else { return .leftToOthers }
      guard let turn = try files.beginTurn(wait: false) else { return .leftToOthers }
      defer { try? disk.close(turn) }
      let loaded = try loader.load(paths, as: seat) {
        SessionFiles.isLocked($0, on: disk)
      }
      guard loaded.isToBeRefreshed(for: owner, atRest: isAtRest) else { return .leftToOthers }
      // What was in ours is in the memory of that program alone, which puts it back.
      guard try loaded.contents != nil || disk.kind(of: paths.file) == nil else {
        return .leftToOthers
      }
      guard loaded.isInOrder else { return nil }
      guard loaded.session.operations.count > loaded.fileCount else {
        return .done(from: nil, to: nil)
      }
      let bytes = SessionFile.bytes(of: loaded.session, whileOpen: true)
      let file = FileReplacement(in: files, of: loaded, turn)
      guard try file.write(bytes, isKeepingPrevious: true, isPreviousNew: false) else {
        return .leftToOthers
      }
      let isAllKnown = loaded.debts.isEmpty && loaded.madeWay.isEmpty
      return .done(
        from: isAllKnown ? loaded.stamp : nil, to: isAllKnown ? try disk.stamp(of: paths.file) : nil
      )
    } catch {
      throw StorageError(error, at: paths.file)
    }
  }

  /// Takes note that the session file was written, and need not be read again for that.
  public mutating func noteRefreshed(_ refreshing: Refreshing) {
    guard case .done(let from?, let to?) = refreshing, follower.bookmarks.stamp == from else {
      return
    }
    follower.bookmarks.stamp = to
  }
}

extension LoadedSession {
  /// How long after the last entry here a journal of another machine is one that nobody writes any
  /// more, in seconds.
  private static let silence = 600

  /// Whether the session file is to be written for the program `owner`, while the session is open.
  fileprivate func isToBeRefreshed(for owner: ReplicaID, atRest isAtRest: Bool) -> Bool {
    guard obstacle == nil, !journals.isEmpty else { return false }
    let last = journals.filter(\.isOfThisMachine).map(\.stamp.changed.seconds).max() ?? 0
    let elsewhere = journals.filter {
      !$0.isOfThisMachine
        && $0.stamp.changed.seconds > max(last, .min + Self.silence) - Self.silence
    }
    guard !elsewhere.isEmpty else { return true }
    // Of those that programs have left, nobody would write it.
    let names = (journals.filter(\.isRunning) + elsewhere.filter { !SessionPaths.isSpare($0.path) })
      .compactMap { SessionPaths.replicas(of: $0.path).last }
    return isAtRest && names.contains(owner) && names.allSatisfy { owner <= $0 }
  }

  /// Whether nothing is to be done but to write what is in the journals, too: what waits in the box
  /// is in the box alone, and what waits no more has to come out of it.
  fileprivate var isInOrder: Bool {
    debts.isDisjoint(with: [.damagedFile, .erasure]) && strays.isEmpty
      && (boxes.isEmpty || waiting.isGoingRound)
  }
}
