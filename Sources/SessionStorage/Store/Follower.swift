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

/// Looks what others do to the files of a session, and keeps how far they were read.
struct Follower {
  /// How far the files of others were read.
  var bookmarks = Bookmarks()
  /// The files beside it that are the same session and were not taken in, as last looked at.
  private(set) var besides: [FileBeside] = []
  /// The other users of the machine whose files beside it were not taken in, as last looked at.
  private(set) var strangers: [Stranger] = []
  /// Whether it is only watched, and so not even looked whether a program has a journal locked.
  private let isWatching: Bool

  /// One that has read nothing yet.
  init() { isWatching = false }

  /// One that has read what is `loaded`.
  init(of loaded: LoadedSession, isWatching: Bool = false) {
    besides = loaded.besides
    strangers = loaded.strangers
    bookmarks = Bookmarks(loaded)
    self.isWatching = isWatching
  }

  /// Takes note that the file at `path` was taken in.
  mutating func noteTaken(_ path: String) { besides.removeAll { $0.path == path } }

  /// Reads all anew at the next look, since what belongs to `user` is taken in from now on.
  mutating func readAnew(with user: UInt32) {
    strangers.removeAll { $0.user == user }
    bookmarks.stamp = nil
  }

  /// Looks whether other programs have added something, see ``SessionStore/follow()``.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - own: The journals of this program, in which is nothing that is new to it.
  ///   - notices: What is to be told besides.
  /// - Returns: What is new.
  /// - Throws: ``StorageError`` when the disk fails; what was not read is read the next time.
  mutating func follow(
    _ files: SessionFiles, beside own: [String] = [], telling notices: [Notice] = []
  ) throws(StorageError) -> News {
    let before = bookmarks
    do { return try news(files, own, notices) } catch {
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

  private mutating func news(
    _ files: SessionFiles, _ own: [String], _ notices: [Notice]
  ) throws(StorageError) -> News {
    let (disk, paths) = (files.disk, files.paths)
    var news = News()
    news.notices = notices
    let looksBeside: Bool
    do throws(DiskError) {
      for folder in [paths.folder] + paths.otherFolders {
        try follow(in: folder, of: files, beside: own, &news)
      }
      // Asked after the boxes were read, for the next round may just have begun.
      if !bookmarks.waiting.isEmpty, try !files.isGoingRound(in: files.session) {
        news.operations += bookmarks.release()
      }
      bookmarks.told += news.notices
      let stamp = try disk.stamp(of: paths.file)
      let surroundings = try Surroundings(paths, on: disk)
      // Another user's in its place is none: what is in ours is here.
      guard let stamp, trusts(stamp, at: paths.file, files),
        stamp != bookmarks.stamp || surroundings != bookmarks.surroundings
      else { return news }
      looksBeside = surroundings.hasMore(than: bookmarks.surroundings)
      bookmarks.stamp = stamp
      bookmarks.surroundings = surroundings
    } catch {
      throw .disk(error)
    }
    // Somebody has folded, or edited the file by hand, or a tool has put another copy in place.
    let loaded = try files.loader.load(
      paths, as: files.seat, after: bookmarks.handEdits, looksBeside: looksBeside
    ) { !isWatching && SessionFiles.isLocked($0, on: disk) }
    guard loaded.session.id == files.session else { return news }
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
  private mutating func follow(
    in folder: String, of files: SessionFiles, beside own: [String], _ news: inout News
  ) throws(DiskError) {
    let names = try files.disk.names(in: folder)
    for path in files.paths.journals(among: names, in: folder) where !own.contains(path) {
      try follow(path, of: files, &news)
    }
    try followBoxes(files.paths.boxes(among: names, in: folder), of: files, &news)
  }

  /// Reads the boxes that were written anew.
  private mutating func followBoxes(
    _ boxes: [String], of files: SessionFiles, _ news: inout News
  ) throws(DiskError) {
    for path in boxes {
      guard let stamp = try files.disk.stamp(of: path), trusts(stamp, at: path, files),
        stamp != bookmarks.boxes[path],
        let box = try files.loader.readBox(path)
      else { continue }
      bookmarks.boxes[path] = box.stamp
      guard box.session ?? files.session == files.session else { continue }
      bookmarks.wait(with: box.operations)
      news.notices += box.damages.map { .damaged(path: path, $0) }
    }
  }

  private mutating func follow(
    _ path: String, of files: SessionFiles, _ news: inout News
  ) throws(DiskError) {
    let disk = files.disk
    guard let stamp = try disk.stamp(of: path), trusts(stamp, at: path, files) else { return }
    let known = bookmarks.places[stamp.identity]
    guard known?.stamp != stamp, try disk.kind(of: path) == .file else { return }
    do {
      if let known, stamp.size >= known.length {
        let start = known.length - known.tail.count
        let bytes = try disk.read(path, from: start, limit: files.sizeLimit)
        if bytes.starts(with: known.tail) {
          let added = Array(bytes.dropFirst(known.tail.count))
          return take(added, of: path, stamp, in: files.session, after: known, &news)
        }
      }
      let bytes = try disk.read(path, limit: files.sizeLimit)
      take(bytes, of: path, stamp, in: files.session, after: nil, &news)
    } catch {
      guard error.code == ENOENT else { throw error }
    }
  }

  /// Whether a file is taken in; else takes note of whose it is.
  private mutating func trusts(
    _ stamp: FileStamp, at path: String, _ files: SessionFiles
  ) -> Bool {
    guard !files.paths.ownership.trusts(stamp.owner) else { return true }
    let stranger = files.disk.stranger(stamp.owner, at: path)
    strangers = (strangers + [stranger].compactMap(\.self)).firstOfEach
    return false
  }

  /// Takes in the `bytes` that follow what is `known` of a journal.
  private mutating func take(
    _ bytes: [UInt8], of path: String, _ stamp: FileStamp, in session: String,
    after known: Bookmarks.Place?, _ news: inout News
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
