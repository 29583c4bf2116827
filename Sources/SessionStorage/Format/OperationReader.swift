import SessionEngine
import WorkshopModel

/// Reads the operations of a session file, each of which carries its own checksum.
struct OperationReader {
  private let bytes: [UInt8]
  private let limit: Int
  /// The operations that could be read, in the order of the file.
  private(set) var operations: [Operation] = []
  /// Those that could not, each with its place and why.
  private(set) var damages: [Finding] = []

  /// A reader of at most `limit` operations in `bytes`, the whole file.
  init(_ bytes: [UInt8], limit: Int = SessionFile.operationLimit) {
    self.bytes = bytes
    self.limit = limit
  }

  /// How many there are, readable or not.
  var count: Int { operations.count + damages.count }

  /// Reads the list of operations at which `reader` stands.
  mutating func read(from reader: inout JSONReader) throws(JSONError) {
    try reader.list { (reader, index) throws(JSONError) in
      guard index < limit else {
        throw JSONError(
          Fact("fault.tooManyOperations", ["limit": .number(limit)]), at: reader.position)
      }
      let start = reader.position
      let value = try reader.value()
      do throws(Finding) {
        operations.append(try operation(value, start..<reader.position))
      } catch {
        damages.append(Finding("operations[\(index)]", error.fact))
      }
    }
  }

  /// Whether an operation that another program wrote in its own way says what its checksum was
  /// made of, or has none.
  static func isIntact(_ operation: Operation, _ members: Members) -> Bool {
    guard let written = members["crc"] else { return true }
    return SealedLine.digits(of: operation.members).elementsEqual((written.string ?? "").utf8)
  }

  /// The operation that stands at `range`; one with a checksum that is not its own is not believed.
  private func operation(_ value: Value, _ range: Range<Int>) throws(Finding) -> Operation {
    guard !value.isNull else { throw Finding("", Fact("fault.notToBeRead")) }
    guard let members = value.object else {
      throw Finding("", Fact("fault.operationBelongs", ["value": .fact(value.noun)]))
    }
    let operation = try Operation(members)
    guard SealedLine.isIntact(bytes, in: range) ?? false || Self.isIntact(operation, members) else {
      throw Finding("", Fact("fault.changed"))
    }
    return operation
  }
}
