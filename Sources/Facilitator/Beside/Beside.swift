/// Something that lies beside the open session and is taken in only when somebody says so.
public enum Beside: Hashable, Sendable {
  /// A file of the same session, which has so many changes that are not here: a copy by a tool that
  /// leaves no mark of its own, or another room.
  case file(path: String, changes: Int)
  /// What another user of the machine has put there, and puts there from now on.
  case user(UInt32, name: String)
}
