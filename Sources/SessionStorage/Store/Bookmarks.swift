/// How far the files of a session were read.
struct Bookmarks {
  /// How far one journal was read.
  struct Place {
    var stamp: FileStamp
    /// The bytes of the whole lines that were read.
    var length: Int
    var lineCount: Int
  }

  /// The session file as it was last read or written; nil when there was none.
  var stamp: FileStamp?
  /// The journals, by the number that a file keeps under each of its names.
  var places: [UInt64: Place] = [:]

  init() {}

  /// The files as `loaded` has read them.
  init(_ loaded: LoadedSession) {
    stamp = loaded.stamp
    for journal in loaded.journals {
      places[journal.stamp.identity] = Place(
        stamp: journal.stamp, length: journal.journal.length,
        lineCount: journal.journal.lineCount)
    }
  }
}
