/// In which direction a text is read.
enum TextDirection: Equatable {
  case leftToRight
  case rightToLeft

  /// A sign that shows nothing and says this direction.
  ///
  /// Data has none: there it is written out.
  var mark: Character {
    switch self {
    case .leftToRight: "\u{200E}"
    case .rightToLeft: "\u{200F}"
    }
  }

  /// The direction that the sign at the beginning of `text` says; nil when there is none.
  init?(markOf text: some StringProtocol) {
    switch text.first {
    case Self.leftToRight.mark: self = .leftToRight
    case Self.rightToLeft.mark: self = .rightToLeft
    default: return nil
    }
  }

  /// The direction that a letter has by itself; nil for what takes that of its neighbours.
  init?(of character: Character) {
    for scalar in character.unicodeScalars {
      if VisibleText.isRightToLeft(scalar) {
        self = .rightToLeft
        return
      }
      if scalar.properties.isAlphabetic {
        self = .leftToRight
        return
      }
    }
    return nil
  }

  /// Whether a sign begins or ends what is read by itself.
  static func isolates(_ sign: some StringProtocol) -> Bool {
    sign.unicodeScalars.first.map { (0x2066...0x2069).contains($0.value) } ?? false
  }

  /// That of the first letter in HTML or XML that has one; nil when none has.
  init?(ofFirstLetterIn text: String) {
    guard let first = Self.characters(of: text).lazy.compactMap(\.direction).first else {
      return nil
    }
    self = first
  }

  /// The signs of a text in HTML or XML, as they are written, each with its own direction.
  static func characters(of text: String) -> [(source: Substring, direction: TextDirection?)] {
    var characters: [(source: Substring, direction: TextDirection?)] = []
    var rest = text[...]
    while let first = rest.first {
      var source = rest.prefix(1)
      if first == "&", let end = rest.firstIndex(of: ";") { source = rest[...end] }
      characters.append((source, source.count == 1 ? TextDirection(of: first) : nil))
      rest = rest[source.endIndex...]
    }
    return characters
  }
}
