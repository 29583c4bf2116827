/// What lies beside a session file, as far as it tells whether there is something new to look at.
struct Surroundings: Equatable, Sendable {
  /// The names of the files that may be the same session.
  let names: Set<String>
  /// Those whose names say that a tool made them, as they are.
  let copies: [String: FileStamp]

  /// What lies beside the session file at `paths` now.
  init(_ paths: SessionPaths, on disk: any Disk) throws(DiskError) {
    let names = paths.neighbours(among: try disk.names(in: paths.parent))
    var copies: [String: FileStamp] = [:]
    for name in names where paths.isCopy(name) {
      copies[name] = try disk.stamp(of: paths.parent + "/" + name)
    }
    self.names = Set(names)
    self.copies = copies
  }

  /// Whether there are names that `earlier` did not have.
  func hasMore(than earlier: Surroundings?) -> Bool {
    !names.isSubset(of: earlier?.names ?? [])
  }
}
