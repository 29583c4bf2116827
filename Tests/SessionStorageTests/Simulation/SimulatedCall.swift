import SessionStorage

/// Something that a program asked of a simulated disk.
struct SimulatedCall: Equatable, CustomStringConvertible {
  enum Name: String {
    case kind, stamp, resolve, read, names, makeFolder, create, openForLocking, openForAppending,
      lock, append, sync, close
    case rename, exchange, renameIfFree, link, remove, syncFolder, setDate
  }

  let name: Name
  /// The file or folder; for a call that gives a name the one that there is then.
  let path: String

  init(_ name: Name, _ path: String) {
    self.name = name
    self.path = path
  }

  var description: String { "\(name) \(path)" }

  /// What a disk says when the call fails with the error number `code`.
  func error(_ code: Int32) -> DiskError { DiskError(operation, path, .system(code)) }

  private var operation: DiskError.Operation {
    switch name {
    case .kind, .stamp, .resolve: .inspect
    case .read: .read
    case .names: .list
    case .makeFolder: .makeFolder
    case .create: .create
    case .openForLocking, .openForAppending, .lock: .lock
    case .append, .setDate: .write
    case .sync, .syncFolder: .sync
    case .close: .close
    case .rename, .exchange, .renameIfFree: .rename
    case .link: .link
    case .remove: .remove
    }
  }
}
