import SessionEngine

/// Where the files of a session are, beside each other.
struct SessionPaths: Sendable {
  /// The session file itself: "DIR/NAME.json".
  let file: String
  /// The folder that holds the session file.
  let parent: String
  /// The folder of the journals: "DIR/NAME.dayzero", or another while that is somebody else's.
  private(set) var folder: String
  /// Further folders with journals of the session.
  private(set) var otherFolders: [String] = []
  /// Whose files are the session's.
  private(set) var ownership = Ownership()

  init(_ file: String) {
    self.file = file
    let parts = Self.parts(of: file)
    parent =
      parts.folder.isEmpty ? "." : parts.folder == "/" ? "/" : String(parts.folder.dropLast())
    folder = Self.stem(of: file) + ".dayzero"
  }

  /// The folder that takes the place of one that is somebody else's.
  private func substitute(for owner: UInt32) -> String { "\(folder)-\(owner)" }

  /// The same session with what is known of its owners.
  ///
  /// Somebody may have put a folder of theirs where that of the journals would be, from which they
  /// could take them away.
  func owned(_ ownership: Ownership, on disk: any Disk) throws(DiskError) -> SessionPaths {
    var paths = self
    paths.ownership = ownership
    guard let owner = ownership.owner else { return paths }
    let substitute = substitute(for: owner)
    let own = try folderStamp(folder, on: disk)
    let other = try folderStamp(substitute, on: disk)
    let isForeign = own.map { !ownership.trusts($0.owner) } ?? false
    if isForeign || other.map({ ownership.trusts($0.owner) }) ?? false {
      paths.folder = substitute
      paths.otherFolders = isForeign ? [] : [folder]
    }
    let used = paths.folder == folder ? own : other
    paths.ownership.group = used?.owner == owner ? used?.sharedGroup : nil
    return paths
  }

  /// What the disk says of the folder at `path`; nil when there is none.
  private func folderStamp(_ path: String, on disk: any Disk) throws(DiskError) -> FileStamp? {
    guard try disk.kind(of: path) == .folder else { return nil }
    return try disk.stamp(of: path)
  }

  /// Takes in what `user` puts beside the session, see ``Ownership/trust(_:asGuest:)``.
  mutating func trust(_ user: UInt32, asGuest isGuest: Bool) {
    ownership.trust(user, asGuest: isGuest)
  }

  private static let suffix = ".json"

  private static func stem(of name: String) -> String {
    name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
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
  func boxes(among names: [String], in folder: String) -> [String] {
    names.filter { name in
      name.lowercased().hasPrefix(Self.boxName) && !Self.isReplacement(name)
        && !Self.otherSuffixes.contains { name.hasSuffix($0) }
    }.map { folder + "/" + $0 }
  }

  /// How the names of files in the folder end that are no box, whatever they begin with.
  private static let otherSuffixes = [".jsonl", ".drafts", ".turn", ".new", ".state"]

  /// The programs that may be the one that writes the journal at `path`; names may look like parts.
  static func replicas(of path: String) -> [ReplicaID] {
    let name = path.split(separator: "/").last?.dropLast(".jsonl".count) ?? ""
    let parts = name.split(separator: "-")
    let isPart = parts.count > 1 && parts.last.flatMap { Int($0) } != nil
    let names = isPart ? [String(name), parts.dropLast().joined(separator: "-")] : [String(name)]
    return names.map(ReplicaID.init(rawValue:))
  }

  /// The paths of the journals among the names in a folder.
  func journals(among names: [String], in folder: String) -> [String] {
    names.filter { $0.hasSuffix(".jsonl") }.map { folder + "/" + $0 }
  }

  /// Whether a name in the folder is that of a file that was about to take the place of another,
  /// which only a program does that has the turn.
  static func isReplacement(_ name: String) -> Bool {
    [boxName, "pin", turnsName].contains { DurableFile.isDraft(name, of: $0) }
  }

  /// Whether a name in the folder is that of a file that its program locks before it gets its own.
  static func isLockedDraft(_ name: String) -> Bool {
    [".jsonl.new", signSuffix + ".new"].contains { name.hasSuffix($0) }
  }

  /// Whether a name beside the session file is that of a draft of it, or of the file before it.
  func isFileDraft(_ candidate: String) -> Bool {
    DurableFile.isDraft(candidate, of: name) || DurableFile.isDraft(candidate, of: name + "~")
  }

  /// How many people have had the terminal that goes round.
  var turns: String { folder + "/" + Self.turnsName }

  /// The name of that file, which is there while the terminal goes round.
  static let turnsName = "turns"

  /// The sign that the terminal goes round at the program `replica`.
  func turnSign(of replica: ReplicaID) -> String {
    "\(folder)/\(replica.rawValue)\(Self.signSuffix)"
  }

  /// The paths of such signs among the names in a folder.
  func turnSigns(among names: [String], in folder: String) -> [String] {
    names.filter { $0.hasSuffix(Self.signSuffix) }.map { folder + "/" + $0 }
  }

  private static let signSuffix = ".turn"

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
    let stem = Self.stem(of: name)
    guard candidate != name, candidate.hasPrefix(stem) else { return false }
    // Some tools put the mark before the ending, some behind it.
    let isBehind = candidate.hasPrefix(name)
    guard isBehind || candidate.hasSuffix(Self.suffix) else { return false }
    return CopyMark.isOfTool(
      String(
        isBehind
          ? candidate.dropFirst(name.count)
          : candidate.dropFirst(stem.count).dropLast(Self.suffix.count)))
  }

  /// Whether the file at `path` has the session's name with something behind it.
  func isNamedAlike(_ path: String) -> Bool {
    let rest = path.dropFirst(Self.stem(of: file).count)
    return path.hasPrefix(Self.stem(of: file))
      && !(rest.first.map { $0.isLetter || $0.isNumber } ?? true)
  }

  /// Those of the names beside the session file that may be of the same session.
  func neighbours(among names: [String]) -> [String] {
    names.filter { $0 != name && ($0.hasSuffix(Self.suffix) || isCopy($0)) }
  }

  /// Whether a name beside the session file is that of a damaged state of it, kept for a person.
  func isDamaged(_ candidate: String) -> Bool {
    guard candidate.hasPrefix(name + Self.damagedMark) else { return false }
    let rest = candidate.dropFirst((name + Self.damagedMark).count)
    return rest.isEmpty || rest.first == "-" && Int(rest.dropFirst()).map { $0 > 1 } ?? false
  }

  /// The `number`th place for a damaged session file.
  func damaged(_ number: Int) -> String {
    file + Self.damagedMark + (number > 1 ? "-\(number)" : "")
  }

  private static let damagedMark = ".damaged"
}
