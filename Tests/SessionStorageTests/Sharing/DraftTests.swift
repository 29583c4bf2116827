import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("What was half typed")
struct DraftTests {
  private static func open(
    _ machine: SimulatedMachine, as name: String = "p", screen: String = "board"
  ) throws -> SimulatedProgram {
    try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: name, screen: screen)
  }

  private static func text(_ program: SimulatedProgram) -> String? {
    program.store.drafts.first?.fields.text("text")
  }

  @Test("what was kept is there after a kill and a power cut at any call; else what was before")
  func cutOff() throws {
    var call = 0
    var isKept = false
    while !isKept, call < 60 {
      call += 1
      for seed in 0..<8 as Range<UInt64> {
        let machine = try SimulatedMachine.withSession(seed: seed * 100 + UInt64(call))
        let program = try Self.open(machine)
        try program.keep("before")
        if seed < 2 { program.disk.kill(after: call) } else { machine.cutPower(after: call) }
        isKept = (try? program.keep("after \u{202e}é")) != nil
        program.disk.kill()
        machine.sparePower()
        if seed > 0 { machine.crash() }
        let found = Self.text(try Self.open(machine, as: "next"))
        #expect(
          isKept ? found == "after \u{202e}é" : ["before", "after \u{202e}é"].contains(found),
          "call \(call), seed \(seed)")
      }
    }
    #expect(isKept && call > 8)
  }

  @Test("each terminal has its own, and an empty list removes it")
  func perTerminal() throws {
    let machine = try SimulatedMachine.withSession()
    let board = try Self.open(machine, as: "a")
    let turn = try Self.open(machine, as: "b", screen: "turn")
    try board.keep("of the board")
    try turn.keep("of the turn", of: "x")
    #expect(Self.text(try Self.open(machine, as: "c")) == "of the board")
    let again = try Self.open(machine, as: "d", screen: "turn")
    #expect(again.store.drafts == turn.store.drafts)
    #expect(again.store.drafts.first?.record == RecordKey(.parked, RecordID(rawValue: "x")))
    try board.store.keep([])
    try board.store.keep([])
    #expect(try Self.open(machine, as: "e").store.drafts == [])
    #expect(Self.text(again) == "of the turn")
    // Nobody is to know where it runs: then nothing is kept.
    let nobody = try SimulatedProgram(machine, as: "f")
    try nobody.keep("x")
    #expect(nobody.store.drafts == [])
    #expect(machine.names(in: journalFolder).filter { $0.hasSuffix(".drafts") }.count == 1)
  }

  @Test("what another program at the same terminal removes at once is no fault")
  func removedAtOnce() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try Self.open(machine, as: "a")
    let other = try Self.open(machine, as: "b")
    try program.keep("half typed")
    program.disk.runBeforeFirst(.remove) { try? other.store.keep([]) }
    try program.store.keep([])
    #expect(!machine.names(in: journalFolder).contains { $0.hasSuffix(".drafts") })
  }

  @Test("they are never folded into the session, nor taken for a journal")
  func apart() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try Self.open(machine)
    try program.keep("half typed")
    try program.park("a")
    try program.close()
    #expect(machine.files(with: "half typed").allSatisfy { $0.hasSuffix(".drafts") })
    #expect(try machine.reopened().notices == [])
  }

  @Test("a damaged file of drafts gives none and harms nothing")
  func damaged() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try Self.open(machine)
    try program.keep("half typed")
    let path = try #require(machine.files.keys.first { $0.hasSuffix(".drafts") })
    let bytes = try #require(machine.bytes(at: path))
    for position in bytes.indices {
      var damaged = bytes
      damaged[position] ^= 4
      machine.put(damaged, at: path)
      #expect(program.store.drafts == [], "byte \(position)")
      machine.put(Array(bytes.prefix(position)), at: path)
      #expect(program.store.drafts == [], "cut at \(position)")
    }
    try program.keep("again")
    #expect(Self.text(program) == "again")
  }

  @Test("what a program was killed over while keeping it is cleared away by the next folding")
  func leftOver() throws {
    for call in 1...12 {
      let machine = try SimulatedMachine.withSession(seed: UInt64(call))
      let killed = try Self.open(machine, screen: "turn")
      killed.disk.kill(after: call)
      try? killed.keep("half typed")
      killed.disk.kill()
      let next = try Self.open(machine, as: "next")
      try next.park("a")
      try next.close()
      #expect(!machine.names(in: journalFolder).contains { $0.hasSuffix(".new") }, "call \(call)")
    }
  }

  @Test("another may fold at any moment of keeping: what was kept is there")
  func foldingMeanwhile() throws {
    var call = 0
    var happened = true
    while happened {
      call += 1
      happened = false
      let machine = try SimulatedMachine.withSession(seed: UInt64(call))
      let program = try Self.open(machine)
      let other = try Self.open(machine, as: "other", screen: "turn")
      try other.park("a")
      program.disk.runBefore(call: call) {
        happened = true
        #expect(throws: Never.self) { try other.fold() }
      }
      try program.keep("half typed")
      program.disk.beforeCall = nil
      machine.crash()
      #expect(Self.text(try Self.open(machine, as: "next")) == "half typed", "call \(call)")
    }
    #expect(call > 8)
  }
}
