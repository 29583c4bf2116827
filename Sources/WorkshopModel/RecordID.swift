/// The name of a record, unique within its session and the same in every copy of it.
public struct RecordID: Hashable, Comparable, RawRepresentable, Sendable {
  /// The name as it stands in the file: letters, digits, `.`, `_`, `:`, `-`; 1 to 64 of them.
  public let rawValue: String

  /// The record with the given name, which may be any text: ``isWellFormed`` tells.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Whether the name keeps to the alphabet and the length, so that it is safe in files and on
  /// command lines.
  public var isWellFormed: Bool {
    let bytes = rawValue.utf8
    guard let first = bytes.first, bytes.count <= 64, first.isLetterOrDigit else { return false }
    return bytes.allSatisfy(\.isPartOfName)
  }

  /// The order of the bytes.
  public static func < (left: RecordID, right: RecordID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}

extension RecordID {
  /// A new name of 15 characters (75 random bits): a million records share one with a chance of
  /// less than one in 10^10, and it fits the inline storage of a string.
  public static func random(using generator: inout some RandomNumberGenerator) -> RecordID {
    RecordID(rawValue: randomName(using: &generator))
  }
}

/// 15 characters of the lower-case alphabet without i, l, o and u, which are easily misread.
package func randomName(using generator: inout some RandomNumberGenerator) -> String {
  let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  var bits = generator.next()
  var bytes: [UInt8] = []
  for position in 0..<15 {
    if position == 12 { bits = generator.next() }
    bytes.append(alphabet[Int(bits & 31)])
    bits >>= 5
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension UInt8 {
  fileprivate var isPartOfName: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
    default: isLetterOrDigit
    }
  }

  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}

/// The name of a record of one type, so that a group's name cannot stand where a role's belongs.
@frozen
public struct Identifier<Subject>: Hashable, Comparable, Sendable {
  /// The name without its type.
  public let record: RecordID

  /// The record named `record`.
  @inlinable
  public init(_ record: RecordID) { self.record = record }

  /// The record with the name `name`.
  @inlinable
  public init(_ name: String) { record = RecordID(rawValue: name) }

  /// The name as it stands in the file.
  public var name: String { record.rawValue }

  /// A new name, see ``RecordID/random(using:)``.
  public static func random(using generator: inout some RandomNumberGenerator) -> Self {
    Self(.random(using: &generator))
  }

  /// The order of the bytes.
  public static func < (left: Self, right: Self) -> Bool { left.record < right.record }
}
