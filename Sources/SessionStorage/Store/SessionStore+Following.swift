#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
public import SessionEngine
import WorkshopModel

/// What other programs have done to a session since it was last looked at.
public struct News: Sendable {
  /// What they have added; some of it may be known.
  public internal(set) var operations: [Operation] = []
  /// What a person should know.
  public internal(set) var notices: [Notice] = []

  /// No news.
  public init() {}
}

extension SessionStore {
  /// Looks whether other programs have added something to the session, wherever they run.
  ///
  /// It costs a look at the names in the folder and at each file, and reads only what was added.
  /// What was put into the box while the terminal goes round is told of when there are five of it,
  /// or when the round is over.
  ///
  /// - Throws: ``StorageError`` when the disk fails; what was not read is read the next time.
  public mutating func follow() throws(StorageError) -> News {
    let before = bookmarks
    do {
      let news = try news()
      untold = []
      return news
    } catch {
      let stamp = bookmarks.stamp
      // What was read is not told now, so it is read again.
      bookmarks = before
      // Except a file that the disk did give: it is understood only when it is another.
      if case .disk = error { throw error }
      bookmarks.stamp = stamp
      throw error
    }
  }

  private mutating func news() throws(StorageError) -> News {
    var news = News()
    news.notices = untold
    let isGoingRound: Bool
    do throws(DiskError) {
      let names = try disk.names(in: paths.folder)
      for path in paths.journals(among: names) where !ownJournals.contains(path) {
        try follow(path, &news)
      }
      try followBoxes(paths.boxes(among: names), &news)
      isGoingRound = names.contains(SessionPaths.turnsName)
      news.operations += bookmarks.release(isGoingRound: isGoingRound)
      bookmarks.told += news.notices
      let stamp = try disk.stamp(of: paths.file)
      guard let stamp, stamp != bookmarks.stamp else { return news }
      bookmarks.stamp = stamp
    } catch {
      throw .disk(error)
    }
    // Somebody has folded, or edited the file by hand, or a tool has put another copy in place.
    let loaded = try SessionLoader(disk).load(paths, as: seat) {
      !isWatching && Self.isLocked($0, on: disk)
    }
    guard loaded.session.id == session else { return news }
    news.notices += loaded.notices.filter { $0.isNews && !bookmarks.told.contains($0) }
    let released = bookmarks.released
    bookmarks = Bookmarks(loaded)
    bookmarks.released = released
    for box in loaded.boxes { bookmarks.wait(with: box.operations) }
    _ = bookmarks.release(isGoingRound: isGoingRound)
    let waiting = Set(bookmarks.waiting.map(\.id))
    news.operations += loaded.session.operations.sorted.filter { !waiting.contains($0.id) }
    return news
  }

  /// Reads the boxes that were written anew.
  private mutating func followBoxes(
    _ boxes: [String], _ news: inout News
  ) throws(DiskError) {
    let loader = SessionLoader(disk)
    for path in boxes {
      guard let stamp = try disk.stamp(of: path), stamp != bookmarks.boxes[path],
        let box = try loader.readBox(path)
      else { continue }
      bookmarks.boxes[path] = box.stamp
      guard box.session ?? session == session else { continue }
      bookmarks.wait(with: box.operations)
      news.notices += box.damages.map { .damaged(path: path, $0) }
    }
  }

  private mutating func follow(_ path: String, _ news: inout News) throws(DiskError) {
    guard let stamp = try disk.stamp(of: path) else { return }
    let known = bookmarks.places[stamp.identity]
    guard known?.stamp != stamp else { return }
    do {
      if let known, stamp.size >= known.length {
        let start = known.length - known.tail.count
        let bytes = try disk.read(path, from: start, limit: sizeLimit)
        if bytes.starts(with: known.tail) {
          return take(
            Array(bytes.dropFirst(known.tail.count)), of: path, stamp, after: known, &news)
        }
      }
      take(try disk.read(path, limit: sizeLimit), of: path, stamp, after: nil, &news)
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Takes in the `bytes` that follow what is `known` of a journal.
  private mutating func take(
    _ bytes: [UInt8], of path: String, _ stamp: FileStamp, after known: Bookmarks.Place?,
    _ news: inout News
  ) {
    let journal = JournalFile(bytes, after: known?.lineCount ?? 0)
    // A line that is just being written is read when it is whole.
    let read = (known?.tail ?? []) + bytes.prefix(journal.length)
    let owner = known == nil ? journal.session : known?.session
    bookmarks.places[stamp.identity] = Bookmarks.Place(
      stamp: stamp, length: (known?.length ?? 0) + journal.length, lineCount: journal.lineCount,
      session: owner, tail: Array(read.suffix(Bookmarks.Place.tailLength)))
    guard owner ?? session == session else { return }
    news.operations += journal.operations
    news.notices += journal.damages.map { .damaged(path: path, $0) }
  }
}

extension Notice {
  /// Whether somebody who has the session open should be told of it.
  fileprivate var isNews: Bool {
    switch self {
    case .damaged, .recovered, .editedByHand, .copy, .keptAside: true
    default: false
    }
  }
}
