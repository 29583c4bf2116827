public import SessionEngine

/// Who opens a session: this run of the program, and where it runs.
public struct Seat: Sendable {
  /// This run.
  public let replica: ReplicaID
  private let machine: String?
  private let screen: String
  /// The folder in which this user keeps what was said of sessions and must not lie beside them; nil
  /// when nothing is kept.
  let memory: String?
  /// To whom the session belongs; nil for whoever its file belongs to when it is opened.
  private(set) var owner: UInt32?

  /// The run `replica` on a machine, for a kind of screen.
  ///
  /// - Parameters:
  ///   - replica: The run's own name, new each time.
  ///   - machine: What tells this machine and its user from others; nil when nobody is to know.
  ///     It never gets into a file as it is.
  ///   - screen: What the program is run for, such as "board": what was done there can be undone
  ///     there after a restart.
  ///   - memory: The folder in which this user keeps which other users are trusted; nil when that
  ///     is not kept.
  public init(
    _ replica: ReplicaID, machine: String? = nil, screen: String = "board", memory: String? = nil
  ) {
    self.memory = memory
    self.replica = replica
    self.machine = machine
    self.screen = screen
  }

  /// The same seat in a session that another program has open and that belongs to `owner`, whoever has
  /// put a file in its place since; nil where the disk tells no owners.
  public func inSession(of owner: UInt32?) -> Seat {
    var seat = self
    seat.owner = owner
    return seat
  }

  /// The terminal's name in the session `id`, from which nobody sees that another session was held
  /// on the same machine.
  func terminal(in id: String) -> TerminalID? {
    machine.map { TerminalID(rawValue: Self.name(of: [$0, id, screen])) }
  }

  /// The machine's name in the session `id`.
  func machine(in id: String) -> String? { machine.map { Self.name(of: [$0, id]) } }

  private static func name(of parts: [String]) -> String {
    var fingerprint = Fingerprint()
    for part in parts { fingerprint.add(part) }
    return fingerprint.name
  }
}
