/// A key, or a chord of keys, that somebody pressed.
public enum Key: Hashable, Sendable {
  /// A key that types something: one character as a person counts them.
  case character(Character)
  case enter
  case escape
  case tab
  /// Shift and Tab.
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  /// To the word before or behind: an arrow with Ctrl or Alt.
  case wordLeft, wordRight
  case home
  case end
  case pageUp
  case pageDown
  /// A function key: 1 for F1.
  case function(Int)
  /// Ctrl with a lower case letter, a space, or one of `\ ] ^ _`. Ctrl-I, Ctrl-M and Ctrl-H arrive
  /// as ``tab``, ``enter`` and ``backspace``, since a terminal sends the same bytes for both.
  case control(Character)
  /// Alt with a key that types something, as typed: `D` is Alt-Shift-D. Alt-Backspace arrives as
  /// `alt("\u{7F}")`.
  case alt(Character)
  /// Alt and Enter.
  case altEnter
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// The key that types `value`.
  public init(unicodeScalarLiteral value: Unicode.Scalar) { self = .character(Character(value)) }
}

extension Key {
  /// The arrow that goes by words in place of one that goes by characters; another key as it is.
  var byWord: Key {
    switch self {
    case .left: .wordLeft
    case .right: .wordRight
    default: self
    }
  }

  /// The key as it is where there are no words to go by.
  public var byCharacter: Key {
    switch self {
    case .wordLeft: .left
    case .wordRight: .right
    default: self
    }
  }
}
