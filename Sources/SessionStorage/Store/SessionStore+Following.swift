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
  ///
  /// - Throws: ``StorageError`` when the disk fails; what was not read is read the next time.
  public mutating func follow() throws(StorageError) -> News {
    var news = News()
    do throws(DiskError) {
      for path in try SessionLoader(disk).journalPaths(in: paths)
      where !ownJournals.contains(path) {
        try follow(path, &news)
      }
      let stamp = try disk.stamp(of: paths.file)
      guard let stamp, stamp != bookmarks.stamp else { return news }
      bookmarks.stamp = stamp
    } catch {
      throw .disk(error)
    }
    // Somebody has folded, or edited the file by hand, or a tool has put another copy in place.
    let loaded = try SessionLoader(disk).load(paths, as: seat) {
      Self.isLocked($0, on: disk)
    }
    guard loaded.session.id == session else { return news }
    bookmarks = Bookmarks(loaded)
    news.operations += loaded.session.operations.sorted
    news.notices = loaded.notices.filter(\.isNews)
    return news
  }

  private mutating func follow(_ path: String, _ news: inout News) throws(DiskError) {
    guard let stamp = try disk.stamp(of: path) else { return }
    var place = bookmarks.places[stamp.identity]
    guard place?.stamp != stamp else { return }
    if let known = place, stamp.size < known.length { place = nil }
    let length = place?.length ?? 0
    let bytes: [UInt8]
    do { bytes = try disk.read(path, from: length, limit: sizeLimit) } catch {
      if error.code == ENOENT { return }
      throw error
    }
    let journal = JournalFile(bytes, after: place?.lineCount ?? 0)
    // A line that is just being written is read when it is whole.
    bookmarks.places[stamp.identity] = Bookmarks.Place(
      stamp: stamp, length: length + journal.length, lineCount: journal.lineCount)
    guard journal.session ?? session == session else { return }
    news.operations += journal.operations
    news.notices += journal.damages.map { .damaged(path: path, $0) }
  }
}

extension Notice {
  /// Whether somebody who has the session open should be told of it.
  fileprivate var isNews: Bool {
    switch self {
    case .damaged, .recovered, .editedByHand, .copy: true
    default: false
    }
  }
}
