#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// The anonymous box beside a session file, as a program writes it.
struct AnonymousBox {
  let files: SessionFiles

  init(in files: SessionFiles) { self.files = files }

  var disk: any Disk { files.disk }
  var paths: SessionPaths { files.paths }

  /// Writes the box anew; only who has the turn does.
  ///
  /// - Parameters:
  ///   - operations: What is put in.
  ///   - erased: The records about which nothing stays; where there are any, nothing that cannot be
  ///     read stays either.
  ///   - day: The day that it is dated.
  /// - Throws: ``StorageError``; then the box is as it was.
  func write(
    adding operations: [Operation], erasing erased: Set<RecordKey> = [], dated day: Timestamp
  ) throws(StorageError) {
    var box: BoxFile
    do {
      // Another user's box is not taken for the session's, nor is it written over.
      guard try paths.ownership.trusts(disk.stamp(of: paths.box)?.owner) else {
        throw StorageError.foreignBox(paths.box)
      }
      box = BoxFile(try disk.read(paths.box, limit: files.sizeLimit))
      // Another session's box may not be lost, and a box without a head is damaged, not empty.
      guard isOfSession(box.session) else { throw StorageError.foreignBox(paths.box) }
      if let version = box.newerVersion {
        throw StorageError.newer(path: paths.box, version: version)
      }
    } catch let error as StorageError {
      throw error
    } catch let error as DiskError {
      guard error.code == ENOENT else { throw .disk(error) }
      box = BoxFile(session: files.session)
    } catch {
      throw .foreignBox(paths.box)
    }
    for operation in operations { box.insert(operation) }
    if !erased.isEmpty { box.remove(erased) }
    let bytes = box.bytes(for: files.session)
    guard bytes.count <= files.sizeLimit else {
      throw .disk(DiskError(.write, paths.box, .tooLarge(limit: files.sizeLimit)))
    }
    // Who has the turn is alone, so that the draft does not have to tell whose it is.
    let file = DurableFile(paths.box, on: disk, draftSuffix: "box")
    try file.replace(with: bytes, dated: day)
    // The entry is safe, and nobody may enter it again because a date could not be set.
    try? disk.setDate(day.seconds, of: paths.folder)
  }

  /// What is in the box and its copies.
  ///
  /// - Throws: ``StorageError/disk(_:)``.
  func operations() throws(StorageError) -> [Operation] {
    try files.loader.readBoxes(paths).boxes.filter { isOfSession($0.session) }
      .flatMap(\.operations)
  }

  /// Whether a box that names that session, or none, is the session's.
  private func isOfSession(_ named: String?) -> Bool { named ?? files.session == files.session }

  /// The session as it may be written to a file elsewhere now, where `boxed` is in the box.
  ///
  /// - Throws: ``StorageError`` when it cannot be told whether the terminal goes round.
  func told(of session: Session, _ boxed: [Operation]) throws(StorageError) -> Session {
    do {
      guard try files.isGoingRound(in: session.id), !boxed.isEmpty else { return session }
      let loaded = try files.loader.load(paths, as: files.seat) { _ in true }
      let known = loaded.session.operations
      return WaitingBox(boxed, isGoingRound: true) { known[$0] != nil }.told(of: session)
    } catch {
      throw StorageError(error, at: paths.file)
    }
  }
}

/// A box as it was read: the session's own, or a copy that a tool made which synchronises folders.
struct LoadedBox: Sendable {
  let path: String
  let stamp: FileStamp
  let operations: [Operation]
  /// The session it names; nil when that cannot be read.
  let session: String?
  let damages: [Finding]
  /// The lines that cannot be read.
  let unreadable: [UInt8]
  /// Its version, when this program does not know it; nil when it does.
  let newerVersion: Fact.Argument?

  /// Whether every line of it is in the session.
  var isWhole: Bool { damages.isEmpty }
}

extension SessionLoader {
  /// The paths of the box and of its copies, sorted.
  func boxPaths(in paths: SessionPaths) throws(DiskError) -> [String] {
    var found: [String] = []
    for folder in [paths.folder] + paths.otherFolders {
      found += paths.boxes(among: try disk.names(in: folder), in: folder)
    }
    return found
  }

  /// The box and its copies, and those who have put others there.
  func readBoxes(
    _ paths: SessionPaths
  ) throws(StorageError) -> (boxes: [LoadedBox], strangers: [Stranger]) {
    var boxes: [LoadedBox] = []
    var strangers: [Stranger] = []
    do throws(DiskError) {
      for path in try boxPaths(in: paths) {
        let owner = try disk.stamp(of: path)?.owner
        if !paths.ownership.trusts(owner) {
          strangers += [disk.stranger(owner, at: path)].compactMap(\.self)
        } else if let box = try readBox(path) {
          boxes.append(box)
        }
      }
    } catch { throw .disk(error) }
    return (boxes, strangers)
  }

  /// The box at `path`; nil when another program has just folded it in, or when it is none.
  func readBox(_ path: String) throws(DiskError) -> LoadedBox? {
    do {
      guard let stamp = try disk.stamp(of: path), try disk.kind(of: path) == .file else {
        return nil
      }
      let box = BoxFile(try disk.read(path, limit: SessionFile.sizeLimit))
      // Anything may have such a name; only the box itself is one without its beginning.
      guard box.session != nil || path.hasSuffix("/" + SessionPaths.boxName) else { return nil }
      return LoadedBox(
        path: path, stamp: stamp, operations: box.operations, session: box.session,
        damages: box.damages, unreadable: box.unreadableBytes, newerVersion: box.newerVersion)
    } catch  where error.code == ENOENT {
      return nil
    }
  }
}
