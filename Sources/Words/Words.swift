/// Every word that a person reads, in one language: messages by key.
///
/// A message without arguments is `words["parking.title"]`, one with arguments
/// `words("parking.counts", points: 3, without: 1)`, where the labels are the names that the message
/// uses in braces. A key that the language does not have gives the key itself, and an argument that
/// is not handed over its name in braces: nothing is ever lost for a word.
@dynamicCallable
public struct Words: Sendable {
  /// The language as a BCP 47 tag: "en".
  public let language: String

  let table: Table
  private let plurals: PluralRules
  private var commandKey: @Sendable (_ command: String) -> String? = { _ in nil }

  /// The words of a language.
  ///
  /// - Parameters:
  ///   - language: The tag; a plural in a language without rules of its own takes its case `other`.
  ///   - parts: The parts of the table by area, each of which is read when its first key is asked for.
  public init(language: String, parts: [String: [UInt8]]) {
    self.language = language
    table = Table(parts)
    plurals = PluralRules(language: language) ?? .none
  }

  /// The same words, with each `{key:COMMAND}` inside messages filled by what `key` gives for the
  /// command: what is pressed for it; nil where no key is, and the command's own id is shown.
  public func keyed(by key: @escaping @Sendable (_ command: String) -> String?) -> Words {
    var words = self
    words.commandKey = key
    return words
  }

  /// The message without arguments; the key itself where there is none.
  public subscript(key: String) -> String { text(key) ?? key }

  /// The message without arguments, nil where the language has no such key.
  public func text(_ key: String) -> String? {
    guard let message = table.message(key) else { return nil }
    if case .plain(let text) = message { return text }
    return text(message, Arguments([:]))
  }

  /// The keys of a section, without what they all begin with: "title" of `parking.title` in "parking".
  public func names(in section: String) -> [String] {
    table.keys(in: section + ".").map { String($0.dropFirst(section.count + 1)) }.sorted()
  }

  /// The message with arguments by their names, for keys and names that a value brings along; the key
  /// itself where there is none.
  public func text(_ key: String, with arguments: [String: MessageValue]) -> String {
    guard let message = table.message(key) else { return key }
    return text(message, Arguments(arguments))
  }

  /// The message whose key comes first, with the arguments that its labels name.
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, any MessageArgument>
  ) -> String {
    guard case .text(let key)? = arguments.first?.value.argument else { return "" }
    guard let message = table.message(key) else { return key }
    return text(message, Arguments(arguments))
  }

  private func text(_ message: Message, _ arguments: Arguments) -> String {
    switch message {
    case .plain(let text): return text
    case .pieces(let pieces):
      var writer = MessageWriter(words: self, arguments: arguments)
      writer.write(pieces)
      return writer.text
    }
  }

  /// The case of a plural that the number takes.
  func category(of number: Int) -> PluralCategory { plurals.category(of: number) }

  /// What is pressed for a command; its id where nobody knows.
  func key(of command: String) -> String { commandKey(command) ?? command }
}
