import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("A file edited by hand under an open board")
struct HandEditTests {
  private let machine: SimulatedMachine
  /// The file as the editor has opened it.
  private let opened: String

  init() throws {
    machine = try .withSession()
    let program = try SimulatedProgram(machine, as: "maker")
    try program.park("a", "Original")
    try program.park("b", "Stays")
    try program.close()
    opened = String(decoding: machine.bytes(at: sessionPath) ?? [], as: UTF8.self)
  }

  /// What the editor saves when the point says something else; without a text, when it is cut.
  private func saved(_ text: String?) throws -> [UInt8] {
    let line = try #require(opened.split(separator: "\n").first { $0.contains(#"{ "id": "a","#) })
    let change = text.map { line.replacing(#""Original""#, with: "\"\($0)\"") + "\n" } ?? ""
    let edited = opened.replacing(line + "\n", with: change, maxReplacements: 1)
    try #require(text == "Original" || edited != opened)
    return Array(edited.utf8)
  }

  private func save(_ text: String?) throws { machine.put(try saved(text), at: sessionPath) }

  @Test("a later save follows the earlier: there is no conflict, and the last one counts")
  func following() throws {
    let board = try SimulatedProgram(machine, as: "board")
    for text in ["First", "Second", "Final"] {
      try save(text)
      try board.follow()
      #expect(board.session.parked == ["a": text, "b": "Stays"])
      #expect(board.session.state.conflictCount == 0)
    }
    try board.park("c")
    try board.close()
    #expect(try machine.reopened().session.parked["a"] == "Final")
  }

  @Test("what is cut, saved and pasted back stands; what is typed and taken back does not")
  func takenBack() throws {
    let board = try SimulatedProgram(machine, as: "board")
    for text in [nil, "Original", "Other", nil, "Other", "Original"] {
      try save(text)
      try board.follow()
      #expect(board.session.parked["a"] == text)
    }
    try board.close()
    let next = try SimulatedProgram(machine, as: "next")
    #expect(next.session.parked == ["a": "Original", "b": "Stays"])
    #expect(next.session.state.conflictCount == 0)
  }

  @Test("an editor that goes on with what it had when others have written the file still follows")
  func acrossFolding() throws {
    let board = try SimulatedProgram(machine, as: "board")
    try save("First")
    try board.follow()
    try board.park("c")
    try board.fold()
    try save("Second")
    try board.follow()
    #expect(board.session.parked == ["a": "Second", "b": "Stays", "c": "A point"])
    #expect(board.session.state.conflictCount == 0)
  }

  @Test("a save that another program takes in before the board looks is followed all the same")
  func adoptedByAnother() throws {
    let board = try SimulatedProgram(machine, as: "board")
    try save("First")
    let scribe = try SimulatedProgram(machine, as: "scribe")
    try scribe.park("c")
    try scribe.close()
    try board.follow()
    try save("Second")
    try board.follow()
    #expect(board.session.parked == ["a": "Second", "b": "Stays", "c": "A point"])
    #expect(board.session.state.conflictCount == 0)
    try board.close()
    #expect(try machine.reopened().session.parked["a"] == "Second")
  }

  @Test("what somebody else's edit says in other records stands when an older file is saved")
  func adoptedElsewhere() throws {
    let board = try SimulatedProgram(machine, as: "board")
    let text = String(decoding: try saved("Edited"), as: UTF8.self)
    machine.put(Array(text.replacing("Stays", with: "Edited, too").utf8), at: sessionPath)
    let scribe = try SimulatedProgram(machine, as: "scribe")
    try scribe.park("c")
    try scribe.close()
    try board.follow()
    try save("Second")
    try board.follow()
    #expect(board.session.parked["a"] == "Second" && board.session.parked["b"] == "Edited, too")
  }

  @Test("what the board has changed since stays a version of its own")
  func atOnce() throws {
    let board = try SimulatedProgram(machine, as: "board")
    try save("First")
    try board.follow()
    try board.edit("a", "On the board")
    try save("Second")
    try board.follow()
    #expect(board.session.state.conflictCount == 1)
    try save("First")
    try board.follow()
    #expect(board.session.state.conflictCount == 1)
  }

  @Test("an edit that a tool has set aside in a copy is not taken back by another machine's")
  func editedElsewhere() throws {
    let board = try SimulatedProgram(machine, as: "board")
    try save("Here")
    try board.follow()
    machine.put(
      try saved("Here"), at: SimulatedMachine.home + "/ws (conflicted copy 2019-11-25).json")
    try save("There")
    try board.follow()
    let key = RecordKey(.parked, RecordID(rawValue: "a"))
    #expect(
      board.session.state[key]?["text"]?.versions.compactMap(\.string).sorted()
        == ["Here", "There"])
  }

  @Test("programs that have seen other saves, or none, agree on what the file says in the end")
  func convergence() throws {
    for seed in 0..<60 as Range<UInt64> {
      let machine = SimulatedMachine(seed: seed)
      machine.put(Array(opened.utf8), at: sessionPath)
      var generator = SeededGenerator(seed: seed)
      let boards = try (0..<3).map { try SimulatedProgram(machine, as: "board\($0)") }
      var text: String?
      for step in 0..<6 {
        text = [nil, "Original", "Text \(step)", "Text \(generator.below(3))"][generator.below(4)]
        machine.put(try saved(text), at: sessionPath)
        for board in boards where generator.oneIn(2) { try board.follow() }
      }
      for board in boards { try board.follow() }
      for board in boards { #expect(board.session.parked["a"] == text, "seed \(seed)") }
      for board in boards { try board.close() }
      let last = try machine.reopened().session
      #expect(last.parked["a"] == text, "seed \(seed)")
      #expect(last.state.conflictCount == 0, "seed \(seed)")
    }
  }
}
