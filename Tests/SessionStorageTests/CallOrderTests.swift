import SessionEngine
import SessionStorage
import Testing

@Suite("Order of calls")
struct CallOrderTests {
  private let journal = journalFolder + "/p.jsonl"
  private let draft = sessionPath + ".dayzero-p.new"

  /// What one program asked of the disk from opening the session to leaving it.
  private func log() throws -> [SimulatedCall] {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    try program.park("b")
    try program.close()
    return machine.log
  }

  /// Expects that `calls` were made, in that order, with any others in between.
  private func expect(
    _ calls: [SimulatedCall], in log: [SimulatedCall],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var rest = log[...]
    for call in calls {
      guard let index = rest.firstIndex(of: call) else {
        Issue.record("\(call) did not come in its turn", sourceLocation: sourceLocation)
        return
      }
      rest = rest[(index + 1)...]
    }
  }

  @Test("a new session file is safe, then has its name, then that is safe, then journals go")
  func folding() throws {
    let log = try log()
    expect(
      [
        SimulatedCall(.lock, journalFolder + "/lock"), SimulatedCall(.create, draft),
        SimulatedCall(.append, draft), SimulatedCall(.sync, draft), SimulatedCall(.close, draft),
        SimulatedCall(.exchange, sessionPath), SimulatedCall(.syncFolder, SimulatedMachine.home),
        SimulatedCall(.rename, sessionPath + "~"), SimulatedCall(.read, sessionPath),
        SimulatedCall(.remove, journal), SimulatedCall(.close, journalFolder + "/lock"),
      ], in: log)
    #expect(log.filter { $0 == SimulatedCall(.exchange, sessionPath) }.count == 1)
    #expect(log.filter { $0 == SimulatedCall(.remove, journal) }.count == 1)
  }

  @Test("a journal is locked and safe before it has its name, and that before anything is saved")
  func newJournal() throws {
    let file = journal + ".new"
    expect(
      [
        SimulatedCall(.makeFolder, journalFolder),
        SimulatedCall(.syncFolder, SimulatedMachine.home), SimulatedCall(.create, file),
        SimulatedCall(.lock, file), SimulatedCall(.append, file), SimulatedCall(.sync, file),
        SimulatedCall(.rename, journal), SimulatedCall(.syncFolder, journalFolder),
        SimulatedCall(.append, journal), SimulatedCall(.sync, journal),
        SimulatedCall(.append, journal), SimulatedCall(.sync, journal),
      ], in: try log())
  }

  @Test("the last call before something is called saved is the sync of the journal")
  func acknowledgement() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    for point in ["a", "b", "c"] {
      try program.park(point)
      #expect(machine.log.suffix(2).map(\.name) == [.append, .sync])
    }
  }

  @Test("a new session is safe before it has its name, and that before it is called made")
  func making() throws {
    let machine = SimulatedMachine(seed: 1)
    try SessionStore.create(.small(by: "p"), at: sessionPath, on: SimulatedDisk(machine))
    expect(
      [
        SimulatedCall(.create, draft), SimulatedCall(.append, draft), SimulatedCall(.sync, draft),
        SimulatedCall(.close, draft), SimulatedCall(.renameIfFree, sessionPath),
        SimulatedCall(.syncFolder, SimulatedMachine.home),
      ], in: machine.log)
    #expect(machine.names(in: SimulatedMachine.home) == ["ws.json"])
  }

  @Test("a file whose writer was killed has its name safely before the journals go")
  func nameOfAnother() throws {
    let machine = try SimulatedMachine.withSession()
    let killed = try SimulatedProgram(machine, as: "killed")
    try killed.park("a")
    killed.disk.runBeforeFirst(.exchange) {
      killed.disk.runBeforeFirst(.syncFolder) { killed.disk.kill() }
    }
    try? killed.close()
    machine.forgetLog()
    try SimulatedProgram(machine, as: "p").close()
    expect(
      [
        SimulatedCall(.lock, journalFolder + "/lock"),
        SimulatedCall(.syncFolder, SimulatedMachine.home),
        SimulatedCall(.remove, journalFolder + "/killed.jsonl"),
      ], in: machine.log)
    #expect(!machine.log.contains { $0.name == .exchange })
  }

  @Test("the folder of what is set aside is safe before that is put into it")
  func settingAside() throws {
    let machine = try SimulatedMachine.withSession()
    let killed = try SimulatedProgram(machine, as: "killed")
    try killed.park("a")
    killed.disk.kill()
    machine.node(at: journalFolder + "/killed.jsonl")?.file?.append(Array("{".utf8))
    machine.forgetLog()
    try SimulatedProgram(machine, as: "p").close()
    let torn = journalFolder + "/torn"
    let aside = try #require(machine.names(in: torn).first)
    expect(
      [
        SimulatedCall(.makeFolder, torn), SimulatedCall(.syncFolder, journalFolder),
        SimulatedCall(.renameIfFree, torn + "/" + aside), SimulatedCall(.syncFolder, torn),
        SimulatedCall(.remove, journalFolder + "/killed.jsonl"),
      ], in: machine.log)
  }

  @Test("what was kept of an erased text is gone safely before the file no longer tells of it")
  func erasing() throws {
    let machine = try SimulatedMachine.withSession()
    let program = try SimulatedProgram(machine, as: "p")
    try program.park("a")
    try program.fold()
    try program.edit("a", "Another text")
    try program.fold()
    machine.forgetLog()
    try program.erase("a")
    expect(
      [
        SimulatedCall(.remove, sessionPath + "~"),
        SimulatedCall(.syncFolder, SimulatedMachine.home), SimulatedCall(.exchange, sessionPath),
        SimulatedCall(.syncFolder, SimulatedMachine.home),
      ], in: machine.log)
  }

  @Test("the session file itself is never opened for writing")
  func neverWritten() throws {
    let machine = try SimulatedMachine.withSession()
    try Day(machine).run()
    let writing: [SimulatedCall.Name] = [.create, .openForLocking, .lock, .append, .sync, .remove]
    #expect(!machine.log.contains { $0.path == sessionPath && writing.contains($0.name) })
    #expect(machine.log.contains { $0.path == sessionPath && $0.name == .exchange })
  }
}
