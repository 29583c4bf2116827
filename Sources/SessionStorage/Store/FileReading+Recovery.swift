import SessionEngine
import WorkshopModel

/// What is left of a session file that cannot be read as it stands.
extension FileReading {
  /// Puts the session together from what is legible of its file and from what else there is.
  mutating func recover(
    _ bytes: [UInt8], after error: FormatError, _ journals: [LoadedJournal]
  ) throws(StorageError) {
    let refusal: StorageError =
      stamp == nil
      ? .missing(path: paths.file)
      : StorageError.format(path: paths.file, error).located(in: bytes)
    let salvage = Salvage(bytes)
    insert(salvage.operations)
    if let version = salvage.newerVersion {
      return try show(salvage, of: version)
    }
    let previous = try previous(of: salvage)
    if let previous, !salvage.isHarmless || salvage.operations.isEmpty {
      insert(previous.operations)
      boxedBefore = previous.operations.ofBox
      let adoption = previous.isSealed ? nil : try? adoption(of: previous, paths.previous)
      insert(adoption?.operations ?? [])
      extra = previous.document.extra
    }
    let known = journals.lazy.filter { !$0.journal.operations.isEmpty }
    guard previous != nil || salvage.hasOperations || operations.count > 0 || !known.isEmpty,
      let id = previous?.document.id ?? salvage.id ?? known.compactMap(\.journal.session).first
        ?? firstOperationName
    else { throw refusal }
    self.id = id
    mend(salvage, refusal)
  }

  /// Takes in what this program knows of a file of a later version, which nothing rewrites.
  private mutating func show(_ salvage: Salvage, of version: Fact.Argument) throws(StorageError) {
    newer = .newer(path: paths.file, version: version)
    let mending = salvage.top.map {
      Mending($0, onto: operations, doubting: salvage.doubtful, isWhole: salvage.isHarmless)
    }
    insert(mending?.adoption?.operations ?? [])
    guard operations.count > 0, let id = salvage.id ?? mending?.adoption?.sessionID else {
      throw .format(path: paths.file, .newer(version: version))
    }
    self.id = id
    extra = mending?.extra ?? extra
  }

  /// The file as it was before; nil when there is none, or it is that of another session.
  private mutating func previous(of salvage: Salvage) throws(StorageError) -> SessionFile? {
    guard let bytes = try previousBytes(), let previous = try? Self.file(bytes) else { return nil }
    let known = Set(previous.operations.map(\.id))
    let isOther =
      salvage.id != nil && salvage.id != previous.document.id && !salvage.operations.isEmpty
      && !salvage.operations.contains { known.contains($0.id) }
    return isOther ? nil : previous
  }

  /// The file as it was before it was last written; nil when there is none, or it is another user's.
  private mutating func previousBytes() throws(StorageError) -> [UInt8]? {
    try isTaken(paths.previous) ? try bytes(at: paths.previous) : nil
  }

  /// A name for a session of which nothing tells the name any more, the same for all its copies;
  /// nil when there is no operation.
  private var firstOperationName: String? {
    operations.sorted.first.map { operation in
      var fingerprint = Fingerprint()
      fingerprint.add(operation.id.replica.rawValue)
      return fingerprint.name
    }
  }

  /// Takes in what is legible of a file that breaks a rule or has slips in it, as `refusal` says.
  mutating func mend(_ salvage: Salvage, _ refusal: StorageError) {
    let mending = salvage.top.map {
      Mending($0, onto: operations, doubting: salvage.doubtful, isWhole: salvage.isHarmless)
    }
    extra = mending?.extra ?? extra
    let findings = mending?.findings ?? []
    if salvage.isHarmless, findings.isEmpty, mending?.adoption != nil {
      notices += salvage.findings.map { .slip(path: paths.file, $0) }
      debts.insert(.editedByHand)
    } else {
      debts.insert(.damagedFile)
      let told = Array(findings.prefix(Salvage.told))
      let places = SourcePlaces(of: told, in: salvage.bytes)
      let further = salvage.findings.dropFirst() + salvage.damages + told.map(places.located)
      notices.append(.recovered(refusal))
      notices += further.prefix(Salvage.told).map { .damaged(path: paths.file, $0) }
    }
    if let adoption = mending?.adoption { takeIn(adoption, ofHand: false) }
  }
}
