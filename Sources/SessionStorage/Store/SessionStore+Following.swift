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
  /// What was put into the box while the terminal goes round is told of when that is over.
  ///
  /// - Throws: ``StorageError`` when the disk fails; what was not read is read the next time.
  public mutating func follow() throws(StorageError) -> News {
    let before = bookmarks
    do {
      let news = try news()
      untold = []
      return news
    } catch {
      let (stamp, surroundings) = (bookmarks.stamp, bookmarks.surroundings)
      // What was read is not told now, so it is read again.
      bookmarks = before
      // Except a file that the disk did give: it is understood only when it is another.
      if case .disk = error { throw error }
      bookmarks.stamp = stamp
      bookmarks.surroundings = surroundings
      throw error
    }
  }

  private mutating func news() throws(StorageError) -> News {
    var news = News()
    news.notices = untold
    let looksBeside: Bool
    do throws(DiskError) {
      try follow(in: paths.folder, &news)
      for folder in paths.otherFolders { try follow(in: folder, &news) }
      // Asked after the boxes were read, for the next round may just have begun.
      if !bookmarks.waiting.isEmpty,
        try !SessionLoader(disk).isGoingRound(paths, in: session, seat)
      {
        news.operations += bookmarks.release()
      }
      bookmarks.told += news.notices
      let stamp = try disk.stamp(of: paths.file)
      let surroundings = try Surroundings(paths, on: disk)
      // Another user's in its place is none: what is in ours is here.
      guard let stamp, trusts(stamp, at: paths.file),
        stamp != bookmarks.stamp || surroundings != bookmarks.surroundings
      else { return news }
      looksBeside = surroundings.hasMore(than: bookmarks.surroundings)
      bookmarks.stamp = stamp
      bookmarks.surroundings = surroundings
    } catch {
      throw .disk(error)
    }
    // Somebody has folded, or edited the file by hand, or a tool has put another copy in place.
    let loaded = try SessionLoader(disk).load(
      paths, as: seat, after: bookmarks.handEdits, looksBeside: looksBeside
    ) { !isWatching && Self.isLocked($0, on: disk) }
    guard loaded.session.id == session else { return news }
    if looksBeside { besides = loaded.besides }
    strangers = loaded.strangers
    news.notices += loaded.notices.filter { $0.isNews && !bookmarks.told.contains($0) }
    // What this program has put into the box waits for as long as the rest of it.
    let waiting = bookmarks.release()
    bookmarks = Bookmarks(loaded)
    if loaded.waiting.isGoingRound {
      bookmarks.wait(with: waiting.filter { loaded.session.operations[$0.id] == nil })
    } else {
      news.operations += waiting
    }
    news.operations += loaded.session.operations.sorted
    return news
  }

  /// Reads what is new in those of the `names` in a folder that are journals or boxes.
  private mutating func follow(in folder: String, _ news: inout News) throws(DiskError) {
    let names = try disk.names(in: folder)
    for path in paths.journals(among: names, in: folder) where !ownJournals.contains(path) {
      try follow(path, &news)
    }
    try followBoxes(paths.boxes(among: names, in: folder), &news)
  }

  /// Reads the boxes that were written anew.
  private mutating func followBoxes(
    _ boxes: [String], _ news: inout News
  ) throws(DiskError) {
    let loader = SessionLoader(disk)
    for path in boxes {
      guard let stamp = try disk.stamp(of: path), trusts(stamp, at: path),
        stamp != bookmarks.boxes[path],
        let box = try loader.readBox(path)
      else { continue }
      bookmarks.boxes[path] = box.stamp
      guard box.session ?? session == session else { continue }
      bookmarks.wait(with: box.operations)
      news.notices += box.damages.map { .damaged(path: path, $0) }
    }
  }

  private mutating func follow(_ path: String, _ news: inout News) throws(DiskError) {
    guard let stamp = try disk.stamp(of: path), trusts(stamp, at: path) else { return }
    let known = bookmarks.places[stamp.identity]
    guard known?.stamp != stamp, try disk.kind(of: path) == .file else { return }
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

  /// Whether a file is taken in; else takes note of whose it is.
  private mutating func trusts(_ stamp: FileStamp, at path: String) -> Bool {
    guard !paths.ownership.trusts(stamp.owner) else { return true }
    let stranger = disk.stranger(stamp.owner, at: path)
    strangers = (strangers + [stranger].compactMap(\.self)).firstOfEach
    return false
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
    if let version = journal.newerVersion {
      news.notices.append(.readOnly(.newer(path: path, version: version)))
    }
  }
}

extension Notice {
  /// Whether somebody who has the session open should be told of it.
  fileprivate var isNews: Bool {
    switch self {
    case .damaged, .slip, .readOnly, .recovered, .editedByHand, .copy, .beside, .erasedBeside,
      .passedBy, .keptAside:
      true
    default: false
    }
  }
}
