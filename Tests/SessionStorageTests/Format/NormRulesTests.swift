import SessionStorage
import TestSupport
import Testing
import WorkshopModel

/// What is wrong in a file of norms is told with its place.
@Suite("Rules of norm packages")
struct NormRulesTests {
  private func package(_ members: String) -> [UInt8] {
    let head = #""format":"dayzero-norms","id":"x","title":"X","reference":"R""#
    return Array("{\n\(head),\n\(members)\n}\n".utf8)
  }

  @Test(
    "each mistake is told with line, column and place",
    arguments: [
      (
        #""norms":[{"id":"a","title":"A","reference":"1"}]"#,
        "line 3, column 10, norms[0]: neither a text nor a summary; give its wording, or say it in "
          + "your own words"
      ),
      (
        #""norms":[{"id":"a","title":"A","reference":"1","text":"W"}]"#,
        "line 3, column 55, norms[0].text: a wording without its reference and its source; name both, "
          + "or make it a summary"
      ),
      (
        #""notes":[{"id":"a","text":"W","source":"S"}]"#,
        "line 3, column 27, notes[0].text: a wording without its reference and its source; name both, "
          + "or make it a summary"
      ),
      (
        #""norms":[{"id":"a","reference":"1","summary":"S"}]"#,
        "line 3, column 10, norms[0].title: missing; a norm needs it"
      ),
      (
        #""norms":[{"id":"a","title":"A","reference":"1","summary":"S"}],"#
          + #""notes":[{"id":"a","summary":"S"}]"#,
        "line 3, column 79, notes[0].id: 'a' is taken by an earlier record; choose another"
      ),
      (#""notes":[7]"#, "line 3, column 10, notes[0]: this is not an object"),
      (#""about":"y""#, "line 3, column 9, about: this is a text, not a list"),
    ])
  func mistakes(members: String, sentence: String) {
    let error = #expect(throws: FormatError.self) { try NormPackage(package(members)) }
    #expect(error?.sentence == sentence)
  }

  @Test("a relation needs all that it says, and both that it is about")
  func relations() throws {
    let text = """
      {"format":"dayzero-norm-relations",
      "relations":[{"from":"a","to":"b","relation":"r","ground":"g"}]}
      """
    let error = #expect(throws: FormatError.self) {
      try NormLibrary.relations(Array(text.utf8))
    }
    #expect(
      error?.sentence == "line 2, column 14, relations[0].basis: missing; a relation needs it")
  }

  @Test("what names a norm that no set has is found")
  func names() {
    let set = NormSet([
      "id": "s", "title": "S", "reference": "R", "about": .list([.string("t")]),
      "norms": .list([.object(["id": "a", "layerOf": "b"])]),
      "notes": .list([.object(["id": "n", "norms": .list([.string("a"), .string("c")])])]),
    ])
    let library = NormLibrary(
      sets: [set],
      relations: ["relations": .list([.object(["from": "a", "to": "s"]), .object(["from": "d"])])])
    #expect(
      library.findings.map(\.place) == [
        "s.about[0]", "s.n.norms", "s.layer", "relations[1].from", "relations[1].to",
      ])
    #expect(library.findings.first?.sentence == "s.about[0]: no set and no norm is called 't'")
  }
}
