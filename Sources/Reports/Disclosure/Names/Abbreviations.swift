/// Long forms and abbreviations of organisations as entries explain them: "Some Long Name (SLN)".
struct Abbreviations {
  /// The other form of each organisation that is known by one.
  private(set) var others: Set<String> = []

  init(of organisations: Set<String>, in texts: some Sequence<String>) {
    guard !organisations.isEmpty else { return }
    let known = Set(organisations.map(CommonWords.key))
    for text in texts where text.utf8.contains(UInt8(ascii: "(")) {
      for (long, short) in Self.pairs(in: text) {
        let isLongKnown = known.contains(CommonWords.key(long))
        let isShortKnown = known.contains(CommonWords.key(short))
        if isLongKnown != isShortKnown { others.insert(isLongKnown ? short : long) }
      }
    }
  }

  /// The most letters of an abbreviation; what is longer is a text in capitals.
  private static let longest = 16

  /// What stands in brackets in capitals, with as many words before it as it has letters.
  private static func pairs(in text: String) -> [(long: String, short: String)] {
    var pairs: [(long: String, short: String)] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let short = rest[rest.index(after: open)..<close]
      let words = rest[..<open].split { $0.isWhitespace || $0 == "-" }
      if (2...longest).contains(short.count), short.allSatisfy(\.isUppercase),
        let long = long(of: short, in: words)
      {
        pairs.append((rest[long.startIndex..<open].trimmed, String(short)))
      }
      rest = rest[close...].dropFirst()
    }
    return pairs
  }

  /// The words that `short` stands for: from the last one with its first letter on whose capitals
  /// spell it.
  private static func long(of short: Substring, in words: [Substring]) -> Substring? {
    let letters = short.lowercased()
    for start in words.indices.reversed().prefix(2 * short.count) {
      let capitals = words[start...].filter { $0.first?.isUppercase ?? false }
      if capitals.compactMap(\.first).map({ $0.lowercased() }).joined() == letters {
        return words[start].first?.isUppercase ?? false ? words[start] : nil
      }
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(reversed().drop(while: \.isWhitespace).reversed())
  }
}
