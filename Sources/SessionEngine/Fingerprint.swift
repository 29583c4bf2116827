public import WorkshopModel

/// A short number that stands for data: the same for the same data, on every machine.
///
/// 128 bits made by two runs of FNV-1a. It guards against mistakes, not against attacks.
public struct Fingerprint: Comparable, Hashable, Sendable {
  private var high: UInt64 = 0xcbf2_9ce4_8422_2325
  private var low: UInt64 = 0x6c62_272e_07bb_0142

  /// The fingerprint of no data.
  public init() {}

  private mutating func mix(_ byte: UInt8) {
    high = (high ^ UInt64(byte)) &* 0x100_0000_01b3
    low = (low ^ UInt64(byte) ^ high >> 56) &* 0x100_0000_01b3
  }

  /// Adds a text, and where it ends.
  public mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xff)
  }

  /// 14 lower-case letters and digits that stand for the first 70 bits.
  public var name: String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var bytes: [UInt8] = []
    for shift in stride(from: 59, through: 29, by: -5) {
      bytes.append(alphabet[Int(high >> UInt64(shift) & 31)])
      bytes.append(alphabet[Int(low >> UInt64(shift) & 31)])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The order of the numbers.
  public static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension Fingerprint {
  /// Adds a value with its structure; members of an object count in the order of their names.
  public mutating func add(_ value: Value) {
    switch value {
    case .null: mix(0)
    case .bool(let flag): mix(flag ? 2 : 1)
    case .integer(let number): add("i\(number)")
    case .decimal(let digits): add("d" + digits)
    case .string(let text): add("s" + text)
    case .list(let elements):
      mix(3)
      for element in elements { add(element) }
      mix(4)
    case .object(let members):
      mix(5)
      add(members)
      mix(6)
    }
  }

  /// Adds named values in the order of their names.
  public mutating func add(_ members: Members) {
    for member in members.sorted(by: { $0.name < $1.name }) {
      add(member.name)
      add(member.value)
    }
  }
}

extension Fingerprint {
  /// Adds a change with what it replaces.
  mutating func add(_ change: Operation.Change) {
    add(change.record.type.rawValue)
    add(change.record.id.rawValue)
    add(change.set)
    for id in change.over { add("\(id.replica.rawValue) \(id.number)") }
  }
}

extension Operation {
  /// The fingerprint of everything the operation says.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add("\(id.number) \(lamport) \(batch) \(at ?? "") \(terminal?.rawValue ?? "")")
    fingerprint.add(id.replica.rawValue)
    switch purpose {
    case .undo(let command): fingerprint.add("undo \(command.replica.rawValue) \(command.number)")
    case .redo(let command): fingerprint.add("redo \(command.replica.rawValue) \(command.number)")
    case nil: fingerprint.add("")
    }
    switch content {
    case .change(let change): fingerprint.add(change)
    case .erasure(let record):
      fingerprint.add("erased \(record.type.rawValue) \(record.id.rawValue)")
    case .other(let members): fingerprint.add(members)
    }
    fingerprint.add(extra)
    return fingerprint
  }
}
