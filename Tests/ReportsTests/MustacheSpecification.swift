import SessionStorage
import TestSupport
import WorkshopModel

@testable import Reports

/// The public specification of Mustache, as a folder with a file for each kind of tag.
///
/// `DAYZERO_MUSTACHE` names the folder; without it, it is looked for beside the project.
enum MustacheSpecification {
  /// One test of the specification.
  struct Example {
    let name: String
    let about: String
    let template: String
    let partials: [String: String]
    let data: ReportNode
    let expected: String

    /// Whether it has data put in as it is, which is the sink's affair here.
    var isRaw: Bool {
      [template, partials.values.joined()].contains { $0.contains("{{{") || $0.contains("{{&") }
    }

    var title: String { "\(name): \(about)" }
  }

  /// The kinds of tags, each with the number of its tests.
  static let kinds = [
    ("comments", 12), ("delimiters", 14), ("inheritance", 27), ("interpolation", 42),
    ("inverted", 22), ("partials", 12), ("sections", 34),
  ]

  /// Whether the folder is there.
  static var isThere: Bool { (try? bytes(at: "\(folder)/sections.json")) != nil }

  private static var folder: String {
    if let named = setting("DAYZERO_MUSTACHE") { return named }
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return here.joined(separator: "/") + "/shared/facts/mustache-spec"
  }

  /// The tests of one kind.
  static func examples(of kind: String) throws -> [Example] {
    let value = try JSONText.value(in: bytes(at: "\(folder)/\(kind).json"))
    return (value.object?["tests"]?.list ?? []).compactMap { test in
      guard let members = test.object, let template = members["template"]?.string,
        let expected = members["expected"]?.string
      else { return nil }
      let partials = members["partials"]?.object?.map { ($0.name, $0.value.string ?? "") } ?? []
      return Example(
        name: members["name"]?.string ?? "", about: members["desc"]?.string ?? "",
        template: template, partials: Dictionary(uniqueKeysWithValues: partials),
        data: node(members["data"] ?? .null), expected: expected)
    }
  }

  private static func node(_ value: Value) -> ReportNode {
    switch value {
    case .null: .nothing
    case .bool(let flag): .flag(flag)
    case .integer(let number): .number(number)
    case .decimal(let text): .name(text)
    case .string(let text): .name(text)
    case .list(let elements): .list(elements.map(node))
    case .object(let members):
      .object(members.map { ReportNode.Member(name: $0.name, value: node($0.value)) })
    }
  }
}

/// Makes data harmless as the specification has it, or leaves it as it is.
struct SpecificationSink: PhraseSink {
  let isRaw: Bool

  func text(_ text: String, emphasis: [String]) -> String { name(text) }

  func name(_ name: String) -> String {
    guard !isRaw else { return name }
    return name.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      .replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  func words(_ words: String) -> String { words }

  func piece(_ text: String, isName: Bool, isFirst: Bool) -> String { name(text) }
}
