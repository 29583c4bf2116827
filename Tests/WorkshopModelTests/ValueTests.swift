import TestSupport
import Testing
import WorkshopModel

@Suite("Values and members")
struct ValueTests {
  @Test("text is compared to the byte, not by its looks")
  func bytes() {
    let composed = Value.string("Z\u{fc}rich")
    let decomposed = Value.string("Zu\u{308}rich")
    #expect(composed.string == decomposed.string, "Swift itself takes them for the same")
    #expect(composed != decomposed)
    #expect(Value.list([composed]) != .list([decomposed]))
    #expect(Value.object(["name": composed]) != .object(["name": decomposed]))
    #expect(composed == .string("Z\u{fc}rich"))
  }

  @Test("numbers are the same when they are written the same")
  func numbers() {
    #expect(Value.integer(1) != .decimal("1"))
    #expect(Value.decimal("1.0") != .decimal("1.00"))
    #expect(Value.decimal("1.0") == .decimal("1.0"))
    #expect(Value.null != .bool(false) && Value.bool(false) != .integer(0))
  }

  @Test("the members of an object count in any order, the elements of a list in theirs")
  func order() {
    #expect(Value.object(["a": 1, "b": 2]) == .object(["b": 2, "a": 1]))
    #expect(Value.object(["a": 1]) != .object(["a": 1, "b": .null]))
    #expect(Value.list([1, 2]) != .list([2, 1]))
  }

  @Test(
    "a value is read as what it is and as nothing else",
    arguments: [
      (Value.null, "null"), (true, "true or false"), (7, "a number"), (.decimal("0.5"), "a number"),
      ("text", "a text"), (.list([]), "a list"), (.object([:]), "an object"),
    ])
  func kinds(value: Value, noun: String) {
    let isEach = [
      value.isNull, value.bool != nil, value.integer != nil, value.string != nil,
      value.list != nil, value.object != nil,
    ]
    #expect(isEach.filter(\.self).count == (value == .decimal("0.5") ? 0 : 1))
    #expect(value.noun.sentence == noun)
  }

  @Test("setting a name again keeps its place, setting nothing takes it out")
  func setting() {
    var members: Members = ["a": 1, "b": 2, "c": 3]
    members["b"] = 5
    #expect(members.names == ["a", "b", "c"])
    #expect(members["b"] == 5)
    members["a"] = nil
    members["z"] = nil
    members["d"] = .null
    #expect(members.names == ["b", "c", "d"])
    #expect(members["d"] == .null)
    #expect(members.count == 3)
  }

  @Test("a name that comes twice has its last value at its first place")
  func twice() {
    let members = Members([("a", 1), ("b", 2), ("a", 3)])
    #expect(members.map(\.name) == ["a", "b"])
    #expect(members["a"] == 3)
  }

  @Test("what is not there or of another kind reads as nothing")
  func reading() {
    let members: Members = [
      "text": "T", "number": 7, "flag": true, "list": .list(["a", 1, "b"]), "null": .null,
    ]
    #expect(members.text("text") == "T")
    #expect(members.text("number") == nil && members.text("none") == nil)
    #expect(members.integer("number") == 7)
    #expect(members.flag("flag") && !members.flag("text") && !members.flag("none"))
    #expect(members.texts("list") == ["a", "b"])
    #expect(members.texts("null").isEmpty)
    let reference: Identifier<Entry>? = members.reference("text")
    #expect(reference == Identifier("T"))
    let references: [Identifier<Entry>] = members.references("list")
    #expect(references == [Identifier("a"), Identifier("b")])
  }

  @Test("nothing is left out rather than written")
  func writing() {
    var members: Members = ["a": "old", "b": 1, "c": .list([])]
    members.set("a", nil as String?)
    members.set("b", nil as Int?)
    members.set("c", [] as [String])
    members.set("d", nil as Identifier<Entry>?)
    members.set("e", [Identifier<Entry>("x")])
    #expect(members == ["e": .list(["x"])])
    #expect(members.removing(["e"]).isEmpty)
  }
}
