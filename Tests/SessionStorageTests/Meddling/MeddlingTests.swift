@testable import SessionStorage
import SessionEngine
import Testing
import WorkshopModel

@Suite("Others meddle with the files of an open session")
struct MeddlingTests {
  /// What the board does meanwhile.
  enum Task: CaseIterable { case leave, fold, leaveToOthers }

  @Test(
    "whatever is done to a file before any call of leaving, what was saved is in the session file",
    arguments: Task.allCases)
  func everyCall(task: Task) throws {
    var tries = 0
    let paths = try MeddledSession().paths
    for meddling in Meddling.all(of: paths) {
      var call = 0
      var isOver = false
      while !isOver {
        call += 1
        tries += 1
        do { isOver = try meddle(meddling, before: call, of: task) } catch {
          Issue.record("\(task), \(meddling) before call \(call): \(error)")
          return
        }
      }
      #expect(call > 20)
    }
    print("\(tries) times something was done to a file while a program had to \(task)")
  }

  /// - Returns: Whether the task was over before its call number `call`.
  private func meddle(_ meddling: Meddling, before call: Int, of task: Task) throws -> Bool {
    let day = try MeddledSession()
    let other = try task == .leaveToOthers ? companion(of: day) : nil
    var made: Int?
    day.machine.forgetLog()
    day.board.disk.runBefore(call: call) {
      made = day.machine.log.count
      // What cannot be done, as the file is not there any more, is not done.
      try? day.carryOut(meddling)
    }
    // A refusal is told, and the person tries again.
    do { try carryOut(task, day.board) } catch { try carryOut(task, day.board) }
    day.board.disk.beforeCall = nil
    guard let made else { return true }
    let isLookedAtLater = day.machine.log[made...].contains { $0.path == meddling.path }
    if isLookedAtLater {
      do { try check(day, meddling) } catch {
        throw Loss("\(error), followed by \(day.machine.log[made...].prefix(12))")
      }
    }
    other?.disk.kill()
    return false
  }

  @Test("what is swapped while the journals are removed is found out before it is called done")
  func whileJournalsGo() throws {
    let day = try MeddledSession()
    day.machine.forgetLog()
    var hasHappened = false
    day.board.disk.beforeCall = {
      guard !hasHappened, day.machine.log.last?.name == .remove,
        day.machine.log.last?.path.hasSuffix(".jsonl") ?? false
      else { return }
      hasHappened = true
      try? day.carryOut(Meddling(act: .restore, path: sessionPath))
    }
    try day.board.fold()
    #expect(hasHappened)
    try day.check()
  }

  private func companion(of day: MeddledSession) throws -> SimulatedProgram {
    let other = try SimulatedProgram(SimulatedDisk(day.machine, host: "here"), as: "other")
    try other.park("o")
    return other
  }

  private func carryOut(_ task: Task, _ board: SimulatedProgram) throws {
    switch task {
    case .leave, .leaveToOthers: try board.close()
    case .fold: try board.fold()
    }
  }

  private func check(_ day: MeddledSession, _ meddling: Meddling) throws {
    try day.check()
    let text: String
    switch meddling.act {
    case .bring, .bringInPlace: text = MeddledSession.broughtText
    case .edit, .editInPlace: text = MeddledSession.editedText
    default: return
    }
    let said = try day.machine.reopened().session.parked.values
    guard said.contains(text) || !day.machine.files(with: text).isEmpty else {
      throw Loss("'\(text)' was in the session file and is nowhere")
    }
    guard said.contains(text) else {
      throw Loss("'\(text)' is only in \(day.machine.files(with: text))")
    }
  }
}
