import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Erasing from files")
struct ErasureTests {
  private static let secret = "The secret text"
  private static let draft = "A secret draft"

  /// A session whose secret is in every kind of file: the session file, the one before it, a
  /// damaged one, a journal, an unfinished line that was set aside, drafts, what a killed program
  /// left.
  private static func machine(
    seed: UInt64 = 1, withJournal: Bool = true
  ) throws -> SimulatedMachine {
    let machine = try SimulatedMachine.withSession(seed: seed)
    let first = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "first")
    try first.park("kept", "Kept text")
    try first.park("secret", secret)
    try first.keep(draft, of: "secret")
    try first.close()
    machine.put(Array(secret.utf8), at: sessionPath + ".damaged")
    machine.put(Array(secret.utf8), at: sessionPath + "~")
    machine.put(Array(secret.utf8), at: sessionPath + ".dayzero-gone.new")
    try SimulatedDisk(machine).makeFolder(journalFolder + "/torn")
    machine.put(Array(secret.utf8), at: journalFolder + "/torn/x.jsonl-100")
    guard withJournal else { return machine }
    let killed = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "killed")
    try killed.edit("secret", secret + " again")
    killed.disk.kill()
    return machine
  }

  private func expectErased(
    _ machine: SimulatedMachine, _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for text in [Self.secret, Self.draft] {
      #expect(machine.files(with: text) == [], comment, sourceLocation: sourceLocation)
    }
    let session = try machine.reopened().session
    #expect(session.parked == ["kept": "Kept text"], comment, sourceLocation: sourceLocation)
    #expect(session.state.erased.count == 1, comment, sourceLocation: sourceLocation)
  }

  @Test("when erasing is over, the text is in no file, and everything else is there")
  func everywhere() throws {
    let machine = try Self.machine()
    #expect(machine.files(with: Self.secret).count == 6)
    let program = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "p")
    try program.erase("secret")
    try expectErased(machine, "at once")
    #expect(machine.names(in: SimulatedMachine.home) == ["ws.dayzero", "ws.json"])
    machine.crash()
    try expectErased(machine, "after a power cut")
  }

  @Test(
    "whatever call of erasing is the last, the next to open the session removes the rest",
    arguments: [true, false], [true, false])
  func cutOff(isPowerCut: Bool, withJournal: Bool) throws {
    var call = 0
    var isOver = false
    while !isOver, call < 200 {
      call += 1
      for seed in 0..<(isPowerCut ? 10 : 2) as Range<UInt64> {
        let machine = try Self.machine(
          seed: seed &* 1_000 &+ UInt64(call), withJournal: withJournal)
        let program = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "p")
        if isPowerCut { machine.cutPower(after: call) } else { program.disk.kill(after: call) }
        isOver = (try? program.erase("secret")) != nil
        program.disk.kill()
        machine.sparePower()
        if isPowerCut { machine.crash() }
        let next = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "next")
        guard isOver || next.session.parked["secret"] == nil else {
          // It was never called erased.
          #expect(next.session.parked["kept"] == "Kept text")
          continue
        }
        try expectErased(machine, "call \(call), seed \(seed)")
        try next.close()
        try expectErased(machine, "call \(call), seed \(seed), after leaving")
      }
    }
    #expect(isOver && call > 40)
  }

  @Test("another program that runs removes the text from its journal when it hears of it")
  func runningProgram() throws {
    let machine = try Self.machine()
    let other = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "other", screen: "2")
    try other.edit("secret", Self.secret + " of another")
    let program = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "p")
    try program.erase("secret")
    #expect(machine.files(with: Self.secret) == [journalFolder + "/other.jsonl"])
    try other.keep(Self.draft, of: "secret")
    try other.follow()
    #expect(other.session.parked == ["kept": "Kept text"])
    try other.follow()
    try expectErased(machine, "after following")
    try other.keep(Self.draft, of: "secret")
    try expectErased(machine, "after keeping a draft of what is erased")
    try other.park("more")
    try other.close()
    try program.close()
    #expect(try machine.reopened().session.parked.keys.sorted() == ["kept", "more"])
    #expect(machine.files(with: Self.secret) == [])
  }

  @Test("a draft that was kept after the text was erased is removed by the next to open")
  func lateDraft() throws {
    for seed in 0..<12 as Range<UInt64> {
      let machine = try Self.machine(seed: seed)
      let disk = SimulatedDisk(machine, host: "here")
      let other = try SimulatedProgram(disk, as: "other", screen: "2")
      try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "p").erase("secret")
      try other.keep(Self.draft, of: "secret")
      other.disk.kill()
      #expect(machine.files(with: Self.draft).count == 1)
      _ = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "next")
      machine.crash()
      try expectErased(machine, "seed \(seed)")
    }
  }

  @Test("a draft that names what is erased among its marks goes, too")
  func markedDraft() throws {
    let machine = try Self.machine()
    let other = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "other", screen: "2")
    let values: Members = ["text": .string(Self.draft), "evidence": .list(["secret"])]
    let marked = Draft(record: nil, fields: ["values": .object(values)])
    try other.store.keep([marked])
    other.disk.kill()
    try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "p").erase("secret")
    try expectErased(machine, "at once")
    let next = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "n", screen: "3")
    try next.store.keep([marked])
    try expectErased(machine, "after keeping it again")
  }

  @Test("the same by the program itself, once it has heard of it; then it keeps no more of them")
  func lateDraftOfRunning() throws {
    let machine = try Self.machine()
    let other = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "other", screen: "2")
    try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "p").erase("secret")
    try other.keep(Self.draft, of: "secret")
    try other.follow()
    try other.follow()
    try expectErased(machine, "after following")
    try other.keep(Self.draft, of: "secret")
    try expectErased(machine, "after keeping")
  }

  @Test("a copy that holds the text and turns up later is cleared at the next opening")
  func lateCopies() throws {
    let machine = try Self.machine()
    let old = try #require(machine.bytes(at: sessionPath))
    let journal = try #require(machine.bytes(at: journalFolder + "/killed.jsonl"))
    try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "p").erase("secret")
    let marks = try #require(machine.bytes(at: sessionPath))
    for (bytes, path) in [
      (old, SimulatedMachine.home + "/ws.sync-conflict-1.json"),
      (old, SimulatedMachine.home + "/ws (conflicted copy).json"),
      (journal, journalFolder + "/killed.jsonl"), (journal, journalFolder + "/elsewhere.jsonl"),
    ] {
      machine.put(bytes, at: path)
      _ = try SimulatedProgram(SimulatedDisk(machine, host: "there"), as: "next")
      try expectErased(machine, "\(path)")
      #expect(machine.bytes(at: path) == nil)
      #expect(machine.bytes(at: sessionPath) == marks)
    }
  }

  @Test("an old file put in place of the session is cleared by a program that knows better")
  func oldFile() throws {
    let machine = try Self.machine()
    let old = try #require(machine.bytes(at: sessionPath))
    let program = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "p")
    try program.erase("secret")
    machine.put(old, at: sessionPath)
    try program.fold()
    try expectErased(machine, "after folding")
    machine.put(old, at: sessionPath)
    try program.park("x")
    try program.close()
    #expect(machine.files(with: Self.secret) == [])
  }

  @Test("a damaged journal may hold the text, so it goes; without an erasure it stays")
  func damagedJournal() throws {
    let machine = try Self.machine()
    let path = journalFolder + "/killed.jsonl"
    var bytes = try #require(machine.bytes(at: path))
    bytes[bytes.count - 30] ^= 1
    machine.put(bytes, at: path)
    let program = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "p")
    try program.fold()
    #expect(machine.bytes(at: path) == bytes)
    try program.erase("secret")
    #expect(machine.files(with: Self.secret) == [])
  }

  @Test("a part of an entry that was split is in no file, and what it was split from is there")
  func part() throws {
    let machine = try SimulatedMachine.withSession(seed: 9)
    let program = try SimulatedProgram(SimulatedDisk(machine), as: "p")
    try program.carryOut { (session) throws(CommandError) in try session.setUp() }
    let time = Timestamp(seconds: 1_574_674_500)
    let whole = RecordKey(.entry, RecordID(rawValue: "whole"))
    let part = RecordKey(.entry, RecordID(rawValue: "part"))
    var fields: Members = ["group": "g", "kind": "k", "role": "r", "text": "Stays. Secret"]
    try program.carryOut { (session) throws(CommandError) in
      try session.perform(.add(whole, fields), at: time)
    }
    fields["text"] = "Secret"
    fields["splitFrom"] = "whole"
    try program.carryOut { (session) throws(CommandError) in
      try session.perform([.edit(whole, ["text": "Stays."]), .add(part, fields)], at: time)
    }
    try program.close()
    let next = try SimulatedProgram(SimulatedDisk(machine), as: "next")
    try next.eraseForGood(part)
    #expect(machine.files(with: "Secret") == [])
    try next.close()
    #expect(machine.files(with: "Secret") == [])
    let last = try SimulatedProgram(SimulatedDisk(machine), as: "last")
    #expect(last.session.entries.all.map(\.text) == ["Stays."])
  }
}
