import SessionEngine
import WorkshopModel

/// What lies beside a session file and belongs to it.
extension FileReading {
  /// Takes in what lies beside the file and is known to have been the file, after everything else
  /// that is the session's.
  ///
  /// - Returns: What a person should know; nothing of what has nothing that the session lacks.
  mutating func takeIn(_ neighbourhood: Neighbourhood) -> [Notice] {
    var notices = neighbourhood.notices
    for neighbour in neighbourhood.neighbours {
      let lacking = neighbour.operations.filter { operations.lacks($0) }
      if neighbour.origin == .tool {
        written.append(neighbour.operations)
        notices += neighbour.damages.map { .damaged(path: neighbour.path, $0) }
      }
      guard !lacking.isEmpty else { continue }
      if neighbour.isTaken {
        for operation in lacking { operations.insert(operation) }
        extra = extra.joined(with: neighbour.extra)
        debts.insert(.copies)
        notices.append(.copy(path: neighbour.path))
      } else {
        besides.append(
          FileBeside(
            path: neighbour.path, changes: lacking.count,
            isNamedAlike: paths.isNamedAlike(neighbour.path)))
      }
    }
    let holders = neighbourhood.neighbours.filter { $0.operations.holds(operations.erased) }
    copiesWithErased = holders.filter { $0.origin == .tool && $0.damages.isEmpty }.map(\.path)
    notices += besides.map { .beside($0) }
    return notices
      + holders.filter { $0.origin != .tool }.map { .erasedBeside(path: $0.path) }
  }

  /// Takes in what has made way for a new session file: whoever wrote that was cut off before it
  /// knew whether it had read this, or goes on at this moment.
  mutating func takeInWhatMadeWay() throws(StorageError) {
    for path in try pathsAside() {
      guard try isFile(path) else {
        strays.append(path)
        continue
      }
      guard let bytes = try bytes(at: path) else { continue }
      let file = try? fileToFollow(bytes)
      let earlier =
        try file.map { (file) throws(StorageError) in try editsFollowed(by: file) } ?? []
      let adoption = file.flatMap {
        $0.isSealed ? nil : try? self.adoption(of: $0, after: earlier, path)
      }
      guard let file, file.document.id ?? id == id, file.damages.isEmpty,
        file.isSealed || adoption != nil
      else {
        strays.append(path)
        continue
      }
      insert(file.operations)
      insert(adoption?.operations ?? [])
      extra = extra.joined(with: file.document.extra)
      handEdits.note(adoption?.operations ?? [], on: file.operations)
      madeWay.append(path)
    }
  }

  /// The file that made way for one which was not there yet when its program was cut off.
  mutating func bytesAside() throws(StorageError) -> [UInt8]? {
    for path in try pathsAside() where try isFile(path) {
      guard let bytes = try bytes(at: path), (try? Self.file(bytes)) != nil else { continue }
      return bytes
    }
    return nil
  }

  private func isFile(_ path: String) throws(StorageError) -> Bool {
    do { return try disk.kind(of: path) == .file } catch { throw .disk(error) }
  }

  /// The paths of what has made way for a new session file; what others have put there is theirs.
  private mutating func pathsAside() throws(StorageError) -> [String] {
    let found: [String]
    do { found = try SessionLoader(disk).asidePaths(paths) } catch { throw .disk(error) }
    var own: [String] = []
    for path in found where try isTaken(path) { own.append(path) }
    return own
  }
}
