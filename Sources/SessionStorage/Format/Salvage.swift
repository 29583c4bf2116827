import SessionEngine
import WorkshopModel

/// What can still be read of a session file that is damaged as a whole: each operation stands on
/// a line of its own and carries its checksum, so a line that is whole says what it said.
struct Salvage {
  /// The operations of the whole lines.
  private(set) var operations: [Operation] = []
  /// The session's id, if its line is whole.
  let id: String?
  /// The readable part, if that is whole: it may have what a damaged operation had.
  let document: SessionDocument?

  /// What is left in `bytes`.
  init(_ bytes: [UInt8]) {
    id = Self.id(in: bytes)
    document = Self.document(in: bytes)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let inner = line.drop { $0 == UInt8(ascii: " ") }
      let end = inner.last == UInt8(ascii: ",") ? inner.endIndex - 1 : inner.endIndex
      guard inner.startIndex < end, let operation = Self.operation(bytes, inner.startIndex..<end)
      else { continue }
      operations.append(operation)
    }
  }

  private static func operation(_ bytes: [UInt8], _ range: Range<Int>) -> Operation? {
    guard SealedLine.isIntact(bytes, in: range) == true,
      let members = try? JSONReader.value(in: bytes, range: range).object
    else { return nil }
    return try? Operation(members)
  }

  private static func document(in bytes: [UInt8]) -> SessionDocument? {
    guard let end = OperationLines.start(in: bytes) else { return nil }
    let part = bytes[..<end]
    let whole = (part.last == UInt8(ascii: ",") ? part.dropLast() : part) + Array("\n}\n".utf8)
    return try? SessionFile(Array(whole)).document
  }

  /// The session's id, where its line is among the first bytes.
  static func id(in bytes: [UInt8]) -> String? {
    let head = Array("\n  \"id\": \"".utf8)
    for start in bytes.prefix(4_096).indices where bytes[start...].starts(with: head) {
      let name = bytes[(start + head.count)...].prefix { $0 != UInt8(ascii: "\"") }
      let id = String(decoding: name, as: UTF8.self)
      let isWhole = name.endIndex < bytes.endIndex && RecordID(rawValue: id).isWellFormed
      return isWhole ? id : nil
    }
    return nil
  }
}
