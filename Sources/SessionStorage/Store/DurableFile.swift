#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
public import WorkshopModel

/// A file that is written whole: its readers see the old one or the new one, never half of either,
/// and when a call returns, the new one survives a power cut.
public struct DurableFile {
  let disk: any Disk
  let path: String
  let draft: String
  let draftSuffix: String
  /// What the names of its drafts begin with, and the folder.
  let beginning: String

  /// The file at `path`.
  ///
  /// - Parameters:
  ///   - path: Where the file is or is to be.
  ///   - disk: The disk it is on.
  ///   - draftSuffix: What tells this program's draft from those of others.
  public init(_ path: String, on disk: any Disk, draftSuffix: String) {
    self.disk = disk
    self.path = path
    self.draftSuffix = draftSuffix
    let (folder, name) = SessionPaths.parts(of: path)
    beginning = folder + Self.stem(of: name) + Self.draftMark
    draft = "\(beginning)\(draftSuffix).new"
  }

  /// What the names of a file's drafts begin with: its own name, cut where that would leave no room
  /// for more, as disks allow some 255 bytes, or 143.
  static func stem(of name: String) -> String {
    guard name.utf8.count > 100 else { return name }
    var fingerprint = Fingerprint()
    fingerprint.add(name)
    var start = name.unicodeScalars.prefix(80)
    while String(start).utf8.count > 80 { start.removeLast() }
    return String(start) + "-" + fingerprint.name
  }

  /// What follows a file's name in those of its drafts, and in no name that a person gives.
  static let draftMark = ".dayzero-"

  /// Whether a name in the folder of the file `name` is that of a draft of it.
  static func isDraft(_ candidate: String, of name: String) -> Bool {
    candidate.utf8.starts(with: (stem(of: name) + draftMark).utf8)
      && (candidate.hasSuffix(".new") || candidate.hasSuffix(".new~"))
  }

  /// Writes `bytes` to the file, which must not be there yet.
  ///
  /// - Throws: ``StorageError/exists(path:)`` when there is anything there, or what the disk said.
  public func create(_ bytes: [UInt8]) throws(StorageError) {
    do {
      try writeDraft(bytes)
      try nameDraftAsNew()
      try disk.syncFolder(folder)
    } catch  where [.link, .rename].contains(error.operation) && isTaken(after: error) {
      throw .exists(path: path)
    } catch {
      throw .disk(error)
    }
  }

  /// Whether a draft was not given its name since something has it: that, or whoever has the file by
  /// now has tidied the draft away.
  private func isTaken(after error: DiskError) -> Bool {
    if error.code == EEXIST { return true }
    return error.code == ENOENT && (try? disk.kind(of: path)) != nil
  }

  /// Writes `bytes` to the file in place of what is there.
  ///
  /// - Parameters:
  ///   - bytes: What the file is to hold.
  ///   - day: When it is to say that it was written; nil for the truth.
  /// - Throws: ``StorageError/disk(_:)``; then the file is as it was.
  public func replace(
    with bytes: [UInt8], dated day: Timestamp? = nil
  ) throws(StorageError) {
    do {
      try writeDraft(bytes, dated: day)
      try disk.rename(draft, to: path)
      try disk.syncFolder(folder)
    } catch {
      throw .disk(error)
    }
  }

  /// To whom a draft of the file would belong; nil when the disk does not tell.
  func ownerOfDraft() throws(DiskError) -> UInt32? {
    let file = try disk.create(draft)
    defer {
      try? disk.close(file)
      discardDraft()
    }
    return try disk.stamp(of: file).owner
  }

  var folder: String {
    let folder = SessionPaths.parts(of: path).folder
    return folder.isEmpty ? "." : folder == "/" ? folder : String(folder.dropLast())
  }

  func writeDraft(_ bytes: [UInt8], dated day: Timestamp? = nil) throws(DiskError) {
    // The names are this program's alone: what has them is left from an attempt that failed.
    for left in [draft, draft + "~"] where try disk.kind(of: left) != nil { try disk.remove(left) }
    let file = try disk.create(draft)
    do { try fill(file, with: bytes, dated: day) } catch {
      discardDraft()
      throw error
    }
  }

  private func fill(
    _ file: OpenFile, with bytes: [UInt8], dated day: Timestamp?
  ) throws(DiskError) {
    do {
      try disk.append(bytes, to: file)
      if let day { try disk.setDate(day.seconds, of: draft) }
      try disk.sync(file)
    } catch {
      try? disk.close(file)
      throw error
    }
    try disk.close(file)
  }

  /// Gives the draft its name unless that is taken.
  private func nameDraftAsNew() throws(DiskError) {
    do { try nameIfFree(draft) } catch {
      discardDraft()
      throw error
    }
  }

  /// Gives the file at `from` this file's name unless that is taken, in one step where the disk can
  /// do that.
  func nameIfFree(_ from: String) throws(DiskError) {
    do { return try disk.renameIfFree(from, to: path) } catch  where error.isUnsupported {}
    do { try disk.link(from, to: path) } catch  where error.hasNoLinks {
      guard try disk.kind(of: path) == nil else { throw DiskError(.rename, path, .system(EEXIST)) }
      return try disk.rename(from, to: path)
    }
    try disk.remove(from)
  }

  /// Removes the draft after a failure, which is what gets reported, not whether this works too.
  func discardDraft() { try? disk.remove(draft) }
}

extension DiskError {
  /// Whether the disk is one that gives no file a second name.
  var hasNoLinks: Bool { [EPERM, ENOTSUP, ENOSYS].contains(code) }

  /// Whether the disk cannot do what was asked, whichever files it is asked of.
  public var isUnsupported: Bool { [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(code) }
}
