/// Whose files are a session's.
///
/// Anybody who may write to a folder can put journals there. Those of whoever the session belongs
/// to, of this program's user and of the administrator are taken in; those of others when this user
/// has said yes to them once.
struct Ownership: Sendable {
  /// To whom the session file belongs; nil when the disk knows no owners.
  private(set) var owner: UInt32?
  /// The users whose files are taken in.
  private(set) var trusted: Set<UInt32> = []
  /// Those of them to whom somebody has said yes.
  private var guests: Set<UInt32> = []
  /// The group with which the owner has shared the folder of the journals; nil for none.
  var group: UInt32?

  /// What holds where no owners are known.
  init() {}

  /// What holds for the session file of `owner`, where `user` has said yes to `others`.
  init(of owner: UInt32, for user: UInt32, trusting others: Set<UInt32>) {
    self.owner = owner
    trusted = others.union([owner, user, Self.administrator])
    guests = others.subtracting([owner, user])
  }

  static let administrator: UInt32 = 0

  /// Whether what belongs to `user` is taken in.
  func trusts(_ user: UInt32?) -> Bool {
    guard owner != nil, let user else { return true }
    return trusted.contains(user)
  }

  /// Whether what belongs to `user` is that of somebody to whom was said yes: it is taken in, and no
  /// session file of its owner.
  func isOfGuest(_ user: UInt32?) -> Bool { user.map(guests.contains) ?? false }

  /// Takes in what `user` puts beside the session from now on; a guest's, or what this program makes
  /// itself on a disk that gives everything to one user.
  mutating func trust(_ user: UInt32, asGuest isGuest: Bool) {
    trusted.insert(user)
    if isGuest, user != owner { guests.insert(user) }
  }

  /// `disk`, on which a program makes files for the session: what the administrator makes belongs
  /// to the session's owner.
  func making(on disk: any Disk) -> any Disk {
    disk.making(filesOf: disk.user == Self.administrator ? owner : nil, sharedWith: group)
  }
}

extension SessionPaths {
  /// Whether a file is at `path`, no folder and no link, and of somebody whose files are the
  /// session's.
  ///
  /// Whatever else has the name of one is nobody's to read, to lock or to remove.
  func owns(_ path: String, on disk: any Disk) throws(DiskError) -> Bool {
    guard try disk.kind(of: path) == .file else { return false }
    return ownership.trusts(try disk.stamp(of: path)?.owner)
  }
}

/// Another user of the machine who has put something beside a session.
public struct Stranger: Hashable, Sendable {
  /// The user's number.
  public let user: UInt32
  /// The user's name; the number where there is none.
  public let name: String
  /// One of the files.
  public let path: String

  /// The user with that number, to whom the file at `path` belongs.
  public init(user: UInt32, name: String, path: String) {
    self.user = user
    self.name = name
    self.path = path
  }
}

extension Disk {
  /// The user to whom the file at `path` belongs, as people call them.
  func stranger(_ user: UInt32?, at path: String) -> Stranger? {
    user.map { Stranger(user: $0, name: userName($0) ?? "\($0)", path: path) }
  }
}

extension [Stranger] {
  /// The first file of each user.
  var firstOfEach: [Stranger] {
    var seen: Set<UInt32> = []
    return filter { seen.insert($0.user).inserted }
  }
}
