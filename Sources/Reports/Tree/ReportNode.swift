/// A report as a tree of named parts, before it is written: what a template can speak of, and what
/// the JSON report says.
///
/// Every text says what it is, so that each format can make it harmless in its own way.
public indirect enum ReportNode: Equatable, Sendable {
  /// A name with its part.
  public struct Member: Equatable, Sendable {
    /// What templates and JSON call it.
    public let name: String
    /// The part.
    public let value: ReportNode
  }

  /// Nothing, where there could be something.
  case nothing
  /// Data of any number of lines, with phrases that its source set in bold.
  case text(String, emphasis: [String] = [])
  /// Data that stands in one line: a name, a title, a label.
  case name(String)
  /// A line put together of several texts.
  case phrase(Phrase)
  /// The program's own words, without any data in them.
  case words(String)
  /// A number.
  case number(Int)
  /// Whether something is so.
  case flag(Bool)
  /// Parts of one kind, in their order.
  case list([ReportNode])
  /// Named parts, each name once, in the order of the JSON report.
  case object([Member])
}

extension ReportNode {
  /// Data of any number of lines; nothing for nil.
  static func text(_ text: String?) -> ReportNode { text.map { .text($0) } ?? .nothing }

  /// Data that stands in one line; nothing for nil.
  static func name(_ name: String?) -> ReportNode { name.map { .name($0) } ?? .nothing }

  /// A phrase; nothing for nil.
  static func phrase(_ phrase: Phrase?) -> ReportNode { phrase.map { .phrase($0) } ?? .nothing }

  /// Words; nothing for nil.
  static func words(_ words: String?) -> ReportNode { words.map { .words($0) } ?? .nothing }

  /// A number; nothing for nil.
  static func number(_ number: Int?) -> ReportNode { number.map { .number($0) } ?? .nothing }

  /// The members of both, these first.
  func merged(with other: ReportNode) -> ReportNode {
    guard case .object(let first) = self, case .object(let second) = other else { return self }
    return .object(first + second)
  }

  /// Texts in their order.
  static func texts(_ texts: [String]) -> ReportNode { .list(texts.map { .text($0) }) }

  /// Whether there is nothing in it.
  var isEmpty: Bool {
    switch self {
    case .nothing, .flag(false): true
    case .list(let parts): parts.isEmpty
    default: false
    }
  }

  /// The part `name` of an object; nil when it has none of that name, or is no object.
  func member(_ name: String) -> ReportNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

extension ReportNode: ExpressibleByDictionaryLiteral {
  /// The named parts as written, in that order.
  public init(dictionaryLiteral elements: (String, ReportNode)...) {
    self = .object(elements.map { Member(name: $0.0, value: $0.1) })
  }
}
