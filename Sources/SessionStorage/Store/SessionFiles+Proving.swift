#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// What is known to be on disk because it was read there.
extension SessionFiles {
  /// Whether the session file alone, as it is now, has all of `session`, and nobody has edited it
  /// by hand; one that says the session is open only where it is so.
  func fileHolds(_ session: Session, whileOpen isOpen: Bool) -> Bool {
    guard let stamp = try? disk.stamp(of: paths.file), paths.ownership.trusts(stamp.owner),
      !paths.ownership.isOfGuest(stamp.owner),
      let bytes = try? disk.read(paths.file, limit: SessionFile.sizeLimit),
      let file = try? SessionFile(bytes, trustsSeal: true),
      file.isSealed, file.damages.isEmpty, isOpen || !file.isOpen, file.document.id == session.id
    else { return false }
    return OperationSet(file.operations).isSuperset(of: session.operations)
      && session.extra.allSatisfy { file.document.extra[$0.name] != nil }
  }

  /// Whether the session file has exactly these bytes, and is nobody's who could take them away.
  func fileIs(_ bytes: [UInt8]) throws(DiskError) -> Bool {
    guard try paths.owns(paths.file, on: disk) else { return false }
    return try contents(of: paths.file) == bytes
  }

  /// The bytes at `path`; nil when there is nothing.
  func contents(of path: String) throws(DiskError) -> [UInt8]? {
    do { return try disk.read(path, limit: SessionFile.sizeLimit) } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  /// Whether all of `session` is in the session file and what is beside it, so that whoever opens
  /// it next has it; false also when that cannot be read.
  func haveAll(of session: Session) -> Bool {
    let loaded = try? loader.load(paths, as: seat) { _ in false }
    return loaded?.session.id == session.id
      && loaded?.session.operations.isSuperset(of: session.operations) ?? false
  }
}
