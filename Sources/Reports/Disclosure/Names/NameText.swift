/// A text as letters to compare, each with where it stands and what parts it from the one before.
struct NameText {
  /// What stands between two letters, the more the higher.
  enum Gap: UInt8, Comparable {
    case none
    /// A capital after a small letter, or a digit beside a letter.
    case change
    case apostrophe
    case hyphen
    case dot
    /// Any other sign.
    case sign
    case space
    /// A new line.
    case line
    /// A point and a space, after an initial or at the end of a sentence.
    case stop
    /// The end of a sentence or of the text.
    case end

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  let text: String
  private(set) var letters: [UInt32] = []
  /// The places of the letters that words begin with, in their order.
  private var wordStarts: [Int] = []
  /// What stands before each letter.
  private(set) var gaps: [Gap] = []
  private(set) var capitals: [Bool] = []
  private(set) var starts: [String.Index] = []
  private(set) var ends: [String.Index] = []
  /// What stands before the letter to come.
  private var gap = Gap.end
  /// Whether it has letters of scripts that can be taken for one another.
  private var (hasLatin, hasOtherScript) = (false, false)

  init(_ text: String) {
    self.text = text
    let scalars = text.unicodeScalars
    let size = text.utf8.count
    letters.reserveCapacity(size)
    gaps.reserveCapacity(size)
    capitals.reserveCapacity(size)
    starts.reserveCapacity(size)
    ends.reserveCapacity(size)
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar == "%", let (decoded, end) = Self.decoded(in: scalars, from: index) {
        for scalar in decoded { append(scalar, index, end) }
        index = end
      } else {
        let end = scalars.index(after: index)
        append(scalar, index, end)
        index = end
      }
    }
    if hasOtherScript { letters = Lookalikes.settled(letters, gaps, capitals, hasLatin: hasLatin) }
  }

  var count: Int { letters.count }

  /// What stands before the letter `place`, and after the last one.
  func gap(_ place: Int) -> Gap { place < gaps.count ? gaps[place] : .end }

  /// What is written from the letter `range.lowerBound` on to the last of the range.
  func written(_ range: Range<Int>) -> Substring {
    text[starts[range.lowerBound]..<ends[range.upperBound - 1]]
  }

  /// Its words in small letters.
  var words: [String] {
    text.split { !$0.isLetter }.map { $0.lowercased() }
  }

  /// The letter `place`; 0 after the last one.
  func letter(_ place: Int) -> UInt32 { place < letters.count ? letters[place] : 0 }

  /// The end of the word that the letter `place` is in.
  func wordEnd(_ place: Int) -> Int {
    let next = wordsBegun(to: place)
    return next < wordStarts.count ? wordStarts[next] : letters.count
  }

  /// The word before the letter `place`; nil at the start.
  func wordBefore(_ place: Int) -> Range<Int>? {
    guard place > 0 else { return nil }
    return wordStarts[wordsBegun(to: place - 1) - 1]..<place
  }

  /// How many words begin up to the letter `place`: a search, since a word may be as long as a text.
  private func wordsBegun(to place: Int) -> Int {
    var (low, high) = (0, wordStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if wordStarts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ start: String.Index, _ end: String.Index)
  {
    if scalar.isASCII {
      // Most letters of most texts, which need no table.
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: append(scalar.value, isCapital: false, start, end)
      case 0x41...0x5A: append(scalar.value + 0x20, isCapital: true, start, end)
      case 0x20, 0x09: raise(.space)
      case 0x27, 0x60: raise(.apostrophe)
      default: raise(Self.gap(of: scalar))
      }
    } else if NameLetters.isApostrophe(scalar) {
      raise(.apostrophe)
    } else if NameLetters.isSkipped(scalar) {
      if !ends.isEmpty, gap == .none { ends[ends.count - 1] = end }
    } else if scalar.value == 0xFB03 || scalar.value == 0xFB04 {
      // Ligatures of three letters.
      for letter in scalar.value == 0xFB03 ? "ffi".unicodeScalars : "ffl".unicodeScalars {
        append(letter.value, isCapital: false, start, end)
      }
    } else if let folded = NameLetters.folded(scalar) {
      append(folded.first, isCapital: scalar.properties.isUppercase, start, end)
      if let second = folded.second { append(second, isCapital: false, start, end) }
    } else {
      raise(Self.gap(of: scalar))
    }
  }

  private mutating func append(
    _ letter: UInt32, isCapital: Bool, _ start: String.Index, _ end: String.Index
  ) {
    if gap == .none, let before = letters.last {
      let place = letters.count - 1
      if isCapital && !capitals[place] && Self.isCased(before)
        || Self.isDigit(before) != Self.isDigit(letter)
      {
        gap = .change
      }
      // "JDoe" is "J" and "Doe".
      if !isCapital, capitals[place], place > 0, gaps[place] == .none, capitals[place - 1],
        Self.isCased(letter)
      {
        gaps[place] = .change
        wordStarts.append(place)
      }
    }
    if gap != .none { wordStarts.append(letters.count) }
    if letter > 0x24F {
      hasOtherScript = hasOtherScript || Lookalikes.Script(of: letter) != nil
    } else if letter > 0x39 {
      hasLatin = true
    }
    letters.append(letter)
    gaps.append(gap)
    capitals.append(isCapital)
    starts.append(start)
    ends.append(end)
    gap = .none
  }

  private mutating func raise(_ other: Gap) {
    // A point between letters is one of an abbreviation or an address; before a space it may end a
    // sentence.
    gap = gap == .dot && (other == .space || other == .line) ? .stop : max(gap, other)
  }

  private static func isCased(_ letter: UInt32) -> Bool {
    !isDigit(letter) && NameScript(of: letter) == .cased
  }

  private static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }

  private static func gap(of scalar: Unicode.Scalar) -> Gap {
    if NameLetters.isHyphen(scalar) { return .hyphen }
    return switch scalar {
    case ".", "·": .dot
    case "!", "?", "\u{2022}", "…", "。", "！", "？", "؟": .end
    case "\n", "\r": .line
    case _ where scalar.properties.isWhitespace: .space
    default: .sign
    }
  }

  /// What a run of "%C3%BC" stands for, and where it ends; nil where it is none.
  private static func decoded(
    in scalars: String.UnicodeScalarView, from start: String.Index
  ) -> (String.UnicodeScalarView, String.Index)? {
    var bytes: [UInt8] = []
    var index = start
    while index < scalars.endIndex, scalars[index] == "%" {
      let digits = scalars[scalars.index(after: index)...].prefix(2)
      guard digits.count == 2, let byte = UInt8(String(Substring(digits)), radix: 16) else { break }
      bytes.append(byte)
      index = digits.endIndex
    }
    return bytes.isEmpty ? nil : (String(decoding: bytes, as: UTF8.self).unicodeScalars, index)
  }
}
