/// The part of a text that stands for all of it where there is little room.
enum Excerpt {
  /// Longer beginnings than this many letters are cut off.
  private static let most = 60

  /// The first words of `text`; with "…" where more follows.
  static func beginning(of text: String) -> String {
    let line = VisibleText.line(of: text)
    guard line.count > most else { return line }
    let cut = line.prefix(most)
    // Some scripts have no spaces between words.
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    let words = cut[..<end].reversed().drop { ",;:–— ".contains($0) }
    return String(words.reversed()) + "…"
  }

  /// The first sentence of `text`, or its first line where no sentence ends in it.
  ///
  /// A full stop does not end one after a known abbreviation or a single letter, in a number, or
  /// where the next word begins with a small letter.
  static func sentence(of text: String) -> String {
    let line = VisibleText.lines(of: text).first { !$0.isEmpty } ?? ""
    var index = line.startIndex
    while index < line.endIndex {
      let next = line.index(after: index)
      if ends(line, at: index) {
        let closing = line[next...].prefix { "\"'”’»)]」』）".contains($0) || isEnd($0) }
        return String(line[..<closing.endIndex])
      }
      index = next
    }
    return line
  }

  private static func isEnd(_ character: Character) -> Bool { ".!?。．！？؟۔।॥".contains(character) }

  private static func ends(_ line: String, at index: String.Index) -> Bool {
    let character = line[index]
    // These are nothing but ends of sentences, and some have no space after them.
    if "。．！？؟۔।॥".contains(character) { return true }
    guard character == "." || character == "!" || character == "?" else { return false }
    let rest = line[index...].drop { isEnd($0) || "\"'”’»)]".contains($0) }
    guard let space = rest.first else { return true }
    guard space == " ", let after = rest.first(where: { $0 != " " }) else { return false }
    return !after.isLowercase && (character != "." || !isAbbreviated(line[..<index]))
  }

  private static func isAbbreviated(_ before: Substring) -> Bool {
    let word = before.split(whereSeparator: { " (\"'“‘«[".contains($0) }).last ?? ""
    let isNumber = word.allSatisfy(\.isNumber) && word.count == before.count
    let isLetter = word.split(separator: ".").last?.count == 1 && word.last?.isLetter ?? false
    return isNumber || isLetter || abbreviations.contains(word.lowercased())
  }

  private static let abbreviations: Set = [
    "approx", "arr", "art", "arts", "av", "bzw", "ca", "cf", "ch", "co", "corp", "dr", "ed", "eds",
    "etc", "fig", "gen", "gov", "inc", "jr", "ltd", "mme", "mr", "mrs", "ms", "no", "nos", "nr",
    "núm", "op", "p", "pág", "para", "paras", "pp", "prof", "res", "sec", "sr", "sra", "st", "vgl",
    "vol", "vs", "гл", "г", "им", "напр", "п", "ст", "стр",
  ]
}
