import Insights

/// A name as it is written in a text.
struct WrittenName {
  private let text: Substring

  init(_ text: Substring) { self.text = text }

  /// Whether it is in capitals alone.
  var isInCapitals: Bool {
    text.contains(where: \.isUppercase) && !text.contains(where: \.isLowercase)
  }

  /// Whether all its words begin with capitals.
  var hasCapitals: Bool {
    text.split(whereSeparator: \.isWhitespace).allSatisfy(Self.isCapitalised)
  }

  /// Whether its words begin with capitals where those of `name` do.
  func hasCapitals(of name: String) -> Bool {
    let written = text.split(whereSeparator: \.isWhitespace)
    let known = name.split(whereSeparator: \.isWhitespace)
    guard written.count == known.count else { return true }
    return zip(written, known).allSatisfy { written, known in
      Self.isCapitalised(written) || !Self.isCapitalised(known)
    }
  }

  /// Whether it is the part `name` of somebody's name, and not a word that reads the same: with a
  /// capital; a very short one and one without capitals letter by letter.
  func isPart(_ name: String) -> Bool {
    guard name.contains(where: \.isCased) else {
      return letters(of: text[...]) == letters(of: name[...])
    }
    let isAsPutIn = text == name
    guard name.count > 2 else {
      return isAsPutIn || text == name.prefix(1).uppercased() + name.dropFirst().lowercased()
    }
    return Self.isCapitalised(text) || isAsPutIn && name.count > 3
  }

  private static func isCapitalised(_ word: Substring) -> Bool {
    word.first { $0.isLetter }?.isUppercase ?? false
  }

  private func letters(of text: Substring) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !FoldedScalars.isMark($0) }
  }
}
