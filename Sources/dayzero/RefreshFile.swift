import ArgumentParser
import SessionEngine
import SessionStorage
import Words

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `dayzero refresh-file FILE`: what a board starts beside itself so that the session file is never
/// old; its answer is for the board.
struct RefreshFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.refresh.abstract"], shouldDisplay: false)

  @Argument(help: ArgumentHelp(words["command.refresh.file"]))
  var file: String

  @Option(help: ArgumentHelp(words["command.refresh.owner"]))
  var owner: String

  @Option(help: ArgumentHelp(words["command.refresh.user"]))
  var user: UInt32?

  @Flag(help: ArgumentHelp(words["command.refresh.atRest"]))
  var atRest = false

  func run() throws {
    // Whoever types comes first.
    _ = nice(10)
    let answer = try SessionStore.refresh(
      file, for: ReplicaID(rawValue: owner),
      as: Machine.seat(at: "refresh").inSession(of: user), atRest: atRest, on: SystemDisk())
    print(answer.text)
  }
}

extension Refreshing {
  /// "others", or "done" with the two stamps as far as they are known.
  var text: String {
    switch self {
    case .leftToOthers: "others"
    case .done(let from?, let to?): "done \(from.text) \(to.text)"
    case .done: "done"
    }
  }

  /// What ``text`` says; nil when it is something else.
  init?(text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    switch (words.first, words.count) {
    case ("others", 1): self = .leftToOthers
    case ("done", 1): self = .done(from: nil, to: nil)
    case ("done", 3):
      guard let from = FileStamp(text: words[1]), let to = FileStamp(text: words[2]) else {
        return nil
      }
      self = .done(from: from, to: to)
    default: return nil
    }
  }
}

extension FileStamp {
  fileprivate var text: String {
    let (owner, group) = (owner.map { "\($0)" } ?? "-", sharedGroup.map { "\($0)" } ?? "-")
    let time = "\(changed.seconds)/\(changed.nanoseconds)"
    return "\(identity)/\(size)/\(time)/\(owner)/\(group)"
  }

  fileprivate init?(text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 6, let identity = UInt64(parts[0]), let size = Int(parts[1]),
      let seconds = Int(parts[2]), let nanoseconds = Int(parts[3])
    else { return nil }
    self.init(
      identity: identity, size: size,
      changed: FileTime(seconds: seconds, nanoseconds: nanoseconds), owner: UInt32(parts[4]),
      sharedGroup: UInt32(parts[5]))
  }
}
