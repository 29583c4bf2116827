public import TerminalKit

/// The keys that somebody chose for bindings, as their file of keys says.
///
/// A line is `board.undo = U`: the name of a binding, then its keys as the help shows them, the one
/// to show first. `#` begins a comment, and `mouse = off` leaves the mouse to the terminal.
public struct KeyMap: Equatable, Sendable {
  /// A line that gives a binding its keys.
  public struct Line: Equatable, Sendable {
    /// Which line of the file it is, counted from 1.
    public let number: Int
    /// The name of what the keys are for.
    public let id: String
    /// The keys, the one to show first; at least one.
    public let keys: [Key]
  }

  /// Why a line is ignored.
  public enum Problem: Equatable, Sendable {
    /// The file itself could not be read; the sentence says why.
    case unreadable(String)
    case noAssignment(line: Int)
    case unknownKey(line: Int, key: String)
    case unknownBinding(line: Int, id: String)
    /// A line before it is about the same binding.
    case repeated(line: Int, id: String)
    /// Another binding has the key on the same screen.
    case taken(line: Int, key: Key, by: String)
    /// The binding holds only where text is typed, where the key types itself.
    case typed(line: Int, key: Key)
    case mouse(line: Int)
  }

  /// The lines that make sense, in the order of the file.
  public private(set) var lines: [Line] = []
  /// What is wrong with the others.
  public private(set) var problems: [Problem] = []
  /// Whether the mouse is to be reported at first.
  public private(set) var hasMouse = true

  /// Nobody chose anything.
  public init() {}

  /// What could not be read, for that reason.
  public init(unreadable reason: String) { problems = [.unreadable(reason)] }

  /// What a file of keys says; lines that make no sense are ignored, and told of.
  public init(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      read(line.trimmed, index + 1)
    }
  }

  private mutating func read(_ line: String, _ number: Int) {
    guard !line.isEmpty, !line.hasPrefix("#") else { return }
    guard let equals = line.firstIndex(of: "=") else {
      return problems.append(.noAssignment(line: number))
    }
    let id = line[..<equals].trimmed
    let names = Self.names(line[line.index(after: equals)...])
    guard !id.isEmpty, !names.isEmpty else {
      return problems.append(.noAssignment(line: number))
    }
    guard id != "mouse" else { return readMouse(names, number) }
    guard !lines.contains(where: { $0.id == id }) else {
      return problems.append(.repeated(line: number, id: id))
    }
    var keys: [Key] = []
    for name in names {
      guard let key = Key(named: name) else {
        return problems.append(.unknownKey(line: number, key: name))
      }
      if !keys.contains(key) { keys.append(key) }
    }
    lines.append(Line(number: number, id: id, keys: keys))
  }

  private mutating func readMouse(_ names: [String], _ number: Int) {
    switch names {
    case ["on"]: hasMouse = true
    case ["off"]: hasMouse = false
    default: problems.append(.mouse(line: number))
    }
  }

  /// The names of keys in the part of a line behind its equals sign, up to a comment: a `#` that
  /// stands alone is a key, one with something behind it a comment.
  private static func names(_ text: Substring) -> [String] {
    let names = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let comment = names.indices.first { index in
      names[index].hasPrefix("#") && (index > 0 || names[index].count > 1)
    }
    return Array(names[..<(comment ?? names.endIndex)])
  }
}
