import ArgumentParser
import Insights
import SessionStorage
import Words
import WorkshopModel

/// `dayzero norms [PACKAGE]`: lists the norm packages, or what is in one; searches all, tells what has to
/// do with a norm, puts two packages side by side.
struct Norms: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.norms.abstract"], discussion: words["command.norms.discussion"])

  @Argument(help: ArgumentHelp(words["command.norms.package"]))
  var package: String?

  @Option(help: ArgumentHelp(words["command.norms.search"], valueName: "words"))
  var search: String?

  @Option(help: ArgumentHelp(words["command.norms.related"], valueName: "id"))
  var related: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(words["command.norms.compare"], valueName: "package"))
  var compare: [String] = []

  @Flag(help: ArgumentHelp(words["command.norms.json"]))
  var json = false

  func validate() throws {
    guard compare.isEmpty || compare.count == 2 else {
      throw ValidationError(words["program.norms.twoPackages"])
    }
    let asked = [package, search, related, compare.first].compactMap(\.self)
    guard asked.count <= 1 else { throw ValidationError(words["program.norms.oneThing"]) }
    guard search.map({ !NormSearch($0).isEmpty }) ?? true else {
      throw ValidationError(words["program.norms.noWords"])
    }
  }

  func run() throws {
    let packages = try Catalogue.norms.map { try NormPackage($0.bytes) }
    if let package { return try print(try Self.named(package, \.set.id, in: packages)) }
    let library = try NormLibrary.published()
    if let search { return try printFound(search, in: library) }
    if let related { return try print(try NormRelatives(related, in: library)) }
    guard compare.isEmpty else {
      let sets = try compare.map { try Self.named($0, \.id, in: library.sets) }
      return try print(NormComparison(sets[0], sets[1], in: library))
    }
    try print(packages)
  }

  /// The one that people call `name`, among all.
  private static func named<Element>(
    _ name: String, _ id: (Element) -> String, in all: [Element]
  ) throws -> Element {
    if let element = all.first(where: { id($0) == name }) { return element }
    throw UserError(words("program.norms.noPackage", name: name, packages: all.map(id)))
  }

  private func print(_ packages: [NormPackage]) throws {
    if json {
      let list = packages.map { NormJSON.summary(of: $0.set) }
      return try Machine.output(JSONText.bytes(of: .object(["packages": .list(list)])))
    }
    try Machine.output(
      lines: packages.map { package in
        words(
          "program.norms.package", id: package.set.id, title: package.set.title,
          count: package.set.norms.count, notes: package.set.notes.count)
      })
  }

  private func print(_ package: NormPackage) throws {
    if json { return try Machine.output(JSONText.bytes(of: package.value)) }
    try Machine.output(lines: NormListing.lines(of: package.set))
  }

  private func printFound(_ text: String, in library: NormLibrary) throws {
    let found = NormSearch(text).found(in: library)
    if json { return try Machine.output(JSONText.bytes(of: NormJSON.found(found))) }
    guard !found.isEmpty else { throw UserError(words("program.norms.nothing", words: text)) }
    try Machine.output(lines: NormListing.lines(of: found))
  }

  private func print(_ relatives: NormRelatives) throws {
    if json { return try Machine.output(JSONText.bytes(of: NormJSON.related(relatives))) }
    try Machine.output(lines: NormListing.lines(of: relatives))
  }

  private func print(_ comparison: NormComparison) throws {
    if json { return try Machine.output(JSONText.bytes(of: NormJSON.compared(comparison))) }
    try Machine.output(lines: NormColumns(comparison).lines)
  }
}
