import TerminalKit

/// A field of a form.
public struct FormField: Equatable, Sendable {
  /// What a field takes.
  public enum Input: Equatable, Sendable {
    /// Text: one row, or several.
    case text(TextField, hasLines: Bool)
    /// One of several values; nil stands for nothing.
    case choice(Choice<String?>)
    /// Any of several values.
    case marks(Marks)
  }

  /// Its name, which nobody reads.
  public let name: String
  /// What stands before it.
  public let label: String
  /// What an empty one says of itself.
  public let hint: String
  /// What was typed, chosen or marked.
  public var input: Input
  /// What may be typed there, the likeliest first; empty where nobody knows.
  public var suggestions: [String] = []
  /// Which of the suggestions that fit is chosen; nil while none is.
  public private(set) var suggestion: Int?
  /// What stands for a line break that is pasted where there is only one row.
  var lineBreak = " "
  /// Whether the form cannot be taken while it says nothing.
  var isNeeded = false

  /// A field to type in: one row, or several.
  public static func text(
    _ name: String, _ label: String, _ text: String? = nil, hint: String = "",
    hasLines: Bool = false, suggestions: [String] = [], lineBreak: String = " ",
    isNeeded: Bool = false
  ) -> FormField {
    FormField(
      name: name, label: label, hint: hint,
      input: .text(TextField(text ?? ""), hasLines: hasLines), suggestions: suggestions,
      lineBreak: lineBreak, isNeeded: isNeeded)
  }

  /// A field that takes one of `options`, of which there is at least one.
  public static func choice(
    _ name: String, _ label: String, _ options: [(title: String, value: String?)],
    chosen: String?
  ) -> FormField {
    FormField(name: name, label: label, hint: "", input: .choice(Choice(options, chosen: chosen)))
  }

  /// A field that takes any of `options`.
  public static func marks(
    _ name: String, _ label: String, _ options: [(title: String, value: String)],
    marked: [String], hint: String = ""
  ) -> FormField {
    FormField(name: name, label: label, hint: hint, input: .marks(Marks(options, marked: marked)))
  }
}

extension FormField {
  /// The suggestions that fit what is typed, at most five.
  public var fittingSuggestions: [String] {
    guard !suggestions.isEmpty, case .text(let field, _) = input else { return [] }
    let typed = field.text.lowercased()
    return Array(
      suggestions.lazy
        .filter { $0 != field.text && (typed.isEmpty || $0.lowercased().contains(typed)) }
        .prefix(5))
  }

  /// Types a text in place of what it says.
  mutating func fill(_ text: String) {
    guard case .text(_, let hasLines) = input else { return }
    input = .text(TextField(text), hasLines: hasLines)
    suggestion = nil
  }

  /// Puts in the suggestion that is chosen.
  ///
  /// - Returns: Whether one was.
  mutating func takeSuggestion() -> Bool {
    let fitting = fittingSuggestions
    guard let suggestion, fitting.indices.contains(suggestion) else { return false }
    fill(fitting[suggestion])
    return true
  }

  /// Puts a text in at the caret.
  mutating func insert(_ text: String) {
    guard case .text(var field, let hasLines) = input else { return }
    field.insert(hasLines ? text : text.replacing("\n", with: lineBreak))
    input = .text(field, hasLines: hasLines)
    suggestion = nil
  }

  /// Types or chooses as `key` asks.
  mutating func handle(_ key: Key, columns: Int) {
    let count = suggestions.isEmpty ? 0 : fittingSuggestions.count
    switch key {
    case .down where count > 0: suggestion = min((suggestion ?? -1) + 1, count - 1)
    case .up where count > 0: suggestion = suggestion.flatMap { $0 > 0 ? $0 - 1 : nil }
    default:
      input.handle(key, columns: columns)
      suggestion = nil
    }
  }
}

extension FormField {
  /// How many fields further `key` goes: up and down leave a text of one row, as long as they do not
  /// choose a suggestion; 0 where it stays.
  func step(of key: Key) -> Int {
    guard case .text(_, hasLines: false) = input else { return 0 }
    let choosesSuggestion = !suggestions.isEmpty && !fittingSuggestions.isEmpty
    switch key {
    case .up: return choosesSuggestion && suggestion != nil ? 0 : -1
    case .down: return choosesSuggestion ? 0 : 1
    default: return 0
    }
  }
}

extension FormField.Input {
  /// Whether it takes text of several rows.
  var hasLines: Bool { if case .text(_, true) = self { true } else { false } }

  mutating func handle(_ key: Key, columns: Int) {
    switch self {
    case .text(var field, let hasLines):
      _ = field.handle(key, columns: columns)
      self = .text(field, hasLines: hasLines)
    case .choice(var choice):
      choice.handle(key)
      self = .choice(choice)
    case .marks(var marks):
      marks.handle(key)
      self = .marks(marks)
    }
  }
}
