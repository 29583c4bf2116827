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

  let bytes: [UInt8]
  let end: Int
  var position: Int
  private var depth = 0
  /// The names of the objects that are open, and what is read of them and of lists: each object and
  /// list is made once, of the size it has.
  private var names: [String] = []
  private var members: [Members.Member] = []
  private var elements: [Value] = []
  private let depthLimit: Int
  private let listener: ReadingListener?
  /// How many elements of a list at the top are read between two times that the listener hears of it.
  private static let stride = 256

  /// A reader of `bytes`, or of the part `range` of them, which tells `listener` how far it is.
  init(
    _ bytes: [UInt8], in range: Range<Int>? = nil, depthLimit: Int = Self.depthLimit,
    telling listener: ReadingListener? = nil
  ) {
    self.depthLimit = depthLimit
    self.listener = listener
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

  /// Checks that nothing but white space is left.
  mutating func finish() throws(JSONError) {
    skipSpace()
    guard position == end else { throw failure(Fact("json.afterEnd")) }
  }

  /// Reads the next value.
  mutating func value() throws(JSONError) -> Value {
    skipSpace()
    guard let byte = peek() else { throw failure(Fact("json.cutOff")) }
    switch byte {
    case UInt8(ascii: "{"):
      let start = members.count
      try object { (reader, name) throws(JSONError) in
        let value = try reader.value()
        reader.members.append((name, value))
      }
      return .object(Members(uniqueNames: members.popAll(from: start)))
    case UInt8(ascii: "["):
      let start = elements.count
      try list { (reader, _) throws(JSONError) in
        let value = try reader.value()
        reader.elements.append(value)
      }
      return .list(elements.popAll(from: start))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  /// Reads an object, calling `body` at each member's value, which it must read.
  mutating func object(
    _ body: (inout JSONReader, String) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open("{", Fact("json.objectBelongs"))
    let first = names.count
    skipSpace()
    if take("}") { return close() }
    repeat {
      skipSpace()
      let start = position
      guard peek() == UInt8(ascii: "\"") else { throw failure(Fact("json.nameBelongs")) }
      let name = try string()
      guard !names[first...].contains(name) else {
        throw JSONError(Fact("json.nameTwice", ["name": .text(name)]), at: start)
      }
      guard names.count - first < Self.memberLimit else {
        throw JSONError(
          Fact("json.tooManyMembers", ["limit": .number(Self.memberLimit)]), at: start)
      }
      names.append(name)
      skipSpace()
      guard take(":") else { throw failure(Fact("json.noColon")) }
      do { try body(&self, name) } catch { throw error.inside(member: name) }
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure(Fact("json.objectOpen")) }
    names.removeLast(names.count - first)
    close()
  }

  /// Reads a list, calling `body` at each element, which it must read.
  mutating func list(
    _ body: (inout JSONReader, Int) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open("[", Fact("json.listBelongs"))
    skipSpace()
    if take("]") { return close() }
    var index = 0
    repeat {
      skipSpace()
      do { try body(&self, index) } catch { throw error.inside(element: index) }
      index += 1
      if depth == 2, index.isMultiple(of: Self.stride) { listener?(position, end) }
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure(Fact("json.listOpen")) }
    close()
  }

  private mutating func open(_ bracket: Unicode.Scalar, _ lack: Fact) throws(JSONError) {
    skipSpace()
    guard take(bracket) else { throw failure(lack) }
    depth += 1
    guard depth <= depthLimit else {
      throw failure(Fact("fault.tooDeep", ["levels": .number(depthLimit)]))
    }
  }

  private mutating func close() { depth -= 1 }

  private mutating func word(_ word: StaticString, _ value: Value) throws(JSONError) -> Value {
    for offset in 0..<word.utf8CodeUnitCount {
      guard take(Unicode.Scalar(word.utf8Start[offset])) else {
        throw failure(Fact("json.noValue"))
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

  func peek() -> UInt8? { position < end ? bytes[position] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard position < end, UInt32(bytes[position]) == scalar.value else { return false }
    position += 1
    return true
  }

  func failure(_ reason: Fact) -> JSONError { JSONError(reason, at: position) }

  private mutating func number() throws(JSONError) -> Value {
    let start = position
    var isWhole = true
    _ = take("-")
    let digits = position
    guard skipDigits() else {
      throw JSONError(Fact("json.noValue"), at: start)
    }
    guard position - digits == 1 || bytes[digits] != UInt8(ascii: "0") else {
      throw JSONError(Fact("json.zero"), at: start)
    }
    if take(".") {
      isWhole = false
      guard skipDigits() else { throw failure(Fact("json.noFraction")) }
    }
    if take("e") || take("E") {
      isWhole = false
      _ = take("+") || take("-")
      guard skipDigits() else { throw failure(Fact("json.noExponent")) }
    }
    let isNegativeZero = digits > start && bytes[digits] == UInt8(ascii: "0")
    guard isWhole, !isNegativeZero else {
      return .decimal(String(decoding: bytes[start..<position], as: UTF8.self))
    }
    let magnitude =
      position - digits > 16
      ? .max
      : bytes[digits..<position].reduce(0) {
        $0 * 10 + Int($1 - UInt8(ascii: "0"))
      }
    guard magnitude <= 1 << 53 else { throw JSONError(Fact("json.tooGreat"), at: start) }
    return .integer(digits > start ? -magnitude : magnitude)
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      position += 1
    }
    return position > start
  }
}

extension Array {
  /// Takes the elements from `start` on off the end, as an array that has no more room than it needs.
  fileprivate mutating func popAll(from start: Int) -> [Element] {
    let count = self.count - start
    return [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      for place in (0..<count).reversed() {
        buffer.initializeElement(at: place, to: removeLast())
      }
      filled = count
    }
  }
}
