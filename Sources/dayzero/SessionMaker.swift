import Insights
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// Makes sessions from the catalogue.
enum SessionMaker {
  /// A new session from the template or example `id`.
  ///
  /// - Throws: ``UserError`` with the templates there are, or for a title that cannot be one.
  static func session(
    from id: String, title: String? = nil, keepingGroups keepsGroups: Bool = true
  ) throws -> Session {
    let items = Catalogue.templates + Catalogue.examples
    guard let item = items.first(where: { $0.id == id }) else {
      throw UserError(words("program.new.noTemplate", name: id, templates: items.map(\.id)))
    }
    return try session(from: item, title: title, keepingGroups: keepsGroups)
  }

  /// A new session with all that `item` says, under an id of its own; without its groups, and what
  /// belongs to them, where these are not kept.
  static func session(
    from item: Catalogue.Item, title: String? = nil, keepingGroups keepsGroups: Bool = true
  ) throws -> Session {
    var document = try SessionFile(item.bytes).document
    if !keepsGroups {
      let method = [.workshop] + RecordType.nested
      document.records = document.records.filter { method.contains($0.key) }
    }
    if let title, let workshop = document.records[.workshop]?.first {
      var fields = workshop.fields
      fields["title"] = .string(title)
      document.records[.workshop] = [Record(.workshop, fields)]
    }
    var generator = SystemRandomNumberGenerator()
    document.id = RecordID.random(using: &generator).rawValue
    var operations = OperationSet()
    do {
      for operation in try Adoption(document, onto: OperationSet()).operations {
        operations.insert(operation)
      }
    } catch {
      throw UserError(words("program.fault", finding: words.say(error)))
    }
    return Session(
      id: document.id ?? item.id, replica: Machine.newReplica(), operations: operations,
      extra: document.extra)
  }

  /// A name in this folder that no file has yet: "demo.json", then "demo-2.json".
  static func freeName(_ stem: String) throws -> String {
    let disk = SystemDisk()
    for number in 1...999 {
      let name = stem + (number > 1 ? "-\(number)" : "") + ".json"
      if try disk.kind(of: name) == nil { return name }
    }
    throw UserError(words("program.new.folderFull", stem: stem))
  }
}
