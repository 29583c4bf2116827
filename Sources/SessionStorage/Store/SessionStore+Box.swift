#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
public import SessionEngine
public import WorkshopModel

extension SessionStore {
  /// Puts an entry or a ballot paper into the anonymous box, and returns when it will survive.
  ///
  /// The box is written anew as a whole, in the order of random names, and dated like every other
  /// state of it. No journal and no draft ever has what is in it.
  ///
  /// - Parameters:
  ///   - operations: The entry, made by ``Session/boxing(_:using:)``, or the paper, made by
  ///     ``Session/casting(_:of:on:using:)``.
  ///   - day: The day that all states of the file are dated.
  /// - Throws: ``StorageError``; then the box is as it was, and nothing of them is kept.
  public func box(_ operations: [Operation], dated day: Timestamp) throws(StorageError) {
    try rewriteBox(adding: operations, dated: day)
  }

  /// Writes the box anew as it is, so that when it was last written does not tell when something
  /// was put in.
  ///
  /// - Throws: ``StorageError``; then the box is as it was.
  public func rewriteBox(dated day: Timestamp) throws(StorageError) {
    try rewriteBox(adding: [], dated: day)
  }

  private func rewriteBox(
    adding operations: [Operation], dated day: Timestamp
  ) throws(StorageError) {
    try takingTurns { () throws(StorageError) in
      var box: BoxFile
      do {
        box = BoxFile(try disk.read(paths.box, limit: sizeLimit))
        // Another session's box may not be lost, and a box without a head is damaged, not empty.
        guard box.session ?? session == session else { throw StorageError.foreignBox(paths.box) }
        if let version = box.newerVersion {
          throw StorageError.newer(path: paths.box, version: version)
        }
      } catch let error as StorageError {
        throw error
      } catch let error as DiskError {
        guard error.code == ENOENT else { throw .disk(error) }
        box = BoxFile(session: session)
      } catch {
        throw .foreignBox(paths.box)
      }
      for operation in operations { box.insert(operation) }
      let bytes = box.bytes(for: session)
      guard bytes.count <= sizeLimit else {
        throw .disk(DiskError(.write, paths.box, .tooLarge(limit: sizeLimit)))
      }
      // Who has the turn is alone, so that the draft does not have to tell whose it is.
      let file = DurableFile(paths.box, on: disk, draftSuffix: "box")
      try file.replace(with: bytes, dated: day)
      // The entry is safe, and nobody may enter it again because a date could not be set.
      try? disk.setDate(day.seconds, of: paths.folder)
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
  /// Its version, when this program does not know it; nil when it does.
  let newerVersion: String?

  /// Whether every line of it is in the session.
  var isWhole: Bool { damages.isEmpty }
}

extension SessionLoader {
  /// The paths of the box and of its copies, sorted.
  func boxPaths(in paths: SessionPaths) throws(DiskError) -> [String] {
    paths.boxes(among: try disk.names(in: paths.folder))
  }

  /// The box and its copies.
  func readBoxes(_ paths: SessionPaths) throws(StorageError) -> [LoadedBox] {
    var boxes: [LoadedBox] = []
    do throws(DiskError) {
      for path in try boxPaths(in: paths) {
        if let box = try readBox(path) { boxes.append(box) }
      }
    } catch { throw .disk(error) }
    return boxes
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
        damages: box.damages, newerVersion: box.newerVersion)
    } catch  where error.code == ENOENT {
      return nil
    }
  }
}
