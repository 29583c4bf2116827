public import SessionEngine
public import WorkshopModel

extension SessionFile {
  /// The bytes of the file for `session`, the same for the same operations.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - isOpen: Whether it is open while the file is written, so that journals beside it may have
  ///     more: the file tells it.
  /// - Returns: All bytes of the file.
  public static func bytes(of session: Session, whileOpen isOpen: Bool = false) -> [UInt8] {
    let operations = session.operations.sorted
    let document = session.document
    var readable = JSONWriter(capacity: operations.count * 320 + 16_384)
    writeRecords(document, to: &readable)
    var writer = JSONWriter(capacity: operations.count * 320 + readable.bytes.count + 16_384)
    writeHead(document, to: &writer)
    writer.raw(",\n  ")
    writer.string(Seal.name)
    writer.raw(": ")
    let count = operations.count
    writer.string(
      Seal.text(of: readable.bytes, operations: count, id: document.id, isOpen: isOpen))
    writer.raw(readable.bytes)
    writer.raw(",\n  \"operations\": [")
    for (index, operation) in operations.enumerated() {
      writer.raw(index > 0 ? ",\n    " : "\n    ")
      SealedLine.write(operation.members, to: &writer)
    }
    writer.raw(operations.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    return writer.bytes
  }

  /// The bytes of the readable part alone: a session file without operations.
  public static func readableBytes(of document: SessionDocument) -> [UInt8] {
    var writer = JSONWriter(capacity: document.all.count * 320)
    writeHead(document, to: &writer)
    writeRecords(document, to: &writer)
    writer.raw("\n}\n")
    return writer.bytes
  }

  /// Writes what a file begins with: the format, the session, what this version does not know.
  private static func writeHead(_ document: SessionDocument, to writer: inout JSONWriter) {
    writer.raw("{\n  \"format\": ")
    writer.string(SessionDocument.format)
    writer.raw(",\n  \"version\": ")
    writer.compact(.integer(SessionDocument.version))
    if let id = document.id {
      writer.raw(",\n  \"id\": ")
      writer.string(id)
    }
    for member in document.extra {
      writer.raw(",\n  ")
      writer.string(member.name)
      writer.raw(": ")
      writer.line(member.value)
    }
  }

  private static func writeRecords(_ document: SessionDocument, to writer: inout JSONWriter) {
    writer.raw(",\n  \"workshop\": {")
    writeWorkshop(document, to: &writer)
    writer.raw("\n  }")
    for type in RecordType.topLevel {
      writer.raw(",")
      writeList(type, of: document, indent: "  ", to: &writer)
    }
  }

  private static func writeWorkshop(_ document: SessionDocument, to writer: inout JSONWriter) {
    let fields = document.records[.workshop]?.first.map(written) ?? Members()
    for (index, member) in fields.enumerated() {
      writer.raw(index > 0 ? ",\n    " : "\n    ")
      writer.string(member.name)
      writer.raw(": ")
      writer.line(member.value)
    }
    for (index, type) in RecordType.nested.enumerated() {
      if index > 0 || !fields.isEmpty { writer.raw(",") }
      writeList(type, of: document, indent: "    ", to: &writer)
    }
  }

  private static func writeList(
    _ type: RecordType, of document: SessionDocument, indent: String, to writer: inout JSONWriter
  ) {
    let records = document.records[type] ?? []
    writer.raw("\n")
    writer.raw(indent.utf8)
    writer.string(type.listName)
    writer.raw(": [")
    for (index, record) in records.enumerated() {
      writer.raw(index > 0 ? ",\n  " : "\n  ")
      writer.raw(indent.utf8)
      writer.line(written(record), after: ("id", .string(record.key.id.rawValue)))
    }
    if !records.isEmpty {
      writer.raw("\n")
      writer.raw(indent.utf8)
    }
    writer.raw("]")
  }

  /// A value with the names and titles of what is in it first.
  private static func readable(_ value: Value) -> Value {
    switch value {
    case .object(let members): .object(members.ordered(first: ["id", "name", "title"]))
    case .list(let elements): .list(elements.map(readable))
    default: value
    }
  }

  /// The fields in the order of the file, with null where the format wants it said.
  private static func written(_ record: Record) -> Members {
    let rules = Schema.rules(for: record.key.type)
    var written: [Members.Member] = []
    written.reserveCapacity(record.fields.count + 2)
    for rule in rules {
      if let value = record.fields[rule.name], !value.isNull {
        written.append((rule.name, readable(value)))
      } else if rule.isWrittenWhenEmpty {
        written.append((rule.name, .null))
      }
    }
    for field in record.fields where !rules.contains(where: { $0.name == field.name }) {
      written.append((field.name, readable(field.value)))
    }
    return Members(uniqueNames: written)
  }
}
