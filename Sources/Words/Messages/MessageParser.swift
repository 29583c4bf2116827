/// Reads a message: a part of the ICU's message format.
///
/// The page "Add a language" tells what a message may hold.
struct MessageParser {
  /// The message, in UTF-8.
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// Whether `#` is the number of a plural here.
  private var isInPlural = false

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The message that the bytes, which are UTF-8, write down.
  static func message(_ bytes: ArraySlice<UInt8>) throws(MessageError) -> Message {
    guard bytes.contains(where: { $0 == open || $0 == close || $0 == quote }) else {
      return .plain(text(bytes))
    }
    var parser = MessageParser(bytes)
    let pieces = try parser.pieces()
    guard parser.position == bytes.endIndex else { throw parser.error(.notOpened) }
    if case .text(let text)? = pieces.first, pieces.count == 1 { return .plain(text) }
    return .pieces(pieces)
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")
  private static let quote = UInt8(ascii: "'")
  private static let hash = UInt8(ascii: "#")

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The pieces up to the end, or to the brace that closes those of a case.
  private mutating func pieces() throws(MessageError) -> [Message.Piece] {
    var pieces: [Message.Piece] = []
    var plain: [UInt8] = []
    func flushed() -> [Message.Piece] { plain.isEmpty ? [] : [.text(Self.text(plain))] }
    while let byte = next, byte != Self.close {
      switch byte {
      case Self.open:
        pieces += flushed()
        plain = []
        pieces.append(try placeholder())
      case Self.hash where isInPlural:
        pieces += flushed() + [.number]
        plain = []
        position += 1
      case Self.quote: plain += try quoted()
      default:
        plain.append(byte)
        position += 1
      }
    }
    return pieces + flushed()
  }

  /// What an apostrophe stands for: itself, unless a brace or a number's sign is behind it, which
  /// then is text, as is all up to the next apostrophe.
  private mutating func quoted() throws(MessageError) -> [UInt8] {
    let start = position
    position += 1
    if next == Self.quote {
      position += 1
      return [Self.quote]
    }
    guard let byte = next,
      byte == Self.open || byte == Self.close || byte == Self.hash && isInPlural
    else { return [Self.quote] }
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      guard byte == Self.quote else {
        text.append(byte)
        continue
      }
      guard next == Self.quote else { return text }
      text.append(byte)
      position += 1
    }
    throw MessageError(offset: start, reason: .quoteNotClosed)
  }

  /// What stands in braces.
  private mutating func placeholder() throws(MessageError) -> Message.Piece {
    let start = position
    position += 1
    let name = try word()
    if next == UInt8(ascii: ":"), name == "key" {
      position += 1
      let command = try word()
      try closePlaceholder(from: start)
      return .key(command)
    }
    guard try another(from: start) else { return .argument(name, .asItIs) }
    let formStart = position
    let form = try word()
    switch form {
    case "plural", "select":
      guard try another(from: start) else {
        throw MessageError(offset: position - 1, reason: .noCases(name))
      }
      return form == "plural"
        ? try plural(name, from: start) : try select(name, from: start)
    case "capital", "lower":
      try closePlaceholder(from: start)
      return .argument(name, form == "capital" ? .capital : .lower)
    case "list":
      guard try another(from: start) else { return .argument(name, .list("and")) }
      let style = try word()
      try closePlaceholder(from: start)
      return .argument(name, .list(style))
    default:
      position = formStart
      skipBlanks()
      throw error(.unknownForm(form))
    }
  }

  private mutating func plural(_ name: String, from start: Int) throws(MessageError)
    -> Message.Piece
  {
    let outer = isInPlural
    isInPlural = true
    defer { isInPlural = outer }
    var exact: [Int: [Message.Piece]] = [:]
    var cases: [PluralCategory: [Message.Piece]] = [:]
    while let (label, place) = try label(from: start) {
      let isNew: Bool
      if label.first == "=", let number = Int(label.dropFirst()) {
        isNew = exact.updateValue(try branch(label), forKey: number) == nil
      } else if let category = PluralCategory(rawValue: label) {
        isNew = cases.updateValue(try branch(label), forKey: category) == nil
      } else {
        throw MessageError(offset: place, reason: .unknownCase(label))
      }
      guard isNew else { throw MessageError(offset: place, reason: .caseTwice(label)) }
    }
    guard cases[.other] != nil else { throw MessageError(offset: start, reason: .noOther(name)) }
    return .plural(name, exact: exact, cases: cases)
  }

  private mutating func select(_ name: String, from start: Int) throws(MessageError)
    -> Message.Piece
  {
    var cases: [String: [Message.Piece]] = [:]
    while let (label, place) = try label(from: start) {
      guard cases.updateValue(try branch(label), forKey: label) == nil else {
        throw MessageError(offset: place, reason: .caseTwice(label))
      }
    }
    guard cases["other"] != nil else { throw MessageError(offset: start, reason: .noOther(name)) }
    return .select(name, cases: cases)
  }

  /// The label of the next case and where it stands; nil behind the brace that ends the cases.
  private mutating func label(from start: Int) throws(MessageError) -> (String, Int)? {
    skipBlanks()
    guard let byte = next else { throw MessageError(offset: start, reason: .notClosed) }
    let place = position
    if byte == Self.close {
      position += 1
      return nil
    }
    return (try word(), place)
  }

  /// What stands in the braces of the case with that label.
  private mutating func branch(_ label: String) throws(MessageError) -> [Message.Piece] {
    skipBlanks()
    let start = position
    guard next == Self.open else { throw error(.caseWithoutBraces(label)) }
    position += 1
    let pieces = try pieces()
    guard next == Self.close else { throw MessageError(offset: start, reason: .notClosed) }
    position += 1
    return pieces
  }

  /// Whether a comma comes, which is passed; else it must be the brace that closes.
  private mutating func another(from start: Int) throws(MessageError) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: ",") else {
      try closePlaceholder(from: start)
      return false
    }
    position += 1
    return true
  }

  private mutating func closePlaceholder(from start: Int) throws(MessageError) {
    skipBlanks()
    guard let byte = next else { throw MessageError(offset: start, reason: .notClosed) }
    guard byte == Self.close else { throw error(.notUnderstood) }
    position += 1
  }

  /// The name that comes next, without the blanks before it.
  private mutating func word() throws(MessageError) -> String {
    skipBlanks()
    let start = position
    while let byte = next, Self.isWord(byte) { position += 1 }
    guard start < position else { throw error(.nameMissing) }
    return Self.text(bytes[start..<position])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "="), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func skipBlanks() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\n") { position += 1 }
  }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private func error(_ reason: TableProblem.Reason) -> MessageError {
    MessageError(offset: position, reason: reason)
  }
}

/// Why a message cannot be read.
struct MessageError: Error, Equatable {
  /// Where, counted in bytes as the message is.
  let offset: Int
  let reason: TableProblem.Reason
}
