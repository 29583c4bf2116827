/// The messages that a source asks for: `words["a.b"]` and `words("a.b", count: 3)`, or that a fact
/// names: `Fact("a.b", ["count": .number(3)])`.
///
/// A key is a literal in the first argument, or several behind a condition. An interpolation in it
/// stands for any text. `TextNames("a", Texts())` asks for a message of the section `a` for each
/// property of the `Texts` above it, and `CommandWords("a.keys")` for all of the section `a.keys`.
struct KeyUses {
  /// A place that asks for a message.
  struct Use {
    /// The key, with `*` for each interpolation.
    let key: String
    /// The labels behind the key; nil where no arguments are taken.
    let labels: Set<String>?
    let line: Int
    /// Whether it asks for the words of commands, of which some take the argument `name`.
    var isForCommands = false

    /// Whether what it hands over is what a message takes.
    func hands(over arguments: Set<String>) -> Bool {
      isForCommands ? arguments.isSubset(of: ["name"]) : arguments == labels ?? []
    }

    /// Whether it asks for that key.
    func isFor(_ other: String) -> Bool {
      var parts = key.split(separator: "*", omittingEmptySubsequences: false)
      guard let first = parts.first, other.hasPrefix(first) else { return false }
      let last = parts.removeLast()
      guard !parts.isEmpty else { return key == other }
      var rest = other.dropFirst(first.count)
      for part in parts.dropFirst() {
        guard let range = rest.firstRange(of: part) else { return false }
        rest = rest[range.upperBound...]
      }
      return rest.hasSuffix(last)
    }
  }

  private(set) var uses: [Use] = []
  private let text: [UInt8]
  private var position = 0
  private var line = 1
  /// The properties of the last `Texts`.
  private var names: [String] = []

  /// Looks for all uses in a Swift source.
  init(in source: String) {
    text = Array(source.utf8)
    while position < text.count {
      if !passComment(), !passNames(), !passUse() {
        if isNext("\"") { _ = literal() } else { step() }
      }
    }
  }

  private mutating func passComment() -> Bool {
    guard isNext("//") else { return false }
    while position < text.count, text[position] != UInt8(ascii: "\n") { position += 1 }
    return true
  }

  /// Passes the properties of a `Texts`, and what says of which section they are.
  private mutating func passNames() -> Bool {
    if isNext("struct Texts {") {
      names = properties()
    } else if isNext("TextNames(\"") {
      let section = section(behind: "TextNames(")
      uses += names.map { Use(key: "\(section).\($0)", labels: nil, line: line) }
    } else if isNext("CommandWords(\"") {
      let section = section(behind: "CommandWords(")
      uses.append(Use(key: "\(section).*", labels: nil, line: line, isForCommands: true))
    } else {
      return false
    }
    return true
  }

  /// The names in `var a, b, c: Text?`, up to the brace that closes.
  private mutating func properties() -> [String] {
    var words: [String] = []
    while position < text.count, !isNext("}") {
      if passComment() { continue }
      let word = text[position...].prefix(while: isName)
      if word.isEmpty { step() } else { words.append(String(decoding: word, as: UTF8.self)) }
      position += word.count
    }
    return words.filter { !["struct", "Texts", "var", "Text"].contains($0) }
  }

  private mutating func section(behind call: StaticString) -> String {
    position += call.utf8CodeUnitCount
    return literal()
  }

  private mutating func passUse() -> Bool {
    guard let opening = opening() else { return false }
    take(opening)
    return true
  }

  private func isNext(_ word: StaticString) -> Bool {
    guard text[position] == word.utf8Start[0] else { return false }
    let end = position + word.utf8CodeUnitCount
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return end <= text.count && text[position..<end].elementsEqual(bytes)
  }

  /// What asks for a message here, up to its bracket or parenthesis.
  private func opening() -> StaticString? {
    // Most bytes begin none, and sources are long.
    switch text[position] {
    case UInt8(ascii: "w"), UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "F"): break
    default: return nil
    }
    guard let opening = Self.openings.first(where: isNext) else { return nil }
    return position == 0 || !isName(text[position - 1]) ? opening : nil
  }

  private static let openings: [StaticString] = [
    "words[", "words(", "words.text(", "self[", "self(", "english[", "english(",
    "Fact(",
  ]

  private func isName(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return character.isLetter || character.isNumber
  }

  private mutating func take(_ opening: StaticString) {
    let start = line
    let name = opening.description
    let isFact = name == "Fact("
    position += opening.utf8CodeUnitCount
    var keys: [String] = []
    var labels: Set<String> = []
    var depth = 1
    var isBehindComma = false
    while position < text.count, depth > 0 {
      if passComment() { continue }
      if isBehindComma, !" \n".utf8.contains(text[position]) {
        isBehindComma = false
        if let label = label() { labels.insert(label) }
      }
      if passUse() { continue }
      if isNext("\"") {
        let literal = literal()
        if depth == 1, labels.isEmpty { keys.append(literal) }
        // The names of a fact's arguments are the keys of a dictionary.
        if depth == 2, isFact, isNext(":") { labels.insert(literal) }
        continue
      }
      switch text[position] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ","): isBehindComma = depth == 1
      default: break
      }
      step()
    }
    let takesAny = name.hasSuffix("(") && name != "words.text("
    uses += keys.filter(isKey).map { Use(key: $0, labels: takesAny ? labels : nil, line: start) }
  }

  private func isKey(_ literal: String) -> Bool {
    literal.contains(".") && literal.allSatisfy { $0.isLetter || $0.isNumber || ".-*".contains($0) }
  }

  /// The label that begins here.
  private func label() -> String? {
    let name = text[position...].prefix(while: isName)
    return text[position...].dropFirst(name.count).first == UInt8(ascii: ":")
      ? String(decoding: name, as: UTF8.self) : nil
  }

  /// What is in quotation marks here, with `*` for each interpolation; passes it.
  private mutating func literal() -> String {
    let mark: StaticString = isNext("\"\"\"") ? "\"\"\"" : "\""
    position += mark.utf8CodeUnitCount
    var content: [UInt8] = []
    while position < text.count, !isNext(mark) {
      if isNext("\\(") {
        position += 2
        passInterpolation()
        content.append(UInt8(ascii: "*"))
      } else if isNext("\\") {
        content.append(UInt8(ascii: "\\"))
        position += 2
      } else {
        content.append(text[position])
        step()
      }
    }
    position += mark.utf8CodeUnitCount
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func passInterpolation() {
    var depth = 1
    while position < text.count, depth > 0 {
      if passUse() { continue }
      if isNext("\"") {
        _ = literal()
        continue
      }
      if isNext("(") { depth += 1 }
      if isNext(")") { depth -= 1 }
      step()
    }
  }

  private mutating func step() {
    if text[position] == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }
}
