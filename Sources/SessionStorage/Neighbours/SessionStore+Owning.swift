public import SessionEngine

extension SessionStore {
  /// To whom the session belongs, see ``Seat/inSession(of:)``; nil where the disk does not tell.
  public var owner: UInt32? { files.paths.ownership.owner }

  /// Takes in what `user` puts beside the session, from now on and in every program of this user.
  ///
  /// - Throws: ``StorageError`` when that cannot be kept; then it holds for this program alone.
  public mutating func trust(_ user: UInt32) throws(StorageError) {
    trust(user, asGuest: true)
    guard let memory = files.seat.memory else { return }
    try TrustedUsers(of: files.session, in: memory, on: files.disk).add(user)
  }

  /// Puts the session file back in its place where another user has put a file of theirs.
  ///
  /// What was in ours is then in memory alone. Theirs is set aside.
  ///
  /// - Returns: Whether that was so, and this program may write there.
  /// - Throws: ``StorageError``, as ``fold(_:isRepairing:)`` does.
  public mutating func putFileBack(_ session: inout Session) throws(StorageError) -> Bool {
    do {
      try trustMaker()
      let owner = try files.disk.stamp(of: files.paths.file)?.owner
      guard !files.paths.ownership.trusts(owner) else { return false }
    } catch { throw .disk(error) }
    guard files.mayWriteFile else { return false }
    try fold(&session)
    return true
  }

  /// Trusts whoever the session file belongs to where the disk gives that user what this program makes,
  /// whoever runs it.
  mutating func trustMaker() throws(DiskError) {
    if let maker = try files.maker() { trust(maker, asGuest: false) }
  }

  /// Takes in what belongs to `user`; all is read anew at the next look.
  private mutating func trust(_ user: UInt32, asGuest isGuest: Bool) {
    files.trust(user, asGuest: isGuest)
    follower.readAnew(with: user)
  }

  /// Leaves the session without writing its file, and tells so when something was entered.
  mutating func leaveFileToOwner() throws(StorageError) {
    let hasEntered = !journals.paths.isEmpty
    journals.leaveToOthers(in: files)
    if hasEntered { throw .notOwner(path: files.paths.file) }
  }
}
