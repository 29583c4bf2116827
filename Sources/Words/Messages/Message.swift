/// A message as it was read.
enum Message: Equatable, Sendable {
  /// Text alone.
  case plain(String)
  case pieces([Piece])

  /// A piece of a message.
  indirect enum Piece: Equatable, Sendable {
    case text(String)
    case argument(String, Form)
    /// The number of the plural around it.
    case number
    case plural(String, exact: [Int: [Piece]], cases: [PluralCategory: [Piece]])
    case select(String, cases: [String: [Piece]])
    /// The key in force for a command.
    case key(String)
  }

  /// How an argument is written.
  enum Form: Equatable, Sendable {
    case asItIs
    /// With a capital letter in front, for a name that begins a sentence.
    case capital
    /// In small letters.
    case lower
    /// A list, joined by that style of the language.
    case list(String)
  }

  /// The names of all arguments that the message uses, and `key:COMMAND` for the keys it names.
  var arguments: Set<String> { names { _ in true } }

  /// Those of them that are shown, and not only chosen by.
  var shown: Set<String> {
    names {
      if case .select = $0 { false } else { true }
    }
  }

  private func names(_ isMeant: (Piece) -> Bool) -> Set<String> {
    var names: Set<String> = []
    walk { piece in
      if let name = piece.name, isMeant(piece) { names.insert(name) }
    }
    return names
  }

  /// Visits all pieces, those of cases too.
  func walk(_ visit: (Piece) -> Void) {
    if case .pieces(let pieces) = self { pieces.forEach { $0.walk(visit) } }
  }
}

extension Message.Piece {
  /// The argument that it uses, or `key:COMMAND`; nil for text.
  fileprivate var name: String? {
    switch self {
    case .text, .number: nil
    case .argument(let name, _), .plural(let name, _, _), .select(let name, _): name
    case .key(let command): "key:" + command
    }
  }

  fileprivate func walk(_ visit: (Message.Piece) -> Void) {
    visit(self)
    switch self {
    case .plural(_, let exact, let cases):
      for pieces in Array(exact.values) + cases.values { pieces.forEach { $0.walk(visit) } }
    case .select(_, let cases):
      for pieces in cases.values { pieces.forEach { $0.walk(visit) } }
    case .text, .number, .argument, .key: break
    }
  }
}
