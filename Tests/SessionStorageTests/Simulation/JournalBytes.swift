@testable import SessionStorage
import SessionEngine
import WorkshopModel

/// A journal as another program could have written it.
struct JournalBytes {
  private(set) var lines: [String] = []

  init(session: String, replica: String, version: Int = 1) {
    add([
      "format": "dayzero-journal", "version": .integer(version), "session": .string(session),
      "replica": .string(replica),
    ])
  }

  /// Adds a line with its checksum.
  mutating func add(_ members: Members) {
    lines.append(String(decoding: SealedLine.bytes(of: members), as: UTF8.self) + "\n")
  }

  var text: String { lines.joined() }
  var bytes: [UInt8] { Array(text.utf8) }
}
