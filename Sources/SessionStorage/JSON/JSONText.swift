public import WorkshopModel

/// Data as JSON for other programs: one member a line, one element of a list a line.
public enum JSONText {
  /// The bytes of `value`, ending in a line feed.
  public static func bytes(of value: Value) -> [UInt8] {
    var writer = JSONWriter(capacity: 4_096)
    guard let members = value.object else {
      writer.line(value)
      writer.raw("\n")
      return writer.bytes
    }
    writer.raw("{")
    for (index, member) in members.enumerated() {
      writer.raw(index > 0 ? ",\n  " : "\n  ")
      writer.string(member.name)
      writer.raw(": ")
      write(member.value, to: &writer)
    }
    writer.raw("\n}\n")
    return writer.bytes
  }

  /// The value that `bytes` hold, with nothing but white space round it.
  ///
  /// - Throws: What is wrong with them, and where.
  public static func value(in bytes: [UInt8]) throws(JSONError) -> Value {
    try JSONReader.value(in: bytes)
  }

  private static func write(_ value: Value, to writer: inout JSONWriter) {
    guard let elements = value.list, !elements.isEmpty else { return writer.line(value) }
    writer.raw("[")
    for (index, element) in elements.enumerated() {
      writer.raw(index > 0 ? ",\n    " : "\n    ")
      writer.line(element)
    }
    writer.raw("\n  ]")
  }
}
