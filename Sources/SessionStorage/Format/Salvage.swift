import SessionEngine
import WorkshopModel

/// What can still be read of a session file that is damaged, or in which somebody made a slip.
///
/// It is read as the JSON that it was, however it is laid out. Each operation carries its checksum, so
/// one that is whole says what it said, whatever stands around it.
struct Salvage {
  /// The operations that are whole.
  private(set) var operations: [Operation] = []
  /// Those that are there and cannot be believed, each with its place.
  private(set) var damages: [Finding] = []
  /// The session's id; nil when it cannot be read.
  private(set) var id: String?
  /// The object of the file as far as it can be read; nil when it is not one of this format.
  private(set) var top: Members?
  /// What is wrong with it as JSON, in the order of the file.
  let slips: [SlipReader.Slip]
  /// The bytes of the file, of which the slips give the places.
  let bytes: [UInt8]
  /// Whether the list of operations is there, so that a program has written the file.
  private(set) var hasOperations = false

  /// What is left in `bytes`.
  init(_ raw: [UInt8]) {
    bytes = PlainText.bytes(of: raw)
    var reader = SlipReader(bytes, landmarks: SessionDocument.listNames)
    let top = reader.read()
    slips = reader.slips
    // Another program's file may have the words of a session in it.
    let isOwn = top?["format"].map(Self.isFormat) ?? true
    guard isOwn || slips.contains(where: { $0.error.path == "format" }) else { return }
    takeWholeOperations()
    guard let top, top.text("format") == SessionDocument.format || !operations.isEmpty else {
      id = Self.id(in: bytes)
      return
    }
    hasOperations = top["operations"] != nil
    take(top["operations"]?.list ?? [])
    let present = Set(operations.map(\.id)).count + damages.count
    damages += Seal.lack(of: present, Array(top))
    let name = top.text("id").flatMap { RecordID(rawValue: $0).isWellFormed ? $0 : nil }
    id = name ?? Self.id(in: bytes)
    self.top = top.removing(["operations"])
  }

  /// Whether a value is the name of the format, maybe with one sign of it damaged.
  private static func isFormat(_ value: Value) -> Bool {
    let (text, name) = (value.string ?? "", SessionDocument.format)
    return text.utf8.count == name.utf8.count && zip(text.utf8, name.utf8).count { $0 != $1 } <= 1
  }

  /// The version that the file gives, where this program does not know it; nil where it does, or none
  /// can be read.
  var newerVersion: Fact.Argument? {
    guard let top else { return nil }
    guard let slip = slips.first(where: { $0.error.path.hasPrefix("version") }) else {
      return SessionDocument.newerVersion(in: top)
    }
    // A number with more digits than any value has.
    let digits = bytes.dropFirst(slip.error.offset).prefix { "0123456789".utf8.contains($0) }
    return digits.count < 16 ? nil : .text(String(decoding: digits, as: UTF8.self))
  }

  /// Whether nothing that was written is lost by the slips.
  var isHarmless: Bool { slips.allSatisfy(\.isHarmless) && damages.isEmpty }

  /// The places whose values may be another than what was written.
  var doubtful: [String] { slips.filter { !$0.isHarmless }.map(\.error.path) }

  /// What is wrong, each with line and column.
  var findings: [Finding] {
    slips.prefix(Self.told).map { $0.error.finding(in: bytes) }
  }

  /// How many slips are told of.
  static let told = 100

  /// Takes each object that says what its checksum was made of, whatever it stands in.
  private mutating func takeWholeOperations() {
    var next = 0
    while let start = bytes[next...].firstIndex(of: UInt8(ascii: "{")) {
      next = start + 1
      var reader = JSONReader(bytes, in: start..<bytes.count)
      guard let members = try? reader.value().object, members["crc"] != nil,
        let operation = try? Operation(members)
      else { continue }
      next = reader.position
      if OperationReader.isIntact(operation, members) { operations.append(operation) }
    }
  }

  /// Takes the operations that say what their checksums were made of, or that have none and no slip.
  private mutating func take(_ elements: [Value]) {
    let known = Set(operations.map(\.id))
    let slipped = Set(
      doubtful.compactMap { $0.firstMatch(of: /^operations\[\d+\]/)?.output })
    for (index, element) in elements.enumerated() {
      let place = "operations[\(index)]"
      guard let members = element.object, let operation = try? Operation(members) else {
        damages.append(Finding(place, Fact("fault.unreadable")))
        continue
      }
      guard !known.contains(operation.id) else { continue }
      if OperationReader.isIntact(operation, members),
        members["crc"] != nil || !slipped.contains(place[...])
      {
        operations.append(operation)
      } else {
        damages.append(Finding(place, Fact("fault.changed")))
      }
    }
  }

  /// How many bytes at the beginning tell the session's id.
  static let headLength = 4_096

  /// The session's id, where it is among the first bytes and before everything that has an id, too.
  static func id(in bytes: [UInt8]) -> String? {
    let start = Array(bytes.prefix(headLength))
    let head = String(decoding: PlainText.bytes(of: start), as: UTF8.self)
    let top = head.drop { $0 != "{" }.dropFirst().prefix { $0 != "{" }
    guard let id = top.firstMatch(of: /"id"\s*:\s*"([^"\\]*)"/)?.output.1,
      RecordID(rawValue: String(id)).isWellFormed
    else { return nil }
    return String(id)
  }
}
