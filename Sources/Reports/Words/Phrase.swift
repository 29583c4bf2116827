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
  public internal(set) var parts: [Part]

  /// A name, a title or a label.
  init(name: String) { parts = [.name(name)] }

  /// Data of any kind.
  init(text: String) { parts = [.text(text)] }

  /// The program's own words.
  init(words: String) { parts = [.words(words)] }

  /// What it says, without telling its parts apart.
  var plain: String {
    parts.map { part in
      switch part {
      case .words(let text), .name(let text), .text(let text): text
      }
    }.joined()
  }
}

extension Phrase: ExpressibleByStringLiteral {
  /// Words alone.
  public init(stringLiteral words: String) { parts = words.isEmpty ? [] : [.words(words)] }
}
