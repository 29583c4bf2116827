import SessionEngine
import SessionStorage
import TestSupport
import Testing
import WorkshopModel

/// Slips that people make in a session file, whatever tool has laid it out.
@Suite("Slips by hand")
struct SlipTests {
  private let machine: SimulatedMachine
  private let text: String

  init() throws {
    machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    for name in ["a", "b", "c"] { try program.park(name, "Point \(name)") }
    try program.close()
    text = String(decoding: try #require(machine.bytes(at: sessionPath)), as: UTF8.self)
    machine.remove(sessionPath + "~")
  }

  /// A slip, what it makes of the text, and what people then read.
  static let slips: [(String, String, [String: String])] = [
    (#""Point a""#, #""Edited""#, ["a": "Edited", "b": "Point b", "c": "Point c"]),
    (#""text": "Point a""#, #""text": 5"#, ["a": "Point a", "b": "Point b", "c": "Point c"]),
    (#""text": "Point a""#, #""text": """#, ["a": "Point a", "b": "Point b", "c": "Point c"]),
    (#""text": "Point a""#, #""txet": "x", "#, ["a": "Point a", "b": "Point b", "c": "Point c"]),
    (#""id": "a", "#, "", ["a": "Point a", "b": "Point b", "c": "Point c"]),
    (#""id": "a""#, #""id": "b""#, ["a": "Point a", "b": "Point b", "c": "Point c"]),
    (
      #""text": "Point b""#, #""text": “Point B”"#,
      ["a": "Point a", "b": "Point B", "c": "Point c"]
    ),
    (#""parked": ["#, #""parked": {"#, ["a": "Point a", "b": "Point b", "c": "Point c"]),
    (#""parked": ["#, #""parked": "#, ["a": "Point a", "b": "Point b", "c": "Point c"]),
    (#""title": "Small""#, #""title": "Small"#, ["a": "Point a", "b": "Point b", "c": "Point c"]),
  ]

  @Test("a slip costs only what cannot be read, and the file is kept as it was", arguments: slips)
  func slip(from: String, to: String, points: [String: String]) throws {
    let changed = Array(text.replacing(from, with: to, maxReplacements: 1).utf8)
    try #require(changed != Array(text.utf8))
    machine.put(changed, at: sessionPath)
    let loaded = try machine.reopened()
    let parked = loaded.session.parked
    #expect(points.allSatisfy { parked[$0.key] == $0.value })
    #expect(loaded.session.state.workshop.title == "Small")
    #expect(!loaded.notices.isEmpty)
    let isEdit = loaded.isWhole
    let next = try SimulatedProgram(machine, as: "next")
    try next.park("d")
    try next.close()
    #expect(try machine.reopened().session.parked.count == parked.count + 1)
    #expect((machine.bytes(at: sessionPath + ".damaged") == changed) == !isEdit)
  }

  @Test("a block that was copied and changed is a record of its own, also before its original")
  func copiedBlock() throws {
    let block = #"{ "id": "a", "text": "Point a" }"#
    for blocks in [
      [block, #"{ "id": "a", "text": "New" }"#], [#"{ "id": "a", "text": "New" }"#, block],
    ] {
      let changed = text.replacing(block, with: blocks.joined(separator: ",\n"))
      machine.put(Array(changed.utf8), at: sessionPath)
      let loaded = try machine.reopened()
      #expect(loaded.session.parked["a"] == "Point a")
      #expect(loaded.session.parked.values.sorted() == ["New", "Point a", "Point b", "Point c"])
      #expect(!loaded.isWhole)
      let told = loaded.notices.map(\.sentence).joined()
      #expect(told.contains("line ") && told.contains("this one was taken in as 'n"))
      #expect(try machine.reopened().session.parked == loaded.session.parked)
    }
  }

  @Test("a comma too many costs nothing: what was taken out with it is withdrawn")
  func harmless() throws {
    let changed = text.replacing(#",\#n    { "id": "c", "text": "Point c" }"#, with: ",")
    machine.put(Array(changed.utf8), at: sessionPath)
    let loaded = try machine.reopened()
    #expect(loaded.session.parked.keys.sorted() == ["a", "b"])
    #expect(loaded.isWhole)
    #expect(loaded.notices.count == 2)
    #expect(
      loaded.notices.map(\.sentence).joined().contains("a comma too many. All of it was read"))
  }

  @Test("an operation that was changed is not believed, in whatever layout, and told of")
  func changedOperation() throws {
    let line = try #require(
      text.split(separator: "\n").first { $0.contains("\"r\":\"p\"") && $0.contains("Point a") })
    let forged = text.replacing(line, with: line.replacing("Point a", with: "Forged"))
    for layout in [
      forged, forged.replacing("\n    {", with: "\n\t{ ").replacing("{\"r\"", with: "{ \"r\""),
    ] {
      // A slip as well, so that the file cannot be read as it stands.
      let slipped = layout.replacing("\"parked\": [", with: "\"parked\": ")
      try #require(slipped != layout)
      machine.put(Array(slipped.utf8), at: sessionPath)
      let loaded = try machine.reopened()
      #expect(!loaded.session.operations.sorted.contains { $0.change?.set["text"] == "Forged" })
      #expect(loaded.notices.map(\.sentence).joined().contains("its checksum does not match"))
    }
  }

  @Test("the file from before is not taken in where it is another session's")
  func previousOfAnother() throws {
    let elsewhere = try SimulatedMachine.withSession(seed: 7)
    let other = try SimulatedProgram(elsewhere, as: "q")
    try other.park("z", "Of another")
    let bytes = SessionFile.bytes(
      of: Session(
        id: "another", replica: ReplicaID(rawValue: "q"),
        operations: OperationSet(
          other.session.operations.sorted.filter { $0.id.replica.rawValue == "q" })))
    machine.put(bytes, at: sessionPath + "~")
    machine.put(Array(text.replacing("\"parked\": [", with: "\"parked\": ").utf8), at: sessionPath)
    let loaded = try machine.reopened()
    #expect(loaded.session.parked.keys.sorted() == ["a", "b", "c"])
    #expect(loaded.session.id == "small")
  }
}
