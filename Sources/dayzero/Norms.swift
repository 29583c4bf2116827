import ArgumentParser
import SessionStorage
import WorkshopModel

/// `dayzero norms [PACKAGE]`: lists the norm packages, or the norms of one.
struct Norms: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the norm packages, or print the norms of one.")

  @Argument(help: "The package, by its id.")
  var package: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let packages = try Catalogue.norms.map { try NormPackage($0.bytes) }
    guard let name = package else { return try printList(packages) }
    guard let package = packages.first(where: { $0.id == name }) else {
      let names = packages.map(\.id).joined(separator: ", ")
      throw UserError("There is no norm package '\(name)'; the packages are \(names).")
    }
    if json { return try Machine.output(JSONText.bytes(of: package.value)) }
    try Machine.output(
      lines: [package.title, package.reference]
        + package.norms.flatMap { norm in
          ["", "\(norm.id.name)  \(norm.title) (\(norm.reference))"]
            + (norm.text.map { ["  “\($0)”"] } ?? norm.summary.map { ["  In our words: \($0)"] }
              ?? [])
        })
  }

  private func printList(_ packages: [NormPackage]) throws {
    if json {
      let list = packages.map(\.summary)
      return try Machine.output(JSONText.bytes(of: .object(["packages": .list(list)])))
    }
    try Machine.output(
      lines: packages.map {
        "\($0.id)  \($0.title): \(Counted.words($0.norms.count, "norm", "norms"))"
      })
  }
}
