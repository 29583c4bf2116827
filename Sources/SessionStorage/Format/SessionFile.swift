public import SessionEngine
public import WorkshopModel

/// A session file: its readable part and its operations.
public struct SessionFile: Sendable {
  /// The most bytes that a session file may have: 64 MiB.
  public static let sizeLimit = 64 << 20
  /// The most operations that a session file may have.
  public static let operationLimit = 1_000_000

  /// The readable part.
  public let document: SessionDocument
  /// The operations in it; none in a file that was written by hand.
  public let operations: [Operation]
  /// Operations that could not be read, each with its place and why; the rest is read all the same.
  public let damages: [Finding]

  /// The file in `bytes`.
  ///
  /// - Throws: ``FormatError`` for bytes that are not a session file.
  public init(_ bytes: [UInt8]) throws(FormatError) {
    var operations: [Operation] = []
    var damages: [Finding] = []
    var top: [Members.Member] = []
    do {
      var reader = JSONReader(bytes)
      try reader.object { (reader, name) throws(JSONError) in
        guard name == "operations" else {
          return top.append((name, try reader.value()))
        }
        try reader.list { (reader, index) throws(JSONError) in
          guard index < Self.operationLimit else {
            throw JSONError("more than \(Self.operationLimit) operations", at: reader.position)
          }
          let start = reader.position
          let value = try reader.value()
          switch Self.operation(value, bytes, start..<reader.position) {
          case .success(let operation): operations.append(operation)
          case .failure(let finding):
            damages.append(Finding("operations[\(index)]", finding.description))
          }
        }
      }
      try reader.finish()
    } catch {
      throw .json(error.description(in: bytes))
    }
    do { document = try SessionDocument(.object(Members(uniqueNames: top))) } catch {
      throw .document(error)
    }
    self.operations = operations
    self.damages = damages
  }

  /// Whether bytes begin as a session file does, for passing over other files without reading
  /// them whole.
  public static func looksLikeSession(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(256), as: UTF8.self).contains(SessionDocument.format)
  }

  /// An operation that stands at `range`; one with a checksum that is not its own is not believed.
  private static func operation(
    _ value: Value, _ bytes: [UInt8], _ range: Range<Int>
  ) -> Result<Operation, Finding> {
    guard let members = value.object else {
      return .failure(Finding("", "this is \(value.noun), where an operation belongs"))
    }
    guard SealedLine.isIntact(bytes, in: range) ?? (members["crc"] == nil) else {
      return .failure(Finding("", "its checksum does not match; it was damaged or edited"))
    }
    return Result { () throws(Finding) in try Operation(members) }
  }
}

/// Why bytes are not a file of this program.
public enum FormatError: Error, Equatable, Sendable {
  /// They are not JSON; the text says where and why.
  case json(String)
  /// They are JSON of another shape.
  case document(Finding)
}

extension FormatError: CustomStringConvertible {
  /// Place and reason, as the end of a sentence that begins with the file.
  public var description: String {
    switch self {
    case .json(let reason): reason
    case .document(let finding): "\(finding)"
    }
  }
}
