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
    let slash = file.lastIndex(of: "/")
    parent = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
    folder = (file.hasSuffix(".json") ? String(file.dropLast(5)) : file) + ".dayzero"
  }

  /// The file that is locked while the session file is written.
  ///
  /// It is never removed: a program could be about to lock it.
  var lock: String { folder + "/lock" }

  /// The session file as it was before it was last written.
  var previous: String { file + "~" }

  /// A journal of `replica`; a program that had to give up a journal goes on with the next part.
  func journal(_ replica: ReplicaID, part: Int) -> String {
    "\(folder)/\(replica.rawValue)\(part > 1 ? "-\(part)" : "").jsonl"
  }
}
