import SessionEngine
import TerminalKit

/// Which terminal is to go round.
struct TurnOrder {
  /// The session's path.
  let file: String
  /// The id of the group whose people have it.
  let group: String
  /// The id of the round of votes that it goes round for; nil for entries and votes alike.
  var ballot: String?
  /// Who has put up the sign that it goes round, for as long as the program on it may be started
  /// again; nil for nobody.
  var holder: ReplicaID?
  /// How the terminal is made to forget what has left its screen; nil for not at all.
  var forgetting: CursesTerminal.Options.Forgetting?

  /// What the program is started with to run it under a supervisor.
  var arguments: [String] {
    var arguments = ["dayzero", "turn", "--supervised", "--group=\(group)"]
    if let ballot { arguments.append("--ballot=\(ballot)") }
    if let holder { arguments.append("--holder=\(holder.rawValue)") }
    if let forgetting { arguments.append("--forgetting=\(forgetting.rawValue)") }
    return arguments + ["--", file]
  }
}
