import WorkshopModel

/// Reads JSON from bytes, strictly, with its limits checked while reading.
///
/// By RFC 8259, and refusing what that leaves open: a name that comes twice in an object, a byte
/// order mark, half a surrogate pair, text that is not UTF-8, whole numbers beyond ±2^53.
struct JSONReader {
  /// The deepest nesting, counting the top as 1, unless more is asked for.
  static let depthLimit = 16
  /// The most members that one object may have.
  static let memberLimit = 256

  private let bytes: [UInt8]
  private let end: Int
  private(set) var position: Int
  private var depth = 0
  private let depthLimit: Int

  /// A reader of `bytes`, or of the part `range` of them.
  init(_ bytes: [UInt8], in range: Range<Int>? = nil, depthLimit: Int = Self.depthLimit) {
    self.depthLimit = depthLimit
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// The one value that `bytes` hold, with nothing but white space round it.
  static func value(in bytes: [UInt8], range: Range<Int>? = nil) throws(JSONError) -> Value {
    var reader = JSONReader(bytes, in: range)
    let value = try reader.value()
    try reader.finish()
    return value
  }

  /// Goes on at `position`, where the caller knows that a value ends.
  mutating func skip(to position: Int) { self.position = position }

  /// Checks that nothing but white space is left.
  mutating func finish() throws(JSONError) {
    skipSpace()
    guard position == end else { throw failure("something follows the end") }
  }

  /// Reads the next value.
  mutating func value() throws(JSONError) -> Value {
    skipSpace()
    guard let byte = peek() else { throw failure("the file ends here; it was cut off") }
    switch byte {
    case UInt8(ascii: "{"):
      return .object(Members(uniqueNames: try members()))
    case UInt8(ascii: "["):
      var elements: [Value] = []
      try list { (reader, _) throws(JSONError) in elements.append(try reader.value()) }
      return .list(elements)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func members() throws(JSONError) -> [Members.Member] {
    var members: [Members.Member] = []
    try object { (reader, name) throws(JSONError) in
      members.append((name, try reader.value()))
    }
    return members
  }

  /// Reads an object, calling `body` at each member's value, which it must read.
  mutating func object(
    _ body: (inout JSONReader, String) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open("{", "an object")
    var names: [String] = []
    skipSpace()
    if take("}") { return close() }
    repeat {
      skipSpace()
      let start = position
      guard peek() == UInt8(ascii: "\"") else { throw failure("a name in quotes belongs here") }
      let name = try string()
      guard !names.contains(name) else {
        throw JSONError("the name \"\(name)\" comes twice; keep one", at: start)
      }
      guard names.count < Self.memberLimit else {
        throw JSONError("an object has more than \(Self.memberLimit) members", at: start)
      }
      names.append(name)
      skipSpace()
      guard take(":") else { throw failure("a colon belongs after a name") }
      do { try body(&self, name) } catch { throw error.inside(member: name) }
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure("an object is not closed, or a comma is missing") }
    close()
  }

  /// Reads a list, calling `body` at each element, which it must read.
  mutating func list(
    _ body: (inout JSONReader, Int) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open("[", "a list")
    skipSpace()
    if take("]") { return close() }
    var index = 0
    repeat {
      skipSpace()
      do { try body(&self, index) } catch { throw error.inside(element: index) }
      index += 1
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure("a list is not closed, or a comma is missing") }
    close()
  }

  private mutating func open(_ bracket: Unicode.Scalar, _ noun: String) throws(JSONError) {
    skipSpace()
    guard take(bracket) else { throw failure("\(noun) belongs here") }
    depth += 1
    guard depth <= depthLimit else {
      throw failure("nested deeper than \(depthLimit) levels")
    }
  }

  private mutating func close() { depth -= 1 }

  private mutating func word(_ word: StaticString, _ value: Value) throws(JSONError) -> Value {
    for offset in 0..<word.utf8CodeUnitCount {
      guard take(Unicode.Scalar(word.utf8Start[offset])) else {
        throw failure("this is no value; text belongs in quotes")
      }
    }
    return value
  }
}

extension JSONReader {
  /// Skips white space.
  mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
      position += 1
    }
  }

  private func peek() -> UInt8? { position < end ? bytes[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < end, UInt32(bytes[position]) == scalar.value else { return false }
    position += 1
    return true
  }

  private func failure(_ reason: String) -> JSONError { JSONError(reason, at: position) }

  private mutating func number() throws(JSONError) -> Value {
    let start = position
    var isWhole = true
    _ = take("-")
    let digits = position
    guard skipDigits() else {
      throw JSONError("this is no value; text belongs in quotes", at: start)
    }
    guard position - digits == 1 || bytes[digits] != UInt8(ascii: "0") else {
      throw JSONError("a number starts with a zero too many", at: start)
    }
    if take(".") {
      isWhole = false
      guard skipDigits() else { throw failure("a digit belongs after the point") }
    }
    if take("e") || take("E") {
      isWhole = false
      _ = take("+") || take("-")
      guard skipDigits() else { throw failure("a digit belongs in the exponent") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isWhole, text != "-0" else { return .decimal(text) }
    guard let whole = Int(text), whole.magnitude <= 1 << 53 else {
      throw JSONError("a whole number beyond 2^53", at: start)
    }
    return .integer(whole)
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      position += 1
    }
    return position > start
  }
}

extension JSONReader {
  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    var all: UInt8 = 0
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let text = try all < 0x80 ? ascii(start..<position) : text(start..<position)
        position += 1
        return text
      }
      all |= byte
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      guard byte >= 0x20 else { throw failure("a line break or control character in a text") }
      position += 1
    }
    throw JSONError("a text is not closed; the file was cut off", at: start - 1)
  }

  /// Text of which the caller knows that it is ASCII, so that nothing need be looked at again.
  private func ascii(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      String(unsafeUninitializedCapacity: range.count) { text in
        _ = text.initialize(fromContentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
        return range.count
      }
    }
  }

  private func text(_ range: Range<Int>) throws(JSONError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw JSONError("a text is not UTF-8", at: range.lowerBound)
    }
    return text
  }

  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var unescaped = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: unescaped, as: UTF8.self) else {
          throw JSONError("a text is not UTF-8", at: start)
        }
        return text
      case UInt8(ascii: "\\"): unescaped.append(contentsOf: try escape())
      case 0..<0x20:
        position -= 1
        throw failure("a line break or control character in a text")
      default: unescaped.append(byte)
      }
    }
    throw JSONError("a text is not closed; the file was cut off", at: start - 1)
  }

  private mutating func escape() throws(JSONError) -> [UInt8] {
    guard let byte = peek() else { throw failure("a text is not closed; the file was cut off") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(try escapedScalar()).utf8)
    default:
      position -= 1
      throw failure("there is no such escape in JSON")
    }
  }

  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let start = position
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xdc00, take("\\"), take("u") else {
      throw JSONError("half of a surrogate pair", at: start)
    }
    let low = try codeUnit()
    guard (0xdc00...0xdfff).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xd800) << 10 + (low - 0xdc00))
    else { throw JSONError("half of a surrogate pair", at: start) }
    return scalar
  }

  private mutating func codeUnit() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("four hexadecimal digits belong after \\u")
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }
}
