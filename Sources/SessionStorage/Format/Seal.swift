import WorkshopModel

/// The checksum over the readable part of a session file, from the workshop to the line of the
/// operations, how many operations there are, and the checksum over the session's id, which is in
/// none of them: "e3069283-57-1a2b3c4d".
///
/// A file that was written while the session was open says so at the end:
/// "e3069283-57-1a2b3c4d-open".
///
/// Where both match, nobody touched the readable part since it was written from the operations,
/// nor took one of them out, and it need not be read. Other programs may leave the seal out.
enum Seal {
  /// The member that holds it.
  static let name = "checksum"

  private static let openMark = "open"

  /// The seal of the readable part in `bytes` of the session `id`.
  static func text(of bytes: [UInt8], operations: Int, id: String?, isOpen: Bool) -> String {
    "\(digits(of: bytes))-\(operations)-\(digits(of: Array((id ?? "").utf8)))"
      + (isOpen ? "-\(openMark)" : "")
  }

  /// Whether the seal among `members` says that the session was open when the file was written.
  static func isOpen(_ members: [Members.Member]) -> Bool {
    let seal = members.first { $0.name == name }?.value.string?.split(separator: "-") ?? []
    return seal.count == 4 && seal[3] == openMark
  }

  /// Whether the session is called `id`, as far as the seal among `members` tells; one that was
  /// written by an earlier version does not.
  static func isOf(_ id: String?, _ members: [Members.Member]) -> Bool {
    let seal = members.first { $0.name == name }?.value.string?.split(separator: "-") ?? []
    return seal.count < 3 || seal[2] == digits(of: Array((id ?? "").utf8))
  }

  /// How many operations there are, as the seal among `members` says; nil when there is none.
  static func count(among members: [Members.Member]) -> Int? {
    let seal = members.first { $0.name == name }?.value.string?.split(separator: "-") ?? []
    return (2...4).contains(seal.count) ? Int(seal[1]) : nil
  }

  /// That there are fewer operations than the seal among `members` says; none where it says nothing.
  static func lack(of present: Int, _ members: [Members.Member]) -> [Finding] {
    guard let count = count(among: members), present < count else { return [] }
    let reason = Fact(
      "fault.operationsMissing", ["lost": .number(count - present), "all": .number(count)])
    return [Finding("operations", reason)]
  }

  private static func digits(of bytes: [UInt8]) -> String {
    String(decoding: Checksum.digits(of: bytes, in: 0..<bytes.count), as: UTF8.self)
  }

  /// Where the readable part ends that the last of `members` is the seal of.
  ///
  /// - Returns: The end of the part that begins at `start`, and how many operations belong to it;
  ///   nil when the checksum is not that of this part.
  static func check(
    _ bytes: [UInt8], _ start: Int, _ members: [Members.Member]
  ) -> (end: Int, operations: Int)? {
    guard let written = members.last?.value.string?.split(separator: "-"),
      (2...4).contains(written.count),
      let count = Int(written[1]), let line = OperationLines.start(in: bytes, from: start)
    else { return nil }
    let end = line - 1
    guard end > start, bytes[end] == UInt8(ascii: ",") else { return nil }
    let digits = Checksum.digits(of: bytes, in: start..<end)
    return written[0].utf8.elementsEqual(digits) ? (end, count) : nil
  }
}
