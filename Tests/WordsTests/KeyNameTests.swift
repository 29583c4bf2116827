import Testing

@testable import Words

@Suite("Keys in messages")
struct KeyNameTests {
  /// Messages that say a key by its name, and why they may.
  private static let exceptions = [
    // What is typed line by line, where no key map holds.
    "plain.", "clock.plainQuestion",
    // What a field of a form takes by itself, whatever the key map.
    "form.organisationHint", "setUp.normsHint", "meaning.editing",
    // What always ends a paste that does not end.
    "tools.pasteOpen",
    // Examples for a file of keys.
    "keyMap.noAssignment", "keyMap.typed",
    // The locked terminal, which reads no file of keys.
    "turn.unlocked.ways",
    // The help of the command line, which each start puts together: it is not to read a file for that.
    "command.",
    // No keys: hours, endings of words, what stands for standard input.
    "program.merge.hours", "program.add.textGiven", "clock.moved", "board.plural", "coverage.count",
    "insight.",
    "fault.notLetter",
  ]

  @Test("a message names a key by its command, so that it is the one in force")
  func literal() {
    for (key, message) in Words.english.table.all
    where !Self.exceptions.contains(where: key.hasPrefix) {
      #expect(Self.names(in: message) == [], "\(key)")
    }
  }

  @Test("keys that are written out are found")
  func found() throws {
    let text =
      "u undo · press Enter, then Ctrl-R: ↓ moves; a adds {key:b.c}, {n, plural, other {+ x}}"
    let message = try MessageParser.message(Array(text.utf8)[...])
    #expect(Self.names(in: message) == ["u", "Enter", "Ctrl-R", "↓", "a", "+", "x"])
    let free = try MessageParser.message(Array("A point of a plan, 1 of 2 in I – “a b”".utf8)[...])
    #expect(Self.names(in: free) == [])
  }

  /// What reads like the name of a key in the message: a letter or a sign that stands alone, but for
  /// articles, or such a word as Esc.
  private static func names(in message: Message) -> [String] {
    var texts: [String] = []
    if case .plain(let text) = message { texts.append(text) }
    message.walk { if case .text(let text) = $0 { texts.append(text) } }
    return texts.flatMap { text in
      let words = text.split(whereSeparator: \.isWhitespace).map { word in
        word.count > 1
          ? String(word.drop { $0 == "(" }.prefix { !".,:;)".contains($0) }) : String(word)
      }
      return words.indices.filter { isKey(words[$0], before: words.dropFirst($0 + 1).first) }
        .map { words[$0] }
    }
  }

  private static func isKey(_ word: String, before next: String?) -> Bool {
    switch word {
    case "Enter", "Esc", "Tab", "Space", "Backspace", "Shift-Tab", "PgUp", "PgDn": return true
    case "a": return next.map { ["adds", "on", "writes", "enters"].contains($0) } ?? false
    case "A", "I", "V", "X": return false
    default: break
    }
    if ["Ctrl-", "Alt-"].contains(where: word.hasPrefix) { return true }
    guard word.count == 1, let sign = word.unicodeScalars.first else { return false }
    // A sign that nothing follows ends a question, or stands between two numbers.
    if "+-?/".contains(word) { return next != nil }
    return sign.properties.isAlphabetic && sign.isASCII || "[]↑↓←→".contains(word)
  }
}
