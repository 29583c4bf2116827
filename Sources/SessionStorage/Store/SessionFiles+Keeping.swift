#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// What is kept beside a session for a person to look at, and what must not be kept.
extension SessionFiles {
  /// What is left to tell after the files were put in order.
  func afterFolding(_ notice: Notice) -> Notice {
    guard case .torn = notice else { return notice }
    return .setAside(folder: paths.torn)
  }

  /// Keeps `bytes` of the journal at `path`, from the byte `offset` on, in a file of their own.
  func setAside(
    _ bytes: [UInt8], of path: String, at offset: Int
  ) throws(StorageError) {
    do {
      if try disk.kind(of: paths.torn) != .folder { try disk.makeFolder(paths.torn) }
      try disk.syncFolder(paths.folder)
      // Only who has the turn does this: what is unfinished there is left from one that was killed.
      for left in try disk.names(in: paths.torn) where left.hasSuffix(".new") {
        try removeIfOwn(paths.torn + "/" + left)
      }
    } catch { throw .disk(error) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let file = durable("\(paths.torn)/\(name)-\(offset)")
    do { try file.create(bytes) } catch .exists {
      // An earlier attempt to fold was cut off after this, maybe before the name was safe.
      do { try disk.syncFolder(paths.torn) } catch { throw .disk(error) }
    }
  }

  /// Keeps a session file that cannot be read under another name, alone when it is `isMoving`.
  func keepDamagedFile(isMoving: Bool = false) throws(StorageError) {
    do {
      guard try disk.kind(of: paths.file) == .file else { return }
      let place = try freeDamagedPlace()
      if isMoving {
        try disk.rename(paths.file, to: place)
      } else {
        do { try disk.link(paths.file, to: place) } catch  where error.hasNoLinks {
          try disk.rename(paths.file, to: place)
        }
      }
      try disk.syncFolder(paths.parent)
    } catch { throw .disk(error) }
  }

  /// Where a session file that cannot be read can be kept.
  func freeDamagedPlace() throws(DiskError) -> String {
    var number = 1
    while try disk.kind(of: paths.damaged(number)) != nil { number += 1 }
    return paths.damaged(number)
  }

  /// Keeps what is unfinished or, in repairing, damaged in journals of programs that are gone.
  func setAside(_ journals: [LoadedJournal], _ isRepairing: Bool) throws {
    for journal in journals where journal.isOfThisMachine && !journal.rest.isEmpty {
      try setAside(journal.rest, of: journal.path, at: journal.journal.length)
    }
    for journal in journals where isRepairing && !journal.isWhole {
      try setAside(try disk.read(journal.path, limit: sizeLimit), of: journal.path, at: 0)
    }
  }

  /// Removes whatever was kept that may hold words that are erased now, but for drafts.
  func removeKept() throws(DiskError) {
    let parent = try disk.names(in: paths.parent).filter {
      paths.isDamaged($0) || paths.parent + "/" + $0 == paths.previous
        || paths.isFileDraft($0)
    }
    let torn = try disk.names(in: paths.torn)
    let kept = parent.map { paths.parent + "/" + $0 } + torn.map { paths.torn + "/" + $0 }
    for path in kept where try paths.owns(path, on: disk) { try disk.remove(path) }
    if !torn.isEmpty { try disk.syncFolder(paths.torn) }
  }
}
