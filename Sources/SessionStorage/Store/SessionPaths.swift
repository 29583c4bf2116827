import SessionEngine

/// Where the files of a session are, beside each other.
struct SessionPaths: Sendable {
  /// The session file itself: "DIR/NAME.json".
  let file: String
  /// The folder that holds the session file.
  let parent: String
  /// The folder of the journals: "DIR/NAME.dayzero".
  let folder: String

  init(_ file: String) {
    self.file = file
    let folder = Self.parts(of: file).folder
    parent = folder.isEmpty ? "." : folder == "/" ? folder : String(folder.dropLast())
    self.folder = (file.hasSuffix(".json") ? String(file.dropLast(5)) : file) + ".dayzero"
  }

  /// The file that is locked while the session file is written.
  ///
  /// It is never removed: a program could be about to lock it.
  var lock: String { folder + "/lock" }

  /// The moderator's PIN, as a hash.
  var pin: String { folder + "/pin" }

  /// The anonymous box.
  var box: String { folder + "/" + Self.boxName }

  static let boxName = "box"

  /// The paths of the box and of what may be a copy of it among the names in the folder: each tool
  /// that synchronises folders has its own way to name one.
  func boxes(among names: [String]) -> [String] {
    names.filter { name in
      name.lowercased().hasPrefix(Self.boxName) && !Self.isReplacement(name)
        && !Self.otherSuffixes.contains { name.hasSuffix($0) }
    }.map { folder + "/" + $0 }
  }

  /// How the names of files in the folder end that are no box, whatever they begin with.
  private static let otherSuffixes = [".jsonl", ".drafts", ".new"]

  /// The programs that may be the one that writes the journal at `path`; names may look like parts.
  static func replicas(of path: String) -> [ReplicaID] {
    let name = path.split(separator: "/").last?.dropLast(".jsonl".count) ?? ""
    let parts = name.split(separator: "-")
    let isPart = parts.count > 1 && parts.last.flatMap { Int($0) } != nil
    let names = isPart ? [String(name), parts.dropLast().joined(separator: "-")] : [String(name)]
    return names.map(ReplicaID.init(rawValue:))
  }

  /// The paths of the journals among the names in the folder.
  func journals(among names: [String]) -> [String] {
    names.filter { $0.hasSuffix(".jsonl") }.map { folder + "/" + $0 }
  }

  /// Whether a name in the folder is that of a file that was about to take the place of another,
  /// which only a program does that has the turn.
  static func isReplacement(_ name: String) -> Bool {
    [boxName, "pin", turnsName].contains { DurableFile.isDraft(name, of: $0) }
  }

  private static let copyMarks = ["sync-conflict", "conflicted copy", "conflict copy"]

  /// How many people have had the terminal that goes round.
  var turns: String { folder + "/" + Self.turnsName }

  /// The name of that file, which is there while the terminal goes round.
  static let turnsName = "turns"

  /// The session file as it was before it was last written.
  var previous: String { file + "~" }

  /// The folder of what was cut off or damaged and is kept for a person to look at.
  var torn: String { folder + "/torn" }

  /// The name of the session file in its folder.
  var name: String { Self.parts(of: file).name }

  /// A journal of `replica`; a program that had to give up a journal goes on with the next part.
  func journal(_ replica: ReplicaID, part: Int) -> String {
    "\(folder)/\(replica.rawValue)\(part > 1 ? "-\(part)" : "").jsonl"
  }

  /// The name of a journal whose program has left in good order, so that another may go on with
  /// it.
  func spare(_ journal: String) -> String { journal.dropLast(".jsonl".count) + Self.spareSuffix }

  /// Whether a journal's path says that another program may go on with it.
  static func isSpare(_ path: String) -> Bool { path.hasSuffix(spareSuffix) }

  private static let spareSuffix = ".spare.jsonl"

  /// What was half typed at `terminal`.
  func drafts(of terminal: TerminalID) -> String { "\(folder)/\(terminal.rawValue).drafts" }

  /// Whether the name of a file beside the session file is one that tools which synchronise
  /// folders give to a copy of it that somebody else has written.
  func isCopy(_ candidate: String) -> Bool {
    let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
    // Most files in a large folder are told apart by this alone.
    guard candidate.utf8.starts(with: stem.utf8), candidate.hasSuffix(".json") else { return false }
    let lower = candidate.lowercased()
    return candidate != name
      && Self.copyMarks.contains { lower.contains($0) }
  }

  /// Whether a name beside the session file is that of a damaged state of it, kept for a person.
  func isDamaged(_ candidate: String) -> Bool { candidate.hasPrefix(name + Self.damagedMark) }

  /// The `number`th place for a damaged session file.
  func damaged(_ number: Int) -> String {
    file + Self.damagedMark + (number > 1 ? "-\(number)" : "")
  }

  private static let damagedMark = ".damaged"
}
