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
  /// The operations that can be read.
  private(set) var operations: [Operation] = []
  /// Lines before the last that cannot be read, each with its number and why.
  private(set) var damages: [Finding] = []
  /// Whether the last line is unfinished: an entry that was never called saved.
  private(set) var isTorn = false

  /// The journal in `bytes`; lines stand for themselves, so one that is damaged loses no other.
  init(_ bytes: [UInt8]) {
    var number = 1
    var start = 0
    while start < bytes.count {
      guard let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        isTorn = true
        return
      }
      take(bytes, start..<feed, number)
      start = feed + 1
      number += 1
    }
  }

  private mutating func take(_ bytes: [UInt8], _ range: Range<Int>, _ number: Int) {
    do {
      let members = try Self.members(bytes, range)
      if number == 1 { return try takeHeader(members) }
      operations.append(try Operation(members))
    } catch {
      damages.append(Finding("line \(number)", error.description))
    }
  }

  private mutating func takeHeader(_ members: Members) throws(Finding) {
    guard members.text("format") == Self.format, let session = members.text("session") else {
      throw Finding("", "this is not the beginning of a journal")
    }
    guard let version = members.integer("version"), version <= SessionDocument.version else {
      throw Finding("", "the journal is of a newer version than this program")
    }
    self.session = session
  }

  private static func members(_ bytes: [UInt8], _ range: Range<Int>) throws(Finding) -> Members {
    guard SealedLine.isIntact(bytes, in: range) == true else {
      throw Finding("", "its checksum does not match; it was damaged")
    }
    do {
      guard let members = try JSONReader.value(in: bytes, range: range).object else {
        throw Finding("", "this is not an object")
      }
      return members
    } catch let error as JSONError {
      throw Finding("", error.reason)
    } catch let error as Finding {
      throw error
    } catch {
      throw Finding("", "\(error)")
    }
  }

  /// The first line of the journal of `replica` in `session`.
  static func header(session: String, replica: ReplicaID) -> [UInt8] {
    let members: Members = [
      "format": .string(format), "version": .integer(SessionDocument.version),
      "session": .string(session), "replica": .string(replica.rawValue),
    ]
    return SealedLine.bytes(of: members) + [UInt8(ascii: "\n")]
  }

  /// The lines of `operations`.
  static func lines(of operations: [Operation]) -> [UInt8] {
    operations.flatMap { SealedLine.bytes(of: $0.members) + [UInt8(ascii: "\n")] }
  }
}
