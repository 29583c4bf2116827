public import SessionEngine
public import WorkshopModel

/// How the box comes into the session file, all at once and without telling what came when.
extension AnonymousBox {
  /// Leaves what waits in the box, with what somebody removed put back and what was erased taken
  /// out; what is told now is kept for a person where it is damaged, in repairing.
  ///
  /// `erased` is what is to be erased, nil for nothing.
  ///
  /// - Returns: The boxes of which nothing is left to read once the session file is written.
  func leave(
    _ boxes: [LoadedBox], _ waiting: WaitingBox, erasing erased: Set<RecordKey>?,
    _ session: Session, _ isRepairing: Bool
  ) throws -> [String] {
    guard waiting.isGoingRound else {
      for box in boxes where isRepairing && erased == nil && !box.isWhole {
        try files.setAside(
          box.unreadable, of: box.path,
          at: Int(Checksum.value(of: box.unreadable, in: 0..<box.unreadable.count)))
      }
      if boxes.contains(where: { !$0.operations.isEmpty }) { try TurnCounts(in: files).forget() }
      return boxes.filter { erased != nil || isRepairing || $0.isWhole }.map(\.path)
    }
    let present = Set(boxes.flatMap(\.operations).map(\.id))
    let all = waiting.operations.filter { !$0.isAbout(session.state.erased) }
    guard erased != nil || all.contains(where: { !present.contains($0.id) }) else { return [] }
    try write(adding: all, erasing: erased ?? [], dated: session.boxDay)
    return erased == nil ? [] : boxes.map(\.path).filter { $0 != paths.box }
  }

  /// Sees to it that no older state of the file lies beside the new one and tells, by what it lacks,
  /// what of the box came later: where something came in, the file before it is one with none of
  /// the box in it, or there is none.
  ///
  /// - Returns: Whether that was needed, so that the file that makes way is not kept.
  func keepPreviousWithoutBox(_ told: Session, _ loaded: LoadedSession?) throws -> Bool {
    let before = loaded.map(\.boxedBefore) ?? []
    guard let before, !told.operations.ofBox.isSubset(of: before) else { return false }
    do {
      try files.durable(paths.previous).replace(with: SessionFile.bytes(of: told.withoutBox))
    } catch {
      guard try paths.owns(paths.previous, on: disk) else { return true }
      try disk.remove(paths.previous)
      try disk.syncFolder(paths.parent)
    }
    return true
  }

  /// Takes the lines about what came from the box out of damaged files that are kept and have some
  /// of it: all that can be read of them is in the session.
  func removeFromDamagedFiles(_ boxed: Set<OperationID>) throws {
    for name in try disk.names(in: paths.parent) where paths.isDamaged(name) {
      let path = paths.parent + "/" + name
      guard try paths.owns(path, on: disk) else { continue }
      let bytes = try disk.read(path, limit: SessionFile.sizeLimit)
      guard let kept = bytes.lines(without: Set(boxed.map(\.replica.rawValue))) else { continue }
      try files.durable(path).replace(with: kept)
    }
  }
}

extension [UInt8] {
  /// The lines but for those of operations of `replicas`, and of the records that these are about;
  /// nil when there are operations of none or of all of them.
  fileprivate func lines(without replicas: Set<String>) -> [UInt8]? {
    let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let texts = lines.map { String(decoding: $0, as: UTF8.self) }
    let made = texts.filter { $0.contains("\"r\":\"box-") }
    let present = replicas.filter { replica in made.contains { $0.contains(replica) } }
    guard !present.isEmpty, present.count < replicas.count else { return nil }
    let records = made.flatMap { $0.matches(of: /"rec":"([^"]+)"/) }.map { "\"\($0.output.1)\"" }
    let kept = zip(lines, texts).filter { _, text in
      !text.contains("\"r\":\"box-") && !records.contains { text.contains($0) }
    }
    return Array(kept.map(\.0).joined(separator: [UInt8(ascii: "\n")]))
  }
}

extension Session {
  /// The session with nothing in it that came from the box.
  fileprivate var withoutBox: Session {
    let boxed = Set(operations.ofBox.compactMap { operations[$0]?.record })
    let kept = operations.sorted.filter { !$0.id.replica.isOfBox && !$0.isAbout(boxed) }
    return Session(id: id, replica: replica, operations: OperationSet(kept), extra: extra)
  }
}

extension Session {
  /// The day that all states of the box are dated: the workshop's, which says nothing of when.
  public var boxDay: Timestamp {
    state.workshop.date.flatMap { Timestamp(date: $0) } ?? Timestamp(seconds: 0)
  }
}
