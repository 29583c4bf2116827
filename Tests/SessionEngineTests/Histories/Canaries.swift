#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
import WorkshopModel

/// Words that are said once and nowhere else, so that they can be searched for.
struct Canaries {
  private static let beginning = "canary-"
  private static let digits = 4

  /// The records that the canaries were said of, by their numbers.
  private var records: [RecordKey] = []

  /// A new one, said of `record`.
  mutating func text(for record: RecordKey) -> String {
    records.append(record)
    return Self.beginning + "\(1_000 + records.count - 1)"
  }

  /// A new one as the value of a field, where the field takes words; else nil.
  mutating func value(for kind: FieldKind, of record: RecordKey) -> Value? {
    switch kind {
    case .line, .text: .string(text(for: record))
    case .texts: .list([.string(text(for: record)), "text"])
    case .person: .object(["name": .string(text(for: record)), "affiliation": "House"])
    default: nil
    }
  }

  /// The records whose canaries are in `bytes`, which are JSON and hold no zero.
  func records(in bytes: [UInt8]) -> Set<RecordKey> {
    var found: Set<RecordKey> = []
    (bytes + [0]).withUnsafeBytes { bytes in
      let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
      var rest = start.flatMap { strstr($0, Self.beginning) }
      while let hit = rest {
        let number = (0..<Self.digits).reduce(0) {
          $0 * 10 + Int(hit[Self.beginning.utf8.count + $1]) - 48
        }
        found.insert(records[number - 1_000])
        rest = strstr(hit + 1, Self.beginning)
      }
    }
    return found
  }
}
