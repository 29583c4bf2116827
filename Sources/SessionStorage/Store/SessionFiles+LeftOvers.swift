import SessionEngine

/// What is removed once the session file has everything.
extension SessionFiles {
  /// Removes journals whose operations are safe in the session file, and drafts of programs that
  /// were cut off while they had the turn.
  func removeLeftOvers(
    _ journals: [String], _ own: [String], _ copies: [String]
  ) throws(DiskError) {
    for path in Set(journals + own + copies).sorted() where try paths.owns(path, on: disk) {
      try disk.remove(path)
    }
    let drafts = try disk.names(in: paths.parent).filter(paths.isFileDraft)
    for left in drafts { try removeIfOwn(paths.parent + "/" + left) }
    for left in try disk.names(in: paths.folder) {
      let path = paths.folder + "/" + left
      if DraftFile.isUnfinished(left) || StateFile.isUnfinished(left)
        || SessionPaths.isReplacement(left)
      {
        try removeIfOwn(path)
      } else if !SessionPaths.isLockedDraft(left) {
        continue
      } else if left.hasPrefix(seat.replica.rawValue) {
        try removeIfOwn(path)
      } else {
        try removeJournalDraft(path)
      }
    }
    try removeSigns()
    try disk.syncFolder(paths.folder)
    if !copies.isEmpty || !drafts.isEmpty { try disk.syncFolder(paths.parent) }
  }

  /// Removes another program's journal, or sign that the terminal goes round, that never got its
  /// name.
  ///
  /// Unless that program is about to give it one: that has locked it, or has not written to it
  /// yet.
  private func removeJournalDraft(_ path: String) throws(DiskError) {
    guard try paths.owns(path, on: disk), case .taken(let file) = try lockIfFree(path) else {
      return
    }
    defer { try? disk.close(file) }
    if try !disk.read(path, limit: sizeLimit).isEmpty { try disk.remove(path) }
  }
}
