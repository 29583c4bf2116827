/// A word that a program might make a link or a mention of: an address on the web, of a mailbox,
/// of a person.
struct AddressToken {
  /// Punctuation before the address.
  let lead: Substring.UnicodeScalarView
  /// The address.
  let address: Substring.UnicodeScalarView
  /// Punctuation after it.
  let trail: Substring.UnicodeScalarView

  /// The address in `word`, which has no white space; nil when there is none.
  init?(_ word: Substring.UnicodeScalarView) {
    let start = word.firstIndex { !Self.openers.contains($0) } ?? word.endIndex
    guard Self.isAddress(word[start...]) else { return nil }
    var rest = word[start...]
    var unopened = rest.reduce(0) { $0 + ($1 == ")" ? 1 : 0) - ($1 == "(" ? 1 : 0) }
    while let last = rest.last, Self.closers.contains(last) {
      if last == ")" {
        guard unopened > 0 else { break }
        unopened -= 1
      }
      rest.removeLast()
    }
    lead = word[..<start]
    address = rest
    trail = word[rest.endIndex...]
  }

  private static let openers: Set<Unicode.Scalar> = ["(", "[", "{", "<", "\"", "'", "“", "‘", "«"]
  private static let closers: Set<Unicode.Scalar> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "}", ">", "\"", "'", "”", "’", "»", "…",
  ]

  private static func isAddress(_ word: Substring.UnicodeScalarView) -> Bool {
    // Most words have none of these, and the search below is slow.
    guard word.contains(where: { $0 == "/" || $0 == "." || $0 == ":" || $0 == "@" }) else {
      return false
    }
    let text = String(word).lowercased().unicodeScalars
    let marks = ["//", "www.", "mailto:", "xmpp:"].map(\.unicodeScalars)
    if marks.contains(where: { text.contains($0) }) { return true }
    return zip(text, text.dropFirst()).contains { at, next in
      at == "@" && next.properties.isAlphabetic || at == "@" && ("0"..."9").contains(next)
    }
  }
}
