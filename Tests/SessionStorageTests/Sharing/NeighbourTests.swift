import SessionEngine
import Testing
import WorkshopModel

@testable import SessionStorage

@Suite("Files beside a session")
struct NeighbourTests {
  private let machine: SimulatedMachine
  private let home = SimulatedMachine.home

  init() throws { machine = try .withSession() }

  /// Puts a copy of the session at `name` in which somebody has entered something.
  @discardableResult
  private func put(
    _ name: String, by maker: String, _ point: String, text: String = "A point"
  ) throws -> [Operation] {
    var other = Session(
      id: "small", replica: ReplicaID(rawValue: maker),
      operations: try machine.reopened().session.operations)
    let made = try other.park(point, text)
    machine.put(SessionFile.bytes(of: other), at: "\(home)/\(name)")
    return made
  }

  @Test("a copy by a tool is taken in and told of, folded at once, and stays where it is")
  func copies() throws {
    var saved: [Operation] = []
    let names = [
      "ws.sync-conflict-20261122-101112-ABCDEFG.json", "ws (conflicted copy 2026-11-22).json",
      "ws (Ann's conflict copy).json",
    ]
    let operations = try machine.reopened().session.operations
    for (index, name) in names.enumerated() {
      var other = Session(
        id: "small", replica: ReplicaID(rawValue: "r\(index)"), operations: operations)
      saved += try other.park("c\(index)", "A point")
      machine.put(SessionFile.bytes(of: other), at: home + "/" + name)
    }
    let program = try SimulatedProgram(machine, as: "p")
    #expect(program.notices == names.sorted().map { .copy(path: home + "/" + $0) })
    for name in names { machine.remove(home + "/" + name) }
    try program.park("p")
    try program.close()
    machine.crash()
    #expect(throws: Never.self) { try machine.check(saved + program.saved) }
  }

  @Test("what lies beside it is never removed, and not told of again once it is in")
  func quiet() throws {
    try put("ws.sync-conflict-20261122-101112-ABCDEFG.json", by: "r", "c")
    try SimulatedProgram(machine, as: "p").close()
    let names = machine.names(in: home)
    let next = try SimulatedProgram(machine, as: "q")
    #expect(next.notices == [])
    try next.park("p")
    try next.close()
    #expect(machine.names(in: home) == names)
    #expect(names.contains("ws.sync-conflict-20261122-101112-ABCDEFG.json"))
  }

  @Test("another file of the same session is told of and taken in on request alone")
  func others() throws {
    for name in ["ws 2.json", "ws (1).json", "ws-LAPTOP.json", "room-10.json"] {
      let machine = try SimulatedMachine.withSession()
      var other = Session(
        id: "small", replica: ReplicaID(rawValue: "r"),
        operations: try machine.reopened().session.operations)
      _ = try other.park("c", "A point")
      machine.put(SessionFile.bytes(of: other), at: "\(home)/\(name)")
      let beside = FileBeside(
        path: home + "/" + name, changes: 1, isNamedAlike: name.hasPrefix("ws"))
      let program = try SimulatedProgram(machine, as: "p")
      #expect(program.notices == [.beside(beside)] && program.store.besides == [beside])
      #expect(program.session.parked == [:])
      try program.takeIn(beside.path)
      #expect(program.session.parked.keys.sorted() == ["c"] && program.store.besides == [])
      #expect(machine.bytes(at: beside.path) == SessionFile.bytes(of: other))
      #expect(try SimulatedProgram(machine, as: "q").notices == [])
    }
  }

  @Test("another session is nobody's business, whatever it is called, unless a tool named it")
  func strangers() throws {
    var other = Session(id: "else", replica: ReplicaID(rawValue: "r"))
    _ = try other.park("c", "A point")
    for name in ["ws 2.json", "else.json", "ws (conflicted copy).json"] {
      machine.put(SessionFile.bytes(of: other), at: home + "/" + name)
    }
    machine.put(Array("{}".utf8), at: home + "/ws.sync-conflict-x.json")
    machine.put([0xff, 0], at: home + "/notes.json")
    let program = try SimulatedProgram(machine, as: "p")
    let passed = program.notices.compactMap { notice in
      if case .passedBy(let path, _) = notice { path } else { nil }
    }
    #expect(passed == [home + "/ws (conflicted copy).json", home + "/ws.sync-conflict-x.json"])
    #expect(program.notices.count == 2 && program.session.parked == [:])
  }

  @Test("a folder by the name of a copy is told of and keeps nobody out")
  func folder() throws {
    let disk = SimulatedDisk(machine)
    try disk.makeFolder(home + "/ws (conflicted copy).json")
    try disk.makeFolder(home + "/ws 2.json")
    let program = try SimulatedProgram(machine, as: "p")
    #expect(
      program.notices == [
        .passedBy(
          path: home + "/ws (conflicted copy).json", reason: Fact("fault.notOwnFile"))
      ])
    try program.park("a")
    try program.close()
    machine.crash()
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a"])
  }

  @Test("a folder in place of the lock is told of, and another lock is used")
  func lock() throws {
    let disk = SimulatedDisk(machine)
    try disk.makeFolder(journalFolder)
    try disk.makeFolder(journalFolder + "/lock")
    let program = try SimulatedProgram(machine, as: "p")
    #expect(program.notices.count == 1)
    try program.park("a")
    try program.close()
    #expect(machine.journals == [])
    machine.crash()
    #expect(try machine.reopened().session.parked.keys.sorted() == ["a"])
  }

  @Test("a state of the file itself is taken in whatever a tool calls it, on either machine")
  func ownStates() throws {
    for name in ["ws 2.json", "ws (1).json", "ws-LAPTOP-B.json", "anything.json"] {
      let machine = try SimulatedMachine.withSession()
      let before = try #require(machine.bytes(at: sessionPath))
      let here = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "here")
      try here.park("h")
      try here.close()
      // The other machine's file wins, and the tool keeps this one under another name.
      machine.put(try #require(machine.bytes(at: sessionPath)), at: "\(home)/\(name)")
      machine.put(before, at: sessionPath)
      for host in ["there", "here"] {
        let program = try SimulatedProgram(SimulatedDisk(machine, host: host), as: "p" + host)
        #expect(program.session.parked.keys.sorted() == ["h"], "\(name) on \(host)")
        program.disk.kill()
      }
      machine.remove("\(home)/\(name)")
      machine.crash()
      #expect(throws: Never.self) { try machine.check(here.saved) }
    }
  }

  @Test("what appears beside a session while it is open is told of or taken in at the next look")
  func arriving() throws {
    let program = try SimulatedProgram(machine, as: "p")
    try put("ws 2.json", by: "r", "b")
    #expect(
      try program.follow().notices == [
        .beside(FileBeside(path: home + "/ws 2.json", changes: 1, isNamedAlike: true))
      ])
    try put("ws (conflicted copy).json", by: "s", "c")
    #expect(try program.follow().notices == [.copy(path: home + "/ws (conflicted copy).json")])
    #expect(program.session.parked.keys.sorted() == ["c"] && program.store.besides.count == 1)
    try put("ws (conflicted copy).json", by: "t", "d")
    _ = try program.follow()
    #expect(program.session.parked.keys.sorted() == ["c", "d"])
    #expect(try program.follow().notices == [])
  }

  @Test("what is erased goes from copies by tools, and is told of where somebody else may need it")
  func erasures() throws {
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a", "The secret text")
    try program.fold()
    let bytes = try #require(machine.bytes(at: sessionPath))
    for name in ["ws (conflicted copy).json", "room.json"] {
      machine.put(bytes, at: home + "/" + name)
    }
    try program.erase("a")
    #expect(machine.files(with: "The secret text") == [home + "/room.json"])
    let next = try SimulatedProgram(machine, as: "q")
    #expect(next.notices == [.erasedBeside(path: home + "/room.json")])
  }

  @Test("a damaged copy stays, for what cannot be read of it may be nowhere else")
  func damagedCopy() throws {
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a", "The secret text")
    try program.park("b", "Something else")
    let text = String(decoding: SessionFile.bytes(of: program.session), as: UTF8.self)
    let path = home + "/ws (conflicted copy).json"
    let lines = text.split(separator: "\n").map { line in
      let isDamaged = line.contains("\"r\":\"p\"") && line.contains("else")
      return isDamaged ? String(line).replacing("else", with: "more") : String(line)
    }
    machine.put(Array(lines.joined(separator: "\n").utf8), at: path)
    try program.erase("a")
    try program.close()
    #expect(machine.bytes(at: path) != nil)
  }

  @Test("a copy that was edited by hand is taken in with the edit")
  func editedCopy() throws {
    try put("ws (conflicted copy).json", by: "r", "c", text: "As it was")
    let path = home + "/ws (conflicted copy).json"
    let text = String(decoding: try #require(machine.bytes(at: path)), as: UTF8.self)
    let edited = text.replacing(
      #""text": "As it was""#, with: #""text": "By hand""#, maxReplacements: 1)
    #expect(edited != text)
    machine.put(Array(edited.utf8), at: path)
    #expect(try SimulatedProgram(machine, as: "p").session.parked == ["c": "By hand"])
  }
}
