/// Folded letters as one number, by which words are told apart; built letter by letter, so that it
/// has the beginnings of a word on its way.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in one letter more.
  mutating func append(_ letter: UInt32) {
    value = (value ^ UInt64(letter)) &* 0x100_0000_01B3
  }

  /// The number of a whole word.
  static func of(_ letters: some Sequence<UInt32>) -> UInt64 {
    letters.reduce(into: WordHash()) { $0.append($1) }.value
  }
}
