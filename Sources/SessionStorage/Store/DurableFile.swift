#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
public import WorkshopModel

/// A file that is written whole: its readers see the old one or the new one, never half of either,
/// and when a call returns, the new one survives a power cut.
public struct DurableFile {
  private let disk: any Disk
  private let path: String
  private let draft: String

  /// The file at `path`.
  ///
  /// - Parameters:
  ///   - path: Where the file is or is to be.
  ///   - disk: The disk it is on.
  ///   - draftSuffix: What tells this program's draft from those of others.
  public init(_ path: String, on disk: any Disk, draftSuffix: String) {
    self.disk = disk
    self.path = path
    draft = "\(path)\(Self.draftMark)\(draftSuffix).new"
  }

  /// What follows a file's name in those of its drafts, and in no name that a person gives.
  private static let draftMark = ".dayzero-"

  /// Whether a name in the folder of the file `name` is that of a draft of it.
  static func isDraft(_ candidate: String, of name: String) -> Bool {
    candidate.hasPrefix(name + draftMark)
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
    } catch  where error.operation == .link && error.code == EEXIST {
      throw .exists(path: path)
    } catch {
      throw .disk(error)
    }
  }

  /// Writes `bytes` to the file in place of what is there.
  ///
  /// - Parameters:
  ///   - bytes: What the file is to hold.
  ///   - previous: Where to keep what was there; nil to let go of it.
  ///   - day: When it is to say that it was written; nil for the truth.
  /// - Throws: ``StorageError/disk(_:)``; then the file is as it was.
  public func replace(
    with bytes: [UInt8], keepingPreviousAt previous: String? = nil, dated day: Timestamp? = nil
  ) throws(StorageError) {
    do {
      try writeDraft(bytes, dated: day)
      if let previous { try keepPrevious(at: previous) }
      try disk.rename(draft, to: path)
      try disk.syncFolder(folder)
    } catch {
      throw .disk(error)
    }
  }

  private var folder: String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  private func writeDraft(_ bytes: [UInt8], dated day: Timestamp? = nil) throws(DiskError) {
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

  /// Gives the draft its name unless that is taken, in one step where the disk can do that.
  private func nameDraftAsNew() throws(DiskError) {
    do { try disk.link(draft, to: path) } catch {
      guard error.hasNoLinks, try disk.kind(of: path) == nil else {
        discardDraft()
        throw error.hasNoLinks ? DiskError(.link, path, .system(EEXIST)) : error
      }
      return try disk.rename(draft, to: path)
    }
    try disk.remove(draft)
  }

  /// Keeps the file as it was under another name; a disk without links goes without it.
  private func keepPrevious(at previous: String) throws(DiskError) {
    guard try disk.kind(of: path) == .file else { return }
    do { try disk.link(path, to: draft + "~") } catch  where error.hasNoLinks { return }
    try disk.rename(draft + "~", to: previous)
  }

  /// Removes the draft after a failure, which is what gets reported, not whether this works too.
  private func discardDraft() { try? disk.remove(draft) }
}

extension DiskError {
  /// Whether the disk is one that gives no file a second name.
  var hasNoLinks: Bool { [EPERM, ENOTSUP, ENOSYS].contains(code) }
}
