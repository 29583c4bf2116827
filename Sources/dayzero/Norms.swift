import ArgumentParser
import SessionStorage
import Words
import WorkshopModel

/// `dayzero norms [PACKAGE]`: lists the norm packages, or the norms of one.
struct Norms: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.norms.abstract"])

  @Argument(help: ArgumentHelp(words["command.norms.package"]))
  var package: String?

  @Flag(help: ArgumentHelp(words["command.norms.json"]))
  var json = false

  func run() throws {
    let packages = try Catalogue.norms.map { try NormPackage($0.bytes) }
    guard let name = package else { return try printList(packages) }
    guard let package = packages.first(where: { $0.id == name }) else {
      throw UserError(
        words("program.norms.noPackage", name: name, packages: packages.map(\.id)))
    }
    if json { return try Machine.output(JSONText.bytes(of: package.value)) }
    try Machine.output(
      lines: [package.title, package.reference]
        + package.norms.flatMap { norm in
          ["", "\(norm.id.name)  \(norm.title) (\(norm.reference))"]
            + (norm.text.map { [words("program.norms.text", text: $0)] }
              ?? norm.summary.map { [words("program.norms.summary", text: $0)] } ?? [])
        })
  }

  private func printList(_ packages: [NormPackage]) throws {
    if json {
      let list = packages.map(\.summary)
      return try Machine.output(JSONText.bytes(of: .object(["packages": .list(list)])))
    }
    try Machine.output(
      lines: packages.map {
        words("program.norms.package", id: $0.id, title: $0.title, count: $0.norms.count)
      })
  }
}
