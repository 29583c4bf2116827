public import SessionEngine
public import WorkshopModel

/// The terminal that goes round, and the anonymous box that it fills.
extension SessionStore {
  /// How many people of `group` have had the terminal since it began to go round; 0 when nothing
  /// tells.
  public func turns(of group: Identifier<Group>) -> Int { TurnCounts(in: files).count(of: group) }

  /// Takes note that a terminal goes round in `group`, maybe one of several: from now on, until
  /// ``endTurns(of:heldBy:)`` or the end of this program, what is put into the box waits there.
  ///
  /// - Returns: How many people have had one of them already.
  /// - Throws: ``StorageError``; then what was known stays.
  @discardableResult
  public mutating func beginTurns(of group: Identifier<Group>) throws(StorageError) -> Int {
    try sign.putUp(in: group, files)
    return try TurnCounts(in: files).begin(in: group)
  }

  /// Counts one more person of `group` who has had the terminal.
  ///
  /// - Returns: How many that makes, at all terminals that go round in the group.
  /// - Throws: ``StorageError``; then the earlier number stays.
  public func countTurn(of group: Identifier<Group>) throws(StorageError) -> Int {
    try TurnCounts(in: files).countOne(of: group)
  }

  /// Forgets how many people of `group` have had the terminal: it does not go round here any more.
  ///
  /// - Parameters:
  ///   - group: The group.
  ///   - holder: Who has put up the sign of it as well, for the case that this program ends.
  /// - Throws: ``StorageError``; then the earlier number stays.
  public mutating func endTurns(
    of group: Identifier<Group>, heldBy holder: ReplicaID? = nil
  ) throws(StorageError) {
    sign.takeDown(on: files.disk)
    if let holder {
      do { try files.removeIfOwn(files.paths.turnSign(of: holder)) } catch { throw .disk(error) }
    }
    try TurnCounts(in: files).end(in: group)
  }

  /// Puts an entry or a ballot paper into the anonymous box, and returns when it will survive.
  ///
  /// The box is written anew as a whole, in the order of random names, and dated like every other
  /// state of it. No journal and no draft ever has what is in it, and no session before it may be
  /// told, see ``WaitingBox``: ``follow()`` brings it then.
  ///
  /// - Parameters:
  ///   - operations: The entry, made by ``Session/boxing(_:using:)``, or the paper, made by
  ///     ``Session/casting(_:of:on:using:)``.
  ///   - day: The day that all states of the file are dated.
  /// - Throws: ``StorageError``; then the box is as it was, and nothing of them is kept.
  public mutating func box(
    _ operations: [Operation], dated day: Timestamp
  ) throws(StorageError) {
    // What it has put there before, too: somebody may have removed the box before it was told.
    let waiting = follower.bookmarks.waiting.filter { !$0.isAbout(ownDrafts.erased) }
    try writeBox(adding: waiting + operations, dated: day)
    follower.bookmarks.wait(with: operations)
  }

  /// Writes the box anew as it is, so that when it was last written does not tell when something
  /// was put in.
  ///
  /// - Throws: ``StorageError``; then the box is as it was.
  public func rewriteBox(dated day: Timestamp) throws(StorageError) {
    try writeBox(adding: [], dated: day)
  }

  private func writeBox(
    adding operations: [Operation], dated day: Timestamp
  ) throws(StorageError) {
    try files.takingTurns { () throws(StorageError) in
      try AnonymousBox(in: files).write(adding: operations, dated: day)
    }
  }

  /// What is in the box and its copies, and what this program has put there.
  ///
  /// It is for ballot papers that are changed while they wait: nobody may be shown more of it than
  /// what is theirs.
  ///
  /// - Throws: ``StorageError/disk(_:)``.
  public func boxed() throws(StorageError) -> [Operation] {
    try AnonymousBox(in: files).operations() + follower.bookmarks.waiting
  }

  /// The session as it may be written to a file elsewhere now: without what waits in the box while
  /// the terminal goes round.
  ///
  /// - Throws: ``StorageError`` when it cannot be told whether the terminal goes round.
  public func told(of session: Session) throws(StorageError) -> Session {
    try AnonymousBox(in: files).told(of: session, try boxed())
  }
}
