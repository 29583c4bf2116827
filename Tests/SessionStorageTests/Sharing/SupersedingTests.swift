import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Files that come while the session file is written")
struct SupersedingTests {
  /// What a tool or an editor puts in the place of the session file.
  enum Arrival: CaseIterable {
    case ofAnotherMachine, editedByHand, anotherSession, unreadable, nothing

    func bytes(_ machine: SimulatedMachine) throws -> [UInt8]? {
      switch self {
      case .ofAnotherMachine: return SessionFile.bytes(of: try withPoint())
      case .editedByHand:
        let text = String(decoding: SessionFile.bytes(of: try .small()), as: UTF8.self)
        return Array(text.replacing("\"parked\": []", with: Self.byHand).utf8)
      case .anotherSession:
        var session = Session(id: "another", replica: ReplicaID(rawValue: "other"))
        _ = try session.perform(.add(.workshop, ["title": "Other"]), at: Timestamp(seconds: 0))
        return SessionFile.bytes(of: session)
      case .unreadable: return Array("{ \"format\": \"dayzero-session\", half".utf8)
      case .nothing: return nil
      }
    }

    private static let byHand = "\"parked\": [ { \"id\": \"x\", \"text\": \"By hand\" } ]"

    private func withPoint() throws -> Session {
      let made = try Session.small()
      var session = Session(
        id: made.id, replica: ReplicaID(rawValue: "elsewhere"), operations: made.operations)
      _ = try session.park("x", "Elsewhere")
      return session
    }

    /// Whether what it says is part of the session then.
    var isTakenIn: Bool { [.ofAnotherMachine, .editedByHand].contains(self) }

    /// Whether it is kept beside the session file for a person.
    var isKeptAside: Bool { [.anotherSession, .unreadable].contains(self) }
  }

  /// Lets a file come before each call of leaving, in a run of its own, until there are no more.
  private func atEveryCall(
    _ arrival: Arrival, isWithoutSwaps: Bool = false, isWithoutLinks: Bool = false,
    _ check: (SimulatedMachine, SimulatedProgram, _ arrived: [UInt8]?, _ call: Int) throws -> Void
  ) throws -> Int {
    var calls = 0
    var happened = true
    while happened {
      calls += 1
      happened = false
      let machine = try SimulatedMachine.withSession(seed: UInt64(calls))
      let program = try SimulatedProgram(machine, as: "p")
      program.disk.isWithoutSwaps = isWithoutSwaps
      program.disk.isWithoutLinks = isWithoutLinks
      try program.park("mine")
      let bytes = try arrival.bytes(machine)
      program.disk.runBefore(call: calls) {
        happened = true
        if let bytes { machine.put(bytes, at: sessionPath) } else { machine.remove(sessionPath) }
      }
      try? program.close()
      program.disk.beforeCall = nil
      if happened { try check(machine, program, bytes, calls) }
    }
    return calls
  }

  @Test(
    "what comes at any call of leaving is taken in or kept aside, and nothing is lost",
    arguments: Arrival.allCases, [(false, false), (true, false), (true, true)])
  func arriving(arrival: Arrival, lacks: (swaps: Bool, links: Bool)) throws {
    var losses = 0
    let calls = try atEveryCall(
      arrival, isWithoutSwaps: lacks.swaps, isWithoutLinks: lacks.links
    ) { machine, program, arrived, call in
      machine.crash()
      let files = machine.files.values
      // What came last stays where it is; before that, it went into the session or aside.
      let isThere = arrived.map { files.contains($0) } ?? true
      let parked = (try? machine.reopened().session.parked) ?? [:]
      let isTakenIn = arrival.isTakenIn && parked["x"] != nil
      if !isThere, !isTakenIn { losses += 1 }
      let isLastWord = machine.bytes(at: sessionPath) == arrived
      #expect(isLastWord || parked["mine"] != nil, "call \(call): \(machine.files.keys.sorted())")
    }
    #expect(calls > 30)
    // A disk that can neither swap nor link nor rename without replacing has one call for it.
    #expect(losses <= (lacks.swaps && lacks.links ? 1 : 0))
  }

  @Test("who leaves with an error still has its entry in a journal or in the file")
  func entry() throws {
    for arrival in Arrival.allCases {
      _ = try atEveryCall(arrival) { machine, program, arrived, call in
        guard !machine.journals.isEmpty else { return }
        let journal = machine.bytes(at: journalFolder + "/p.jsonl") ?? []
        #expect(journal.contains(Array("mine".utf8)), "\(arrival) call \(call)")
      }
    }
  }

  @Test("something that is not this session is told of with its new name")
  func told() throws {
    for arrival in [Arrival.anotherSession, .unreadable] {
      let machine = try SimulatedMachine.withSession()
      let program = try SimulatedProgram(machine, as: "p")
      try program.park("mine")
      let bytes = try #require(try arrival.bytes(machine))
      program.disk.runBeforeFirst(.exchange) { machine.put(bytes, at: sessionPath) }
      try program.fold()
      let place = sessionPath + ".damaged"
      #expect(machine.bytes(at: place) == bytes)
      #expect(try program.follow().notices == [.keptAside(path: place)])
      #expect(try program.follow().notices == [])
      #expect(try machine.reopened().session.parked.keys.sorted() == ["mine"])
    }
  }

  @Test("where files come again and again, leaving gives up and loses nothing")
  func restless() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("mine")
    let bytes = try #require(try Arrival.editedByHand.bytes(machine))
    var count = 0
    program.disk.beforeCall = {
      guard machine.log.last?.name != .exchange else { return }
      count += 1
      machine.put(bytes + Array(repeating: 10, count: count), at: sessionPath)
    }
    #expect(throws: StorageError.replacedMeanwhile(path: sessionPath)) { try program.fold() }
    program.disk.beforeCall = nil
    machine.crash()
    #expect(try machine.reopened().session.parked.keys.sorted() == ["mine", "x"])
  }

  @Test("two that were given the turn, because the lock file was replaced, lose nothing")
  func replacedLock() throws {
    var calls = 0
    var happened = true
    while happened {
      calls += 1
      happened = false
      let machine = try SimulatedMachine.withSession(seed: UInt64(calls))
      let slow = try SimulatedProgram(machine, as: "slow")
      try slow.park("slow")
      let quick = try SimulatedProgram(machine, as: "quick")
      try quick.park("quick")
      slow.disk.runBefore(call: calls) {
        happened = true
        machine.put([], at: journalFolder + "/lock")
        try? quick.close()
      }
      try? slow.close()
      slow.disk.beforeCall = nil
      machine.crash()
      #expect(throws: Never.self, "call \(calls)") { try machine.check(slow.saved + quick.saved) }
      #expect(slow.saved.count == 1 && quick.saved.count == 1)
    }
    #expect(calls > 30)
  }

  @Test("a program that was cut off at any call leaves what made way to the next")
  func cutOff() throws {
    for isWithoutSwaps in [false, true] {
      for calls in 1...80 {
        let machine = try SimulatedMachine.withSession(seed: UInt64(calls))
        let program = try SimulatedProgram(machine, as: "p")
        program.disk.isWithoutSwaps = isWithoutSwaps
        try program.park("mine")
        let bytes = try #require(try Arrival.ofAnotherMachine.bytes(machine))
        program.disk.runBeforeFirst(isWithoutSwaps ? .rename : .exchange) {
          machine.put(bytes, at: sessionPath)
        }
        program.disk.kill(after: calls)
        try? program.close()
        machine.crash()
        let parked = try machine.reopened().session.parked.keys.sorted()
        let hasCome = machine.log.contains { $0.name == .exchange }
        #expect(parked.contains("mine"), "call \(calls)")
        if hasCome { #expect(parked == ["mine", "x"], "call \(calls)") }
        let next = try SimulatedProgram(machine, as: "next")
        try next.park("later")
        try next.close()
        #expect(
          try machine.reopened().session.parked.keys.sorted() == (parked + ["later"]).sorted())
        let left = machine.names(in: SimulatedMachine.home).filter { $0.contains(".dayzero-") }
        #expect(left == [])
      }
    }
  }
}
