import SessionEngine
import SessionStorage
import Testing

@Suite("Leaving")
struct LeavingTests {
  /// What happens to the files of a board that has saved "a" and then "b".
  enum Mishap: String, CaseIterable {
    case journalRemoved, folderRemoved, journalCutToNothing, journalCutInALine, fileRemoved
    case everythingRemoved, olderFileRestored, olderFileRestoredWithoutFolder
    case fileAndPreviousDamaged

    func happen(to machine: SimulatedMachine, _ older: [UInt8]) {
      switch self {
      case .journalRemoved: removeJournals(machine)
      case .folderRemoved: machine.remove(journalFolder)
      case .journalCutToNothing: cutJournals(machine) { _ in 0 }
      case .journalCutInALine: cutJournals(machine) { $0 - 5 }
      case .fileRemoved: machine.remove(sessionPath)
      case .everythingRemoved:
        for name in machine.names(in: SimulatedMachine.home) {
          machine.remove(SimulatedMachine.home + "/" + name)
        }
      case .olderFileRestored: machine.put(older, at: sessionPath)
      case .olderFileRestoredWithoutFolder:
        machine.put(older, at: sessionPath)
        machine.remove(journalFolder)
      case .fileAndPreviousDamaged:
        machine.put(Array("{".utf8), at: sessionPath)
        machine.put(Array("{".utf8), at: sessionPath + "~")
        removeJournals(machine)
      }
    }

    private func removeJournals(_ machine: SimulatedMachine) {
      for name in machine.journals { machine.remove(journalFolder + "/" + name) }
    }

    /// As `open(2)` with `O_TRUNC` and `ftruncate(2)` do: the file stays the same one.
    private func cutJournals(_ machine: SimulatedMachine, _ length: (Int) -> Int) {
      for name in machine.journals {
        guard let file = machine.node(at: journalFolder + "/" + name)?.file else { continue }
        file.truncate(to: length(file.bytes.count))
      }
    }
  }

  /// The session file alone, as somebody reads it to whom it was mailed.
  private func mailed(_ machine: SimulatedMachine) throws -> [String: String] {
    let elsewhere = SimulatedMachine(seed: 1)
    elsewhere.put(try #require(machine.bytes(at: sessionPath)), at: sessionPath)
    return try elsewhere.reopened().session.parked
  }

  @Test(
    "who leaves without an error has all that memory held in the file", arguments: Mishap.allCases)
  func knowing(mishap: Mishap) throws {
    let machine = try SimulatedMachine.withSession()
    let older = try #require(machine.bytes(at: sessionPath))
    let first = try SimulatedProgram(machine, as: "first")
    try first.park("before")
    try first.close()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    try program.park("b")
    mishap.happen(to: machine, older)
    try program.close()
    #expect(try mailed(machine).keys.sorted() == ["a", "b", "before"])
    try machine.check(first.saved + program.saved)
  }

  @Test("who has entered nothing and leaves has all in the file, too", arguments: Mishap.allCases)
  func knowingWithoutEntry(mishap: Mishap) throws {
    let machine = try SimulatedMachine.withSession()
    let older = try #require(machine.bytes(at: sessionPath))
    let first = try SimulatedProgram(machine, as: "first")
    try first.park("before")
    try first.close()
    let program = try SimulatedProgram(machine, as: "p")
    mishap.happen(to: machine, older)
    try program.close()
    #expect(try mailed(machine).keys.sorted() == ["before"])
  }

  @Test("what was entered after a journal was cut off is saved, and so is what was before")
  func cutJournal() throws {
    for mishap in [Mishap.journalCutToNothing, .journalCutInALine, .journalRemoved] {
      let machine = try SimulatedMachine.withSession()
      let program = try SimulatedProgram(machine, as: "p")
      try program.park("a")
      mishap.happen(to: machine, [])
      try program.park("b")
      program.disk.kill()
      machine.crash()
      try machine.check(program.saved)
      #expect(program.saved.count == 2)
    }
  }

  @Test("a journal that goes is written anew when the program looks, without another entry")
  func lookingAtJournal() throws {
    for mishap in [Mishap.journalCutToNothing, .journalRemoved, .folderRemoved] {
      let machine = try SimulatedMachine.withSession()
      let program = try SimulatedProgram(machine, as: "p")
      try program.park("a")
      mishap.happen(to: machine, [])
      try program.keepWritten()
      program.disk.kill()
      machine.crash()
      try machine.check(program.saved)
    }
  }

  @Test("the first to leave has its entries and those of the others in the file, not in a journal")
  func first() throws {
    let machine = try SimulatedMachine.withSession()
    let staying = try SimulatedProgram(machine, as: "staying")
    let leaving = try SimulatedProgram(machine, as: "leaving")
    try staying.park("other")
    try leaving.park("mine")
    try leaving.close()
    #expect(try mailed(machine).keys.sorted() == ["mine", "other"])
    #expect(machine.journals == ["staying.jsonl"])
    try staying.park("later")
    staying.disk.kill()
    machine.crash()
    try machine.check(staying.saved + leaving.saved)
  }

  @Test("a command that enters one thing leaves the file to the program that stays")
  func guest() throws {
    let machine = try SimulatedMachine.withSession()
    let staying = try SimulatedProgram(machine, as: "staying")
    try staying.park("other")
    let before = machine.bytes(at: sessionPath)
    for mishap in [nil, Mishap.journalRemoved, .journalCutToNothing] {
      let guest = try SimulatedProgram(machine, as: "guest\(mishap?.rawValue ?? "")")
      try guest.park("mine\(mishap?.rawValue ?? "")")
      mishap?.happen(to: machine, [])
      try guest.close(leavingFileToOthers: true)
      #expect((machine.bytes(at: sessionPath) == before) == (mishap == nil))
      try machine.check(guest.saved)
    }
  }

  @Test("whether all is on disk is told by what is read there")
  func onDisk() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    #expect(program.store.isOnDisk(program.session))
    Mishap.journalRemoved.happen(to: machine, [])
    #expect(!program.store.isOnDisk(program.session))
    Mishap.fileRemoved.happen(to: machine, [])
    #expect(!program.store.isOnDisk(program.session))
  }
}
