import SessionEngine
import WorkshopModel

/// A journal: what one running program has added to a session since the file was written.
///
/// The first line says which session; each further line is one operation. Every line is
/// a ``SealedLine`` and ends in a line feed.
struct JournalFile {
  /// The value of `format` in the first line.
  static let format = "dayzero-journal"

  /// The session that the journal belongs to; nil when its first line cannot be read.
  private(set) var session: String?
  /// The machine that its program ran on, by its name in the session; nil when it says none.
  private(set) var machine: String?
  /// Its version, when this program does not know it; nil when it does.
  private(set) var newerVersion: Fact.Argument?
  /// The operations that can be read.
  private(set) var operations: [Operation] = []
  /// Lines before the last that cannot be read, each with its number and why.
  private(set) var damages: [Finding] = []
  /// How many lines there are, the unfinished one not counted.
  private(set) var lineCount: Int
  /// How many bytes these lines have; what follows is unfinished: an entry that was never called
  /// saved.
  private(set) var length = 0
  /// Whether the last line is unfinished.
  let isTorn: Bool

  /// The journal in `bytes`; lines stand for themselves, so one that is damaged loses no other.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the file, from the beginning of a line on.
  ///   - lines: How many lines of the file come before that.
  init(_ bytes: [UInt8], after lines: Int = 0) {
    lineCount = lines
    isTorn = bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    while let feed = bytes.firstIndex(of: UInt8(ascii: "\n"), from: length) {
      lineCount += 1
      take(bytes, length..<feed, lineCount)
      length = feed + 1
    }
  }

  private mutating func take(_ bytes: [UInt8], _ range: Range<Int>, _ number: Int) {
    do {
      let isMarked = number == 1 && bytes[range].starts(with: [0xef, 0xbb, 0xbf])
      let end = bytes[range].last == UInt8(ascii: "\r") ? range.upperBound - 1 : range.upperBound
      let members = try Self.members(bytes, range.lowerBound + (isMarked ? 3 : 0)..<end)
      if number == 1 { return try takeHeader(members) }
      operations.append(try Operation(members))
    } catch {
      damages.append(Finding("", line: number, error.fact))
    }
  }

  private mutating func takeHeader(_ members: Members) throws(Finding) {
    guard members.text("format") == Self.format, let session = members.text("session") else {
      throw Finding("", Fact("fault.notJournal"))
    }
    newerVersion = SessionDocument.newerVersion(in: members)
    self.session = session
    machine = members.text("machine")
  }

  static func members(_ bytes: [UInt8], _ range: Range<Int>) throws(Finding) -> Members {
    guard SealedLine.isIntact(bytes, in: range) == true else {
      throw Finding("", Fact("fault.damaged"))
    }
    let value: Value
    do { value = try JSONReader.value(in: bytes, range: range) } catch {
      throw Finding("", error.reason)
    }
    guard let members = value.object else { throw Finding("", Fact("fault.notObject")) }
    return members
  }

  /// The first line of the journal that `seat` begins in `session`.
  static func header(session: String, seat: Seat) -> [UInt8] {
    var members: Members = [
      "format": .string(format), "version": .integer(SessionDocument.version),
      "session": .string(session), "replica": .string(seat.replica.rawValue),
    ]
    members.set("machine", seat.machine(in: session))
    return SealedLine.bytes(of: members) + [UInt8(ascii: "\n")]
  }

  /// The lines of `operations`.
  static func lines(of operations: [Operation]) -> [UInt8] {
    operations.flatMap { SealedLine.bytes(of: $0.members) + [UInt8(ascii: "\n")] }
  }
}
