/// Writes a message out with its arguments.
struct MessageWriter {
  let words: Words
  let arguments: Arguments
  /// What is written so far.
  private(set) var text = ""
  /// The number of the plural that is being written.
  private var number: Int?

  init(words: Words, arguments: Arguments) {
    self.words = words
    self.arguments = arguments
  }

  mutating func write(_ pieces: [Message.Piece]) {
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .argument(let name, let form): write(name, form)
      case .number: text += number.map(words.number) ?? "#"
      case .plural(let name, let exact, let cases): writePlural(name, exact, cases)
      case .select(let name, let cases): write(selected(name, cases))
      case .key(let command): text += words.key(of: command)
      }
    }
  }

  private mutating func write(_ name: String, _ form: Message.Form) {
    guard let argument = arguments[name] else {
      text += "{\(name)}"
      return
    }
    let words = words.text(of: argument, form)
    switch form {
    case .asItIs, .list: text += words
    case .capital: text += words.prefix(1).uppercased() + words.dropFirst()
    case .lower: text += words.lowercased()
    }
  }

  private mutating func writePlural(
    _ name: String, _ exact: [Int: [Message.Piece]], _ cases: [PluralCategory: [Message.Piece]]
  ) {
    let outer = number
    defer { number = outer }
    number = arguments[name]?.count
    guard let count = number else { return write(cases[.other] ?? []) }
    write(exact[count] ?? cases[words.category(of: count)] ?? cases[.other] ?? [])
  }

  /// A text "none" selects no case `none`, which stands for there being none.
  private func selected(
    _ name: String, _ cases: [String: [Message.Piece]]
  ) -> [Message.Piece] {
    let chosen: [Message.Piece]? =
      switch arguments[name] {
      case .nothing, .list([], _): cases["none"]
      case .text("none"): nil
      case .text(let text): cases[text]
      case .number(let number): cases["\(number)"]
      case .list, nil: nil
      }
    return chosen ?? cases["other"] ?? []
  }
}

extension Words {
  fileprivate func text(of argument: MessageValue, _ form: Message.Form) -> String {
    switch argument {
    case .text(let text): return text
    case .number(let number): return self.number(number)
    case .nothing: return ""
    case .list(let members, let most):
      if case .list(let style) = form { return list(members, most: most, style: style) }
      return list(members, most: most, style: "and")
    }
  }
}
