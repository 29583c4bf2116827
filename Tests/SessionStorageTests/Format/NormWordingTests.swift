import SessionStorage
import TestSupport
import Testing
import WorkshopModel

/// What the shipped sets give out as published wording is what was seen, to the byte.
@Suite("Wordings of norms")
struct NormWordingTests {
  /// The published wordings by the names of their texts, as `Fixtures/wordings.json` has them.
  private static func wordings() throws -> [String: String] {
    let text = try contents(of: "../Fixtures/wordings.json")
    let members = try JSONText.value(in: Array(text.utf8)).object?["wordings"]?.object ?? [:]
    return Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value.string ?? "") })
  }

  @Test("each published wording is the one that was seen, none is missing and no other is there")
  func wordings() throws {
    var seen = try Self.wordings()
    for text in try NormLibrary.published().sets.flatMap(\.texts) {
      guard let wording = text.text else {
        #expect(seen[text.name] == nil, "\(text.name) was seen and is not quoted")
        continue
      }
      #expect(
        seen.removeValue(forKey: text.name).map { Array($0.utf8) } == Array(wording.utf8),
        "\(text.name)")
    }
    #expect(seen.isEmpty, "missing: \(seen.keys.sorted())")
  }

  @Test(
    "each published wording has its reference and where it was seen, all else says that it is ours")
  func sources() throws {
    for set in try NormLibrary.published().sets {
      for text in set.texts {
        #expect(text.text == nil || !text.reference.isEmpty && text.source?.isEmpty == false)
        #expect((text.text == nil) != (text.summary == nil), "\(text.name)")
        #expect(text.source?.isEmpty == false, "\(text.name)")
      }
    }
  }

  @Test(
    "the wordings here are those of the facts, where these lie beside the project",
    .enabled(if: Facts.areThere, "the facts are not beside the project"))
  func facts() throws {
    let official = Facts.official(in: try Facts.value(of: "norms.json"))
      .union(Facts.official(in: try Facts.value(of: "norms2.json")))
    // The code of 2011 begins its pledges otherwise than that of 2015, whose facts say how.
    let opening = "Each State voluntarily subscribing to the code pledges:"
    let wordings = Set(try Self.wordings().values.map { Array($0.utf8) })
    #expect(official.count > 40)
    #expect(
      wordings.subtracting([Array(opening.utf8)]) == official,
      "\(wordings.symmetricDifference(official).map { String(decoding: $0, as: UTF8.self) })")
  }

  @Test("what has to do with what names only what is there")
  func relations() throws {
    let library = try NormLibrary.published()
    #expect(library.findings == [])
    #expect(library.relations.count == 51)
    #expect(library.relations.allSatisfy { !$0.ground.isEmpty && !$0.basis.isEmpty })
    #expect(library.alone.count == 4)
  }
}

/// The facts that the sets were made of, in a folder beside the project.
private enum Facts {
  static var areThere: Bool { (try? bytes(at: "\(folder)/norms2.json")) != nil }

  private static var folder: String {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(5)
    return here.joined(separator: "/") + "/shared/facts"
  }

  static func value(of name: String) throws -> Value {
    try JSONText.value(in: bytes(at: "\(folder)/\(name)"))
  }

  /// All texts that the facts call exact or official.
  static func official(in value: Value, isExact: Bool = false) -> Set<[UInt8]> {
    switch value {
    case .list(let elements):
      return elements.reduce(into: []) { $0.formUnion(official(in: $1, isExact: isExact)) }
    case .object(let members):
      let isQuoted =
        isExact || members.text("kind") == "exact" || members.flag("textIsOfficial")
      let own = isQuoted ? members.text("text").map { Set([Array($0.utf8)]) } ?? [] : []
      return members.reduce(into: own) {
        $0.formUnion(official(in: $1.value, isExact: $1.name == "exact"))
      }
    default: return []
    }
  }
}
