import ArgumentParser
import Insights
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// The session file that a command is about.
struct FileOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(words["command.file.file"]), completion: .file(extensions: ["json"]))
  var file: String

  /// The session, read and not changed; what there is to say of it goes to standard error.
  func load() throws -> Session {
    let loaded = try SessionLoader(SystemDisk()).load(file, as: Machine.seat(at: "reader"))
    Self.tell(loaded.notices)
    return loaded.session
  }

  /// Carries `body` out on the session, read and not changed.
  ///
  /// - Throws: Exit code 1, after all is done, when the session file cannot be read as a whole: what
  ///   was done may lack something.
  func withSession(_ body: (Session) throws -> Void) throws {
    try withFiles(as: Machine.seat(at: "reader")) { try body($0.session) }
  }

  /// The same with what the files of the session say, as `seat` reads them.
  func withFiles(as seat: Seat, _ body: (LoadedSession) throws -> Void) throws {
    let loaded = try SessionLoader(SystemDisk()).load(file, as: seat)
    Self.tell(loaded.notices)
    try body(loaded)
    guard loaded.isWhole else { throw ExitCode(1) }
  }

  /// Says what there is to say of a session on standard error.
  static func tell(_ notices: [Notice]) {
    for notice in notices where notice.isForEveryCommand {
      Machine.note(words.say(notice))
    }
  }
}

extension Notice {
  /// Whether each command tells of it, and not the board and `check` alone: other rooms lie beside
  /// a session for good.
  fileprivate var isForEveryCommand: Bool {
    switch self {
    case .beside(let beside): beside.isNamedAlike
    case .noOwners: false
    default: true
    }
  }
}

extension Session {
  /// The group that people call `name`: its number in any case, or its id.
  ///
  /// - Throws: ``UserError`` with the groups there are.
  func group(named name: String) throws -> Group {
    let groups = state.all(Group.self)
    let wanted = name.lowercased()
    if let group = groups.first(where: { $0.number.lowercased() == wanted || $0.id.name == name }) {
      return group
    }
    throw UserError(words("program.noGroup", name: name, groups: groups.map(\.number)))
  }
}
