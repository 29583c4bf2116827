import ArgumentParser
import SessionStorage
import Words
import WorkshopModel

/// `dayzero templates`: lists what `new` can start from.
struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.templates.abstract"])

  @Flag(help: ArgumentHelp(words["command.templates.json"]))
  var json = false

  func run() throws {
    let items = try Self.all()
    if json {
      let list = items.map { item in
        Value.object([
          "id": .string(item.id), "title": .string(item.title), "kind": .string(item.kind),
          "groups": .integer(item.groups), "entries": .integer(item.entries),
        ])
      }
      try Machine.output(JSONText.bytes(of: .object(["templates": .list(list)])))
      return
    }
    try Machine.output(
      lines: items.map {
        words(
          "program.templates.item", id: $0.id, kind: $0.kind, title: $0.title, groups: $0.groups,
          entries: $0.entries)
      })
  }

  /// What a line of the list says.
  struct Item {
    let id: String
    let kind: String
    let title: String
    let groups: Int
    let entries: Int

    init(_ item: Catalogue.Item, kind: String) throws {
      let document = try SessionFile(item.bytes).document
      id = item.id
      self.kind = kind
      title = document.records[.workshop]?.first?.fields.text("title") ?? item.id
      groups = document.records[.group]?.count ?? 0
      entries = document.records[.entry]?.count ?? 0
    }
  }

  /// The templates, then the examples.
  static func all() throws -> [Item] {
    try Catalogue.templates.map { try Item($0, kind: "template") }
      + Catalogue.examples.map { try Item($0, kind: "example") }
  }
}
