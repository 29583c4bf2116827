public import TerminalKit

/// Text that is being typed, with its caret.
public struct TextField: Equatable, Sendable {
  /// The text, as it will be stored.
  public private(set) var text: String
  /// Before which character the caret stands, from 0 to the number of characters.
  public private(set) var caret: Int
  /// Whether what was last put in did not fit whole.
  public private(set) var isFull = false

  /// Whether it takes any more.
  public var hasRoom: Bool { text.utf8.count < Self.limit }

  /// The most bytes that a field takes.
  public static let limit = 65_536

  /// A field with `text` and the caret at its end.
  public init(_ text: String = "") {
    self.text = text
    caret = text.count
  }

  /// Where the caret stands in the text.
  public var caretIndex: String.Index { text.index(text.startIndex, offsetBy: caret) }

  /// Puts `inserted` in at the caret and moves behind it.
  ///
  /// Of more than the field takes, the end is left out.
  public mutating func insert(_ inserted: String) {
    let fitting = inserted.cut(to: Self.limit - text.utf8.count)
    isFull = fitting.utf8.count < inserted.utf8.count
    let before = text[..<caretIndex] + fitting
    text = String(before + text[caretIndex...])
    caret = min(before.count, text.count)
  }

  /// Edits or moves as `key` asks.
  ///
  /// Up and down move by the rows that the text is wrapped to, `columns` wide.
  ///
  /// - Returns: Whether the key meant anything here.
  public mutating func handle(_ key: Key, columns: Int) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace, .control("h"): remove(from: caret - 1, to: caret)
    case .delete, .control("d"): remove(from: caret, to: caret + 1)
    case .control("w"): remove(from: wordStart, to: caret)
    case .control("u"): remove(from: 0, to: caret)
    case .control("k"): remove(from: caret, to: text.count)
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(text.count, caret + 1)
    case .wordLeft, .alt("b"): caret = wordStart
    case .wordRight, .alt("f"): caret = wordEnd
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    case .up: moveRow(by: -1, columns: columns)
    case .down: moveRow(by: 1, columns: columns)
    default: return false
    }
    return true
  }

  private mutating func remove(from: Int, to: Int) {
    let from = max(0, from)
    let to = min(text.count, to)
    guard from < to else { return }
    let start = text.index(text.startIndex, offsetBy: from)
    let end = text.index(text.startIndex, offsetBy: to)
    text.removeSubrange(start..<end)
    caret = min(from, text.count)
  }

  private var wordStart: Int {
    let before = Array(text[..<caretIndex])
    var position = before.count
    while position > 0, before[position - 1].isWhitespace { position -= 1 }
    while position > 0, !before[position - 1].isWhitespace { position -= 1 }
    return position
  }

  private var wordEnd: Int {
    var rest = text[caretIndex...]
    rest = rest.drop(while: \.isWhitespace).drop { !$0.isWhitespace }
    return text.count - rest.count
  }

  private mutating func moveRow(by offset: Int, columns: Int) {
    let rows = TextWidth.wrapRanges(text, to: columns)
    let row = rows.lastIndex { $0.lowerBound <= caretIndex } ?? 0
    guard rows.indices.contains(row + offset) else {
      caret = offset < 0 ? 0 : text.count
      return
    }
    let column = text.distance(from: rows[row].lowerBound, to: caretIndex)
    let target = rows[row + offset]
    let isLast = row + offset == rows.count - 1
    let room = text.distance(from: target.lowerBound, to: target.upperBound) - (isLast ? 0 : 1)
    let start = text.distance(from: text.startIndex, to: target.lowerBound)
    caret = start + min(column, max(0, room))
  }
}
