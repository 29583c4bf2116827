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

  /// A field to type in: one row, or several.
  public static func text(
    _ name: String, _ label: String, _ text: String? = nil, hint: String = "",
    hasLines: Bool = false
  ) -> FormField {
    FormField(
      name: name, label: label, hint: hint,
      input: .text(TextField(text ?? ""), hasLines: hasLines))
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
