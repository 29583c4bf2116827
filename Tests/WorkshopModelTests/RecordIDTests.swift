import TestSupport
import Testing
import WorkshopModel

@Suite("Names of records")
struct RecordIDTests {
  @Test(
    "a name is safe in files and on command lines",
    arguments: [
      ("a", true), ("Z9", true), ("vote:p1:e2", true), ("gge2015-j", true), ("a.b_c", true),
      (String(repeating: "x", count: 64), true), (String(repeating: "x", count: 65), false),
      ("", false), ("-a", false), (".a", false), (":a", false), ("_a", false), ("a b", false),
      ("a/b", false), ("é", false), ("a\u{301}", false), ("a\n", false), ("a\u{0}", false),
    ])
  func wellFormed(name: String, isWellFormed: Bool) {
    #expect(RecordID(rawValue: name).isWellFormed == isWellFormed)
  }

  @Test("a new name has 15 characters that are not misread, and none is like another")
  func random() {
    var random = SplitMix64(seed: 7)
    let names = (0..<2_000).map { _ in RecordID.random(using: &random) }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.isWellFormed && $0.rawValue.utf8.count == 15 })
    let used = Set(names.flatMap(\.rawValue))
    #expect(String(used.sorted()) == "0123456789abcdefghjkmnpqrstvwxyz")
    for place in 0..<15 {
      #expect(Set(names.map { Array($0.rawValue)[place] }).count == 32)
    }
  }

  @Test("names are in the order of their bytes")
  func order() {
    let names = ["0", "9", "A", "Z", "a", "a-", "a1", "b"].map(RecordID.init(rawValue:))
    #expect(names.sorted() == names)
    #expect(Identifier<Entry>("a") < Identifier<Entry>("b"))
  }

  @Test("records are in the order of their names, then of their types")
  func keys() {
    let keys = [
      RecordKey(.entry, RecordID(rawValue: "a")), RecordKey(.role, RecordID(rawValue: "a")),
      RecordKey(.entry, RecordID(rawValue: "b")),
    ]
    #expect(keys.sorted() == keys)
    #expect(Identifier<Entry>("a").key == keys[0])
  }

  @Test(
    "each type has its list in the file, and its article in a sentence",
    arguments: [
      (RecordType.workshop, "workshop", "a workshop"), (.role, "workshop.roles", "a role"),
      (.entry, "entries", "an entry"), (.parked, "parked", "a parked point"),
      (.outcome, "outcomes", "an outcome"), (.phase, "workshop.phases", "a phase"),
    ])
  func types(type: RecordType, path: String, words: String) {
    #expect(type.path == path)
    #expect(type.one.sentence == words)
    #expect(RecordType.topLevel.count + RecordType.nested.count + 1 == RecordType.allCases.count)
  }
}
