import SessionEngine
import WorkshopModel

/// The anonymous box on disk: a first line that names the session, then an operation a line, in the
/// order of their random names.
///
/// Each line is filled up with spaces to whole blocks of 1 KiB, so that the size of the file does
/// not tell which entry came when.
struct BoxFile {
  static let format = "dayzero-box"
  private static let block = 1_024

  /// The session that the box belongs to; nil when its first line cannot be read.
  private(set) var session: String?
  /// Its version, when this program does not know it; nil when it does.
  private(set) var newerVersion: Fact.Argument?
  /// Members of its first line that this version does not know.
  private(set) var extra = Members()
  private(set) var operations: [Operation] = []
  /// Lines that cannot be read, each with its number and why.
  private(set) var damages: [Finding] = []
  /// Those lines, which are kept.
  private var unreadable: [[UInt8]] = []

  /// An empty box of `session`.
  init(session: String) { self.session = session }

  /// The box in `bytes`; a line that is damaged loses no other.
  init(_ bytes: [UInt8]) {
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      let end =
        line.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }.map { $0 + 1 }
        ?? line.startIndex
      do {
        let members = try JournalFile.members(bytes, line.startIndex..<end)
        if members.text("format") != nil {
          try takeHeader(members)
        } else {
          operations.append(try Operation(members))
        }
      } catch {
        damages.append(Finding("", line: index + 1, error.fact))
        unreadable.append(Array(line))
      }
    }
  }

  private mutating func takeHeader(_ members: Members) throws(Finding) {
    guard members.text("format") == Self.format, let session = members.text("session") else {
      throw Finding("", Fact("fault.notBox"))
    }
    newerVersion = SessionDocument.newerVersion(in: members)
    self.session = session
    extra = members.removing(["format", "version", "session", "crc"])
  }

  /// Puts an operation in, unless it is there.
  mutating func insert(_ operation: Operation) {
    if !operations.contains(operation) { operations.append(operation) }
  }

  /// Takes out what is about erased records, and what may be, for it cannot be read.
  mutating func remove(_ erased: Set<RecordKey>) {
    unreadable = []
    operations.removeAll { $0.isAbout(erased) }
  }

  /// The file, the same whatever came first.
  func bytes(for session: String) -> [UInt8] {
    var header: Members = [
      "format": .string(Self.format), "version": .integer(SessionDocument.version),
      "session": .string(session),
    ]
    for (name, value) in extra { header[name] = value }
    let lines = operations.sorted { $0.id < $1.id }.map { SealedLine.bytes(of: $0.members) }
    return ([SealedLine.bytes(of: header)] + lines).flatMap(Self.filled) + unreadableBytes
  }

  /// The lines that cannot be read, in no order that tells which came first.
  var unreadableBytes: [UInt8] {
    unreadable.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(Self.filled)
  }

  private static func filled(_ line: [UInt8]) -> [UInt8] {
    let length = (line.count + block) / block * block
    return line + Array(repeating: UInt8(ascii: " "), count: length - line.count - 1)
      + [UInt8(ascii: "\n")]
  }
}

extension Operation {
  /// Whether it is about one of those records.
  func isAbout(_ records: Set<RecordKey>) -> Bool { record.map(records.contains) ?? false }
}
