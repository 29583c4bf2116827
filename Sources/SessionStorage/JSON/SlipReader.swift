import WorkshopModel

/// Reads JSON in which somebody has made slips: it goes on after each and says where it was.
///
/// A slip costs only what cannot be read: a comma too many nothing, a brace that is missing maybe
/// the object that it was to close, never what comes after. JSON without a slip is read as
/// ``JSONReader`` reads it.
struct SlipReader {
  /// A slip, and whether everything was read all the same.
  struct Slip {
    let error: JSONError
    let isHarmless: Bool
  }

  /// The quotation mark that comes next behind the places in `range`.
  struct NextMark {
    let range: Range<Int>
    /// Whether it is there and looks like the end of a text.
    let isEnd: Bool
  }

  /// How many slips are counted; a file with more is no JSON.
  private static let limit = 10_000

  let bytes: [UInt8]
  var position = 0
  /// The slips so far, in the order of the bytes.
  var slips: [Slip] = []
  /// Where values begin, by their paths, of those that were asked for.
  private(set) var offsets: [String: Int] = [:]
  var isCutOff = false
  private let wanted: Set<String>
  let landmarks: Set<String>
  var brackets: [UInt8] = []
  /// The names and indices on the way to what is read, as ``JSONError/path`` joins them.
  var path: [String] = []
  /// The mark that was looked for last in texts between plain quotation marks, and in others.
  var nextMarks: [Bool: NextMark] = [:]

  /// A reader of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: All bytes of the file, in UTF-8.
  ///   - landmarks: The names of the lists at the top, by which a list or object is seen to be over.
  ///   - wanted: The paths whose places are to be found.
  init(_ bytes: [UInt8], landmarks: Set<String> = [], locating wanted: Set<String> = []) {
    self.bytes = bytes
    // Where there is no slip, a name says nothing of what should have been closed.
    let isWhole = !landmarks.isEmpty && (try? JSONReader.value(in: bytes)) != nil
    self.landmarks = isWhole ? [] : landmarks
    self.wanted = wanted
  }

  /// The object that the bytes hold; nil when they hold none.
  mutating func read() -> Members? {
    skipSpace()
    if peek() != UInt8(ascii: "{") {
      slip(Fact("json.objectBelongs"))
      guard let start = bytes[position...].firstIndex(of: UInt8(ascii: "{")) else { return nil }
      position = start
    }
    return Members(uniqueNames: object())
  }

  /// Takes note of a slip, at `offset` or here.
  mutating func slip(_ reason: Fact, at offset: Int? = nil, isHarmless: Bool = false) {
    // What the end of the file cuts off is one slip.
    guard slips.count < Self.limit, !isCutOff else { return }
    isCutOff = position >= bytes.count
    var error = JSONError(reason, at: offset ?? position)
    for part in path.reversed() {
      error = Int(part).map { error.inside(element: $0) } ?? error.inside(member: part)
    }
    slips.append(Slip(error: error, isHarmless: isHarmless))
  }

  func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard let byte = peek(), UInt32(byte) == scalar.value else { return false }
    position += 1
    return true
  }

  /// The value that begins here; nil when none does.
  mutating func value() -> Value? {
    skipSpace()
    if !wanted.isEmpty { locate() }
    switch peek() {
    case UInt8(ascii: "{")? where brackets.count < JSONReader.depthLimit:
      return .object(Members(uniqueNames: object()))
    case UInt8(ascii: "[")? where brackets.count < JSONReader.depthLimit: return .list(list())
    case UInt8(ascii: "{")?, UInt8(ascii: "[")?:
      slip(Fact("fault.tooDeep", ["levels": .number(JSONReader.depthLimit)]))
      skipNested()
      return nil
    default: return scalar()
    }
  }

  private mutating func locate() {
    let place = path.reduce(into: "") { place, part in
      place += Int(part) == nil ? (place.isEmpty ? part : "." + part) : "[\(part)]"
    }
    if wanted.contains(place), offsets[place] == nil { offsets[place] = position }
  }

  /// Passes over what is nested too deep.
  private mutating func skipNested() {
    var depth = 0
    repeat {
      switch peek() {
      case UInt8(ascii: "{")?, UInt8(ascii: "[")?: depth += 1
      case UInt8(ascii: "}")?, UInt8(ascii: "]")?: depth -= 1
      default: break
      }
      position += 1
    } while depth > 0 && position < bytes.count
  }

  /// Passes over characters that belong to nothing.
  private mutating func skipStray() {
    slip(Fact("json.stray"))
    repeat { position += 1 } while position < bytes.count && !Self.stops.contains(bytes[position])
  }

  private static let stops = Set(",}]{[\"\n".utf8)
}

extension SlipReader {
  private var isInList: Bool { brackets.dropLast().last == UInt8(ascii: "[") }

  private mutating func object() -> [Members.Member] {
    brackets.append(UInt8(ascii: "{"))
    defer { brackets.removeLast() }
    position += 1
    return members()
  }

  /// The members up to the end of their object.
  mutating func members() -> [Members.Member] {
    var members: [Members.Member] = []
    while true {
      skipSpace()
      switch peek() {
      case nil:
        slip(Fact("json.cutOff"))
        return members
      case UInt8(ascii: "}")?:
        position += 1
        guard brackets.count == 1, isMore else { return members }
        slip(Fact("json.braceTooMany"), at: position - 1)
      case UInt8(ascii: ",")?:
        slip(Fact("json.commaTooMany"), isHarmless: true)
        position += 1
      case UInt8(ascii: "]")? where isInList, UInt8(ascii: "{")? where isInList:
        slip(Fact("json.objectOpenBefore"))
        return members
      case UInt8(ascii: "{")?, UInt8(ascii: "[")?:
        slip(Fact("json.nameBelongs"))
        _ = value()
      case UInt8(ascii: "]")?:
        slip(Fact("json.bracketTooMany"))
        position += 1
      default:
        guard member(in: &members) else { return members }
      }
    }
  }

  /// Reads a member; false when it is seen to be one of the object above.
  private mutating func member(in members: inout [Members.Member]) -> Bool {
    let start = position
    guard let name = name() else {
      skipStray()
      return true
    }
    if brackets.count == 2, path.count == 1, landmarks.contains(name) {
      position = start
      slip(Fact("json.objectOpenBefore"))
      return false
    }
    skipSpace()
    if !take(":") {
      slip(Fact("json.noColon"))
      _ = take("=")
    }
    path.append(name)
    defer { path.removeLast() }
    let index = members.firstIndex { $0.name == name }
    let earlier = index.map { members[$0].value }
    let value = earlier?.list.map { continued($0) } ?? self.value()
    guard let value else {
      missingValue()
      return true
    }
    if let index, let earlier {
      slip(
        Fact("json.nameTwice", ["name": .text(name)]), at: start, isHarmless: earlier == value)
      members[index].value = value
    } else if members.count < JSONReader.memberLimit {
      members.append((name, value))
    } else {
      slip(
        Fact("json.tooManyMembers", ["limit": .number(JSONReader.memberLimit)]), at: start)
    }
    separate(before: "}")
    return true
  }

  /// A value under a name that has a list already: what is in a second list is added to it.
  private mutating func continued(_ earlier: [Value]) -> Value? {
    skipSpace()
    guard peek() == UInt8(ascii: "[") else { return value() }
    let further = list(after: earlier.count)
    return .list(earlier == further ? earlier : earlier + further)
  }

  mutating func missingValue() {
    if let byte = peek(), !Self.stops.contains(byte) { return skipStray() }
    slip(Fact("json.valueMissing"))
    if peek() == UInt8(ascii: ",") { position += 1 }
  }

  /// Passes over the comma after a value, and says when one is missing or too many.
  mutating func separate(before end: Unicode.Scalar) {
    skipSpace()
    let comma = position
    guard take(",") else {
      if let byte = peek(), ![UInt8(ascii: "}"), UInt8(ascii: "]")].contains(byte) {
        slip(Fact("json.commaMissing"), isHarmless: true)
      }
      return
    }
    skipSpace()
    if let byte = peek(), UInt32(byte) == end.value {
      slip(Fact("json.commaTooMany"), at: comma, isHarmless: true)
    }
  }

  /// Whether anything but white space follows.
  private var isMore: Bool {
    bytes[position...].contains { ![0x20, 0x0a, 0x0d, 0x09, 0].contains($0) }
  }
}
