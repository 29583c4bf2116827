public import SessionEngine
public import WorkshopModel

/// How the box comes into the session file, all at once and without telling what came when.
extension SessionStore {
  /// Lets `session` take in what this program has put into the box, if the round is over.
  ///
  /// - Returns: What has to wait; it goes into no session file.
  mutating func takeInBox(
    _ session: inout Session, _ loaded: LoadedSession?
  ) throws -> WaitingBox {
    let isGoingRound =
      try loaded?.waiting.isGoingRound
      ?? SessionLoader(disk).isGoingRound(paths, in: session.id, seat)
    guard isGoingRound else {
      session.receive(bookmarks.release())
      return WaitingBox([], isGoingRound: false) { _ in true }
    }
    let boxed = (loaded?.waiting.operations ?? []) + bookmarks.waiting
    let told = loaded?.session.operations
    return WaitingBox(boxed, isGoingRound: true) { told?[$0] != nil }
  }

  /// Leaves what waits in the box, with what somebody removed put back and what was erased taken
  /// out; what is told now is kept for a person where it is damaged, in repairing.
  ///
  /// - Parameter erased: What is to be erased; nil for nothing.
  /// - Returns: The boxes of which nothing is left to read once the session file is written.
  func leaveBoxes(
    _ boxes: [LoadedBox], _ waiting: WaitingBox, erasing erased: Set<RecordKey>?,
    _ session: Session, _ isRepairing: Bool
  ) throws -> [String] {
    guard waiting.isGoingRound else {
      for box in boxes where isRepairing && erased == nil && !box.isWhole {
        try setAside(
          box.unreadable, of: box.path,
          at: Int(Checksum.value(of: box.unreadable, in: 0..<box.unreadable.count)))
      }
      if boxes.contains(where: { !$0.operations.isEmpty }) { try removeTurns() }
      return boxes.filter { erased != nil || isRepairing || $0.isWhole }.map(\.path)
    }
    let present = Set(boxes.flatMap(\.operations).map(\.id))
    let all = waiting.operations.filter { !$0.isAbout(session.state.erased) }
    guard erased != nil || all.contains(where: { !present.contains($0.id) }) else { return [] }
    try writeBox(adding: all, erasing: erased ?? [], dated: session.boxDay)
    return erased == nil ? [] : boxes.map(\.path).filter { $0 != paths.box }
  }

  /// Sees to it that no older state of the file lies beside the new one and tells, by what it lacks,
  /// what of the box came later: then the file before it is one with the same in it, or none.
  ///
  /// - Returns: Whether that was needed, so that the file that makes way is not kept.
  func keepPreviousAlike(
    _ boxed: Set<OperationID>, _ bytes: [UInt8], _ loaded: LoadedSession?
  ) throws -> Bool {
    let before = loaded.map(\.boxedBefore) ?? []
    guard let before, !boxed.isSubset(of: before) else { return false }
    let file = DurableFile(paths.previous, on: disk, draftSuffix: seat.replica.rawValue)
    do { try file.replace(with: bytes) } catch {
      guard try disk.kind(of: paths.previous) != nil else { return true }
      try disk.remove(paths.previous)
      try disk.syncFolder(paths.parent)
    }
    return true
  }

  /// Takes the lines about what came from the box out of damaged files that are kept: all that can
  /// be read of them is in the session.
  func removeFromDamagedFiles(_ boxed: Set<OperationID>) throws {
    for name in try disk.names(in: paths.parent) where paths.isDamaged(name) {
      let path = paths.parent + "/" + name
      guard try disk.kind(of: path) == .file else { continue }
      let bytes = try disk.read(path, limit: SessionFile.sizeLimit)
      let kept = bytes.lines(without: boxed)
      guard kept.count < bytes.count else { continue }
      try DurableFile(path, on: disk, draftSuffix: seat.replica.rawValue).replace(with: kept)
    }
  }
}

extension [UInt8] {
  /// The lines but for those of operations from the box, and of the records that these are about.
  fileprivate func lines(without boxed: Set<OperationID>) -> [UInt8] {
    let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let texts = lines.map { String(decoding: $0, as: UTF8.self) }
    let replicas = boxed.map(\.replica.rawValue)
    func isOperation(_ text: String) -> Bool {
      text.contains("box-") && replicas.contains { text.contains($0) }
    }
    let records = texts.filter(isOperation).flatMap { $0.matches(of: /"rec":"([^"]+)"/) }
      .map { "\"" + $0.output.1 + "\"" }
    let kept = zip(lines, texts).filter { _, text in
      !isOperation(text) && !records.contains { text.contains($0) }
    }
    return Array(kept.map(\.0).joined(separator: [UInt8(ascii: "\n")]))
  }
}

extension Session {
  /// The day that all states of the box are dated: the workshop's, which says nothing of when.
  public var boxDay: Timestamp {
    state.workshop.date.flatMap { Timestamp(date: $0) } ?? Timestamp(seconds: 0)
  }
}
