/// A field of a form as it is asked for line by line: the one that has the focus.
public struct AskedField: Equatable, Sendable {
  /// Something that can be chosen in it.
  public struct Option: Equatable, Sendable {
    /// What people read.
    public let title: String
    /// Whether it is marked; nil where one of all is chosen.
    public let isMarked: Bool?

    /// The option of that title.
    public init(_ title: String, isMarked: Bool? = nil) {
      self.title = title
      self.isMarked = isMarked
    }
  }

  /// What stands before it.
  public let label: String
  /// What it says now; empty for nothing.
  public let value: String
  /// What an empty one says of itself; empty for nothing.
  public let hint: String
  /// What can be chosen in it; empty for one that is typed.
  public let options: [Option]
  /// The option that is selected, counted from 0.
  public let selected: Int
  /// The part of the layer that is asked for next; nil for none.
  public let next: Int?
  /// Whether the form cannot be taken while it says nothing.
  public let isNeeded: Bool

  /// A field that is asked for.
  public init(
    _ label: String, _ value: String, hint: String = "", options: [Option] = [],
    selected: Int = 0, next: Int?, isNeeded: Bool = false
  ) {
    self.label = label
    self.value = value
    self.hint = hint
    self.options = options
    self.selected = selected
    self.next = next
    self.isNeeded = isNeeded
  }

  /// Whether any of the options can be marked.
  var isMarked: Bool { options.contains { $0.isMarked != nil } }

  /// The places of the options that `line` names, by their numbers or one by how it begins; nil where
  /// it names something else.
  func places(named line: String) -> [Int]? {
    let names = line.split { $0 == "," || $0.isWhitespace }
    let places = names.compactMap { options.place(typed: String($0)) }
    if places.count == names.count { return isMarked || places.count == 1 ? places : nil }
    let begun = options.indices.filter {
      options[$0].title.lowercased().hasPrefix(line.lowercased())
    }
    return begun.count == 1 ? begun : nil
  }
}

extension Form {
  /// The field that has the focus.
  public func asked(in host: Host) -> AskedField? {
    let field = fields[focus]
    let next = details.next(in: self)
    switch field.input {
    case .text(let text, _):
      return AskedField(
        field.label, text.text, hint: field.hint, next: next, isNeeded: field.isNeeded)
    case .choice(let choice):
      return AskedField(
        field.label, choice.title, options: choice.titles.map { .init($0) },
        selected: choice.index, next: next)
    case .marks(let marks):
      return AskedField(
        field.label, marks.options.filter(\.isMarked).map(\.title).joined(separator: ", "),
        hint: field.hint,
        options: marks.options.map { .init($0.title, isMarked: $0.isMarked) },
        selected: marks.index, next: next)
    }
  }
}
