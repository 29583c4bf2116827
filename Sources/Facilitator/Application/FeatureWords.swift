import Words

/// The words of a feature, which are the messages of one section of the table.
///
/// A message without arguments is a property of `Texts`, and is read as if it were one of the words
/// themselves; one with arguments is a function.
@dynamicMemberLookup
protocol FeatureWords: Sendable {
  /// The names of the messages without arguments; all its properties are `Text?`.
  associatedtype Texts

  static var texts: TextNames<Texts> { get }

  var words: Words { get }
}

extension FeatureWords {
  subscript(dynamicMember name: KeyPath<Texts, Text?>) -> String { words[Self.texts[name]] }
}

/// Stands for a message in the list of a feature's messages; there are no values but nil.
enum Text: Sendable {
  case message
}

/// The keys of the messages that the properties of `Texts` stand for.
struct TextNames<Texts>: Sendable {
  /// The keys, in the order of the properties.
  let keys: [String]

  /// The keys of a section of the table.
  init(_ section: String, _ texts: Texts) {
    keys = Mirror(reflecting: texts).children.map { "\(section).\($0.label ?? "")" }
  }

  /// A property takes one byte, so that where it lies is which one it is.
  subscript(name: KeyPath<Texts, Text?>) -> String {
    MemoryLayout<Texts>.offset(of: name).map { keys[$0] } ?? ""
  }
}
