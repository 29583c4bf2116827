import SessionEngine

/// The journals that one program writes beside a session file, one after the other.
struct OwnJournals {
  /// Their paths, in the order of their parts.
  private(set) var paths: [String] = []
  /// What is in them.
  private(set) var written: [Operation] = []
  /// What was to be appended and is not known to be on disk.
  private var unsaved: [Operation] = []
  private var journal: OpenFile?
  private var journalSize = 0
  private var part = 0
  /// A journal that a program has left, on which this one may go on.
  private var spare: LoadedJournal?

  init(goingOnWith spare: LoadedJournal? = nil) { self.spare = spare }

  /// Whether something is in memory only, because the disk refused it.
  var hasUnsaved: Bool { !unsaved.isEmpty }

  /// Appends `operations` to the journal and returns when they will survive.
  ///
  /// - Throws: ``StorageError/disk(_:)``; then nothing of it counts as saved, everything stays in
  ///   memory, and the next call writes it all anew, to another journal.
  mutating func append(
    _ operations: [Operation], in files: SessionFiles
  ) throws(StorageError) {
    unsaved += operations
    guard !unsaved.isEmpty else { return }
    do {
      try leaveJournalIfItIsGone(files.disk)
      let lines = JournalFile.lines(of: unsaved)
      // A journal that is larger than may be read would be as good as lost.
      if journalSize + lines.count > files.sizeLimit { giveUp(files.disk) }
      let file = try openJournal(in: files)
      try files.disk.append(lines, to: file)
      try files.disk.sync(file)
      journalSize += lines.count
      written += unsaved
      unsaved = []
    } catch {
      // After a failed write or sync the system may call lost bytes clean: never use it again.
      giveUp(files.disk)
      throw .disk(error)
    }
  }

  /// Writes anew what was in a journal that somebody has removed or cut off.
  ///
  /// - Throws: ``StorageError``, as ``append(_:in:)`` does.
  mutating func keepWritten(in files: SessionFiles) throws(StorageError) {
    do { try leaveJournalIfItIsGone(files.disk) } catch { throw .disk(error) }
    try append([], in: files)
  }

  /// Somebody may have removed the journal, or a tool that synchronises folders: then all that was
  /// in it is written anew.
  private mutating func leaveJournalIfItIsGone(_ disk: any Disk) throws(DiskError) {
    guard let journal, try !isAsWritten(journal, disk) else { return }
    giveUp(disk)
    paths.removeAll { $0 == journal.path }
    unsaved = written + unsaved
    written = []
  }

  /// Whether a journal is in its place and as long as what was written to it.
  private func isAsWritten(_ journal: OpenFile, _ disk: any Disk) throws(DiskError) -> Bool {
    guard try disk.isInPlace(journal) else { return false }
    return try disk.stamp(of: journal).size == journalSize
  }

  /// Whether all that was to be appended is in the journal that is open.
  func isComplete(on disk: any Disk) -> Bool {
    guard let journal, unsaved.isEmpty, paths == [journal.path] else {
      return written.isEmpty && unsaved.isEmpty
    }
    return (try? isAsWritten(journal, disk)) ?? false
  }

  /// Writes what stays of the journals into a new one, and removes them.
  ///
  /// - Throws: ``StorageError``; then they are still there.
  mutating func writeAnew(
    in files: SessionFiles, keeping stays: (Operation) -> Bool
  ) throws(StorageError) {
    let before = self
    giveUp(files.disk)
    (paths, spare) = ([], nil)
    unsaved = (written + unsaved).filter(stays)
    written = []
    do { try append([], in: files) } catch {
      (paths, written, unsaved) = (before.paths, before.written, before.unsaved)
      throw error
    }
    do {
      for path in before.paths { try files.removeIfOwn(path) }
      try files.disk.syncFolder(files.paths.folder)
    } catch { throw .disk(error) }
  }

  /// Lets another program go on with the journal; if that fails it stays what it is.
  mutating func leaveToOthers(in files: SessionFiles) {
    defer { giveUp(files.disk) }
    guard let journal, journalSize < LoadedJournal.takeOverLimit else { return }
    try? files.disk.rename(journal.path, to: files.paths.spare(journal.path))
  }

  /// Writes no more to the journal that is open.
  mutating func giveUp(_ disk: any Disk) {
    if let journal { try? disk.close(journal) }
    journal = nil
  }

  /// Takes note that everything is in the session file, and the journals are gone.
  mutating func forget(_ disk: any Disk) {
    giveUp(disk)
    paths = []
    spare = nil
    written = []
    unsaved = []
  }
}

extension OwnJournals {
  /// The journal to append to: the one that is open, one that another program has left in good
  /// order, or a new one.
  private mutating func openJournal(in files: SessionFiles) throws(DiskError) -> OpenFile {
    if let journal { return journal }
    part += 1
    if let spare, let file = takeOver(spare, in: files) {
      self.spare = nil
      return file
    }
    spare = nil
    return try makeJournal(in: files)
  }

  /// Goes on with a journal that was left in good order; nil when that is not to be had any more.
  ///
  /// It takes this program's name first: should a sync of it fail, nobody goes on with it again.
  private mutating func takeOver(_ spare: LoadedJournal, in files: SessionFiles) -> OpenFile? {
    let disk = files.disk
    let path = files.journal(part: part)
    do {
      guard case .taken(let file) = try files.lockIfFree(spare.path) else { return nil }
      let stamp = try disk.stamp(of: file)
      guard stamp.size == spare.stamp.size, stamp.owner == spare.stamp.owner else {
        try disk.close(file)
        return nil
      }
      do { try disk.rename(spare.path, to: path) } catch {
        try? disk.close(file)
        return nil
      }
      let renamed = OpenFile(descriptor: file.descriptor, path: path)
      journal = renamed
      journalSize = spare.stamp.size
      written += spare.journal.operations
      paths.append(path)
      return renamed
    } catch {
      return nil
    }
  }

  /// Makes a journal.
  ///
  /// It is complete, synced and locked before it gets a name that others look for, so that
  /// nobody takes it for that of a program that is gone.
  private mutating func makeJournal(in files: SessionFiles) throws(DiskError) -> OpenFile {
    try files.makeFolder()
    let path = files.journal(part: part)
    let file = try files.disk.create(path + ".new")
    journal = file
    do {
      try complete(file, named: path, in: files)
    } catch {
      // What has gone wrong is told; a journal without a name is of no use.
      try? files.disk.remove(path + ".new")
      throw error
    }
    try files.disk.syncFolder(files.paths.folder)
    let named = OpenFile(descriptor: file.descriptor, path: path)
    journal = named
    paths.append(path)
    return named
  }

  /// Writes the beginning of a new journal and gives it its name.
  private mutating func complete(
    _ file: OpenFile, named path: String, in files: SessionFiles
  ) throws(DiskError) {
    let disk = files.disk
    // Another program may look for a moment whether somebody has it.
    _ = try disk.lock(file, wait: true)
    let header = JournalFile.header(session: files.session, seat: files.seat)
    try disk.append(header, to: file)
    journalSize = header.count
    try disk.sync(file)
    try disk.rename(path + ".new", to: path)
  }
}
