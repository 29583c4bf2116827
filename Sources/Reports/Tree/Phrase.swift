/// A line put together of several texts, which stay apart: what one of them says changes nothing of
/// the others, not even their order where it is written from right to left.
public struct Phrase: Equatable, Sendable {
  /// A piece of a phrase.
  public enum Part: Equatable, Sendable {
    /// The program's own words.
    case words(String)
    /// Data that is a name, a title or a label.
    case name(String)
    /// Data of any kind.
    case text(String)
  }

  /// The pieces in their order.
  public private(set) var parts: [Part]

  /// A name, a title or a label.
  init(name: String) { parts = [.name(name)] }

  /// Data of any kind.
  init(text: String) { parts = [.text(text)] }

  /// The program's own words.
  init(words: String) { parts = [.words(words)] }

  /// The phrases with words between them; nil when there are none.
  init?(_ phrases: [Phrase?], separator: String) {
    let phrases = phrases.compactMap(\.self)
    guard !phrases.isEmpty else { return nil }
    parts = Array(phrases.map(\.parts).joined(separator: [.words(separator)]))
  }

  /// What it says, without telling its parts apart.
  var plain: String {
    parts.map { part in
      switch part {
      case .words(let text), .name(let text), .text(let text): text
      }
    }.joined()
  }
}

// A sentence of the strings with phrases put into it, in the order of its language.
extension Phrase: ExpressibleByStringInterpolation {
  /// Words alone.
  public init(stringLiteral words: String) { parts = words.isEmpty ? [] : [.words(words)] }

  /// Words with phrases between them.
  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// Collects the pieces.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    /// Begins without any.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words.
    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    /// Adds the pieces of a phrase.
    public mutating func appendInterpolation(_ phrase: Phrase) { parts += phrase.parts }
  }
}
