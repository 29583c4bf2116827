import SessionEngine
import WorkshopModel

/// What is half typed at this terminal, kept beside a session.
struct OwnDrafts {
  /// The records that are erased, about which nothing half typed is kept any more.
  private(set) var erased: Set<RecordKey> = []

  /// What was half typed when the terminal was last left; none when nothing was, it cannot be read, or
  /// another user has put it there.
  func read(in files: SessionFiles) -> [Draft] {
    guard let terminal = files.seat.terminal(in: files.session),
      (try? files.paths.owns(files.paths.drafts(of: terminal), on: files.disk)) ?? false
    else { return [] }
    return (try? file(in: files)?.read()) ?? []
  }

  /// Keeps `drafts` in place of what was kept before; nothing about records that are erased.
  func keep(_ drafts: [Draft], in files: SessionFiles) throws(StorageError) {
    guard let file = file(in: files) else { return }
    let drafts = drafts.filter { !$0.isAbout(erased) }
    do { if !drafts.isEmpty { try files.makeFolder() } } catch { throw .disk(error) }
    try file.write(drafts)
  }

  private func file(in files: SessionFiles) -> DraftFile? {
    files.seat.terminal(in: files.session).map {
      DraftFile(files.paths.drafts(of: $0), on: files.disk, files.seat.replica)
    }
  }

  /// Removes what was half typed at any terminal about records that are erased.
  ///
  /// Nothing tells the next program of it, as a journal does: each that opens the session looks.
  ///
  /// - Parameters:
  ///   - erased: Those records.
  ///   - isAnew: Whether to look although they are no others than the last time.
  ///   - files: Where the drafts are.
  /// - Throws: ``StorageError``; then it is done at the next call.
  mutating func remove(
    erased: Set<RecordKey>, anew isAnew: Bool = false, in files: SessionFiles
  ) throws(StorageError) {
    if isAnew { self.erased = [] }
    guard erased != self.erased else { return }
    let (disk, paths) = (files.disk, files.paths)
    do {
      let names = try disk.names(in: paths.folder).filter(DraftFile.isDraftFile)
      for path in names.map({ paths.folder + "/" + $0 }) where try paths.owns(path, on: disk) {
        try DraftFile(path, on: disk, files.seat.replica).remove(erased: erased)
      }
      if !names.isEmpty { try disk.syncFolder(paths.folder) }
    } catch {
      throw StorageError(error, at: paths.folder)
    }
    self.erased = erased
  }
}
