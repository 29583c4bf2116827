import SessionEngine

/// How far the files of a session were read.
struct Bookmarks {
  /// How far one journal was read.
  struct Place {
    var stamp: FileStamp
    /// The bytes of the whole lines that were read.
    var length: Int
    var lineCount: Int
    /// The session that its first line names; nil when that cannot be read.
    var session: String?
    /// The last bytes that were read, with the checksum of their line: another file that has got
    /// the same number does not have them there.
    var tail: [UInt8]

    static let tailLength = 24
  }

  /// The session file as it was last read or written; nil when there was none.
  var stamp: FileStamp?
  /// What lay beside the session file when it was last looked at; nil when it was not.
  var surroundings: Surroundings?
  /// The journals, by the number that a file keeps under each of its names.
  var places: [UInt64: Place] = [:]
  /// The anonymous box and its copies, as they were last read.
  var boxes: [String: FileStamp] = [:]
  /// What was put into the boxes and waits for the end of the round.
  var waiting: [Operation] = []
  /// What was edited in the session file by hand until it was last read.
  var handEdits = HandEdits()
  /// What a person was told of.
  var told: [Notice] = []

  init() {}

  /// The files as `loaded` has read them.
  init(_ loaded: LoadedSession) {
    stamp = loaded.stamp
    surroundings = loaded.surroundings
    handEdits = loaded.handEdits
    told = loaded.notices
    for box in loaded.boxes { boxes[box.path] = box.stamp }
    waiting = loaded.waiting.operations
    for journal in loaded.journals {
      places[journal.stamp.identity] = Place(
        stamp: journal.stamp, length: journal.journal.length,
        lineCount: journal.journal.lineCount, session: journal.journal.session,
        tail: journal.tail)
    }
  }
}

extension Bookmarks {
  /// Takes note of what was put into a box.
  mutating func wait(with operations: [Operation]) {
    let known = Set(waiting.map(\.id))
    waiting += operations.filter { !known.contains($0.id) }
  }

  /// What has waited, all at once, now that the round is over.
  mutating func release() -> [Operation] {
    defer { waiting = [] }
    return waiting
  }
}
