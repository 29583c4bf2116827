import SessionEngine
import WorkshopModel

/// A file beside a session file that says that it is the same session.
///
/// Rooms of one plenary are the same session, too, and may lie in one folder, so only what is known
/// to have been this very file is taken in unasked.
struct Neighbour: Sendable {
  /// How it came to be there.
  enum Origin: Sendable {
    /// A tool that synchronises folders has put it there: its name says so.
    case tool
    /// Whatever it is called now, a program wrote just these bytes as the session file.
    case ownState
    /// Somebody may have made it for something else.
    case unknown
  }

  let path: String
  let origin: Origin
  /// What it holds, with what was edited in it by hand.
  let operations: [Operation]
  /// Members at its top that this version does not know.
  let extra: Members
  /// What of it cannot be read.
  let damages: [Finding]

  /// Whether it is taken in unasked.
  var isTaken: Bool { origin != .unknown }
}

/// Files beside a session file that are the same session, and what there is to say of others.
struct Neighbourhood: Sendable {
  /// Those that are the same session, by name.
  private(set) var neighbours: [Neighbour] = []
  /// What a person should know of those that are passed by.
  private(set) var notices: [Notice] = []
  /// The other users whose files were not taken in.
  private(set) var strangers: [Stranger] = []
  /// What lay there before it was read.
  let surroundings: Surroundings

  /// Looks at the files beside the one at `paths`, which is of the session `id`.
  ///
  /// Nothing that lies there keeps anybody from their session: what cannot be read is told of.
  ///
  /// - Parameters:
  ///   - paths: Where the session is.
  ///   - id: The session's id.
  ///   - isComplete: Whether to read also what is not taken in, so that it can be told of.
  ///   - disk: The disk it is on.
  /// - Throws: ``StorageError`` when the folder cannot be listed.
  init(
    _ paths: SessionPaths, of id: String, isComplete: Bool, on disk: any Disk
  ) throws(StorageError) {
    do { surroundings = try Surroundings(paths, on: disk) } catch { throw .disk(error) }
    let names = surroundings.names.sorted()
    let reader = NeighbourReader(
      id: id, states: names.isEmpty ? [] : StateFile.states(in: paths, on: disk),
      isComplete: isComplete, disk: disk)
    for name in names {
      let path = paths.parent + "/" + name
      let isCopy = paths.isCopy(name)
      do {
        let owner = try? disk.stamp(of: path)?.owner
        guard paths.ownership.trusts(owner) else {
          // Of another file nobody knows what it has to do with the session.
          if isCopy { strangers += [disk.stranger(owner, at: path)].compactMap(\.self) }
          continue
        }
        if let neighbour = try reader.read(path, isCopy: isCopy) { neighbours.append(neighbour) }
      } catch {
        if isCopy { notices.append(.passedBy(path: path, reason: error.reason)) }
      }
    }
  }
}

/// Reads files that may be the same session.
private struct NeighbourReader {
  let id: String
  /// What the session file was on each machine.
  let states: Set<String>
  let isComplete: Bool
  let disk: any Disk

  /// The file at `path`; nil when it is none of the session's, is not asked for, or is gone.
  func read(_ path: String, isCopy: Bool) throws(PassedBy) -> Neighbour? {
    guard let bytes = try bytes(at: path, isCopy) else { return nil }
    let isOwn = states.contains(StateFile.state(of: bytes))
    guard isCopy || isOwn || isComplete else { return nil }
    let file: SessionFile
    do { file = try FileReading.file(bytes) } catch { throw PassedBy(error.fact) }
    guard file.document.id == id else { throw PassedBy(Fact("fault.ofAnotherSession")) }
    let adoption =
      file.isSealed ? nil : try? Adoption(file.document, onto: OperationSet(file.operations))
    let isRead = file.isSealed || adoption != nil
    let unread = isRead ? [] : [Finding("", Fact("fault.editBreaksRule"))]
    return Neighbour(
      path: path, origin: isCopy ? .tool : isOwn ? .ownState : .unknown,
      operations: file.operations + (adoption?.operations ?? []), extra: file.document.extra,
      damages: file.damages + unread)
  }

  /// The bytes of a file that may be the session's; nil when it cannot be, or is gone.
  private func bytes(at path: String, _ isCopy: Bool) throws(PassedBy) -> [UInt8]? {
    do throws(DiskError) {
      guard let kind = try disk.kind(of: path) else { return nil }
      if kind == .file, let stamp = try disk.stamp(of: path) {
        return try isCandidate(path, stamp.size, isCopy)
          ? try disk.read(path, limit: SessionFile.sizeLimit) : nil
      }
    } catch {
      guard !error.isOfMissingFile else { return nil }
      throw PassedBy(error.reason)
    }
    throw PassedBy(Fact("fault.notOwnFile"))
  }

  private func isCandidate(
    _ path: String, _ size: Int, _ isCopy: Bool
  ) throws(DiskError) -> Bool {
    if isCopy || states.contains(where: { $0.hasPrefix("\(size)-") }) { return true }
    guard isComplete else { return false }
    return SessionFile.looksLikeSession(try disk.beginning(of: path, count: 256))
  }
}

/// Why a file that may belong to a session is left alone.
private struct PassedBy: Error {
  let reason: Fact

  init(_ reason: Fact) { self.reason = reason }
}
