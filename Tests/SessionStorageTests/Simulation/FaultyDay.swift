import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

/// A program that goes on with a journal, follows another program, keeps a draft, erases, repairs
/// and leaves, while its disk fails.
final class FaultyDay {
  private static let secret = "The secret text"
  private let machine: SimulatedMachine
  private let board: SimulatedProgram
  private let others: [SimulatedProgram]
  private let fault: SimulatedDisk.Fault
  private let wayOut: String
  /// How many calls failed.
  private(set) var failures = 0
  private var isErased = false
  private var drafts: Set<String?> = [nil]

  init(fault: SimulatedDisk.Fault, wayOut: String) throws {
    machine = try SimulatedMachine.withSession(seed: UInt64(fault.call))
    self.fault = fault
    self.wayOut = wayOut
    let host = { [machine] in SimulatedDisk(machine, host: "here") }
    board = try SimulatedProgram(host(), as: "board")
    try board.park("of-the-board")
    let damaged = try SimulatedProgram(host(), as: "damaged")
    try damaged.park("secret", Self.secret)
    damaged.disk.kill()
    machine.node(at: journalFolder + "/damaged.jsonl")?.file?.append(Array("x\ny".utf8))
    let left = try SimulatedProgram(host(), as: "left")
    try left.park("of-the-left")
    try left.close()
    others = [board, damaged, left]
  }

  func live(until ending: InjectedErrorTests.Ending) throws {
    let program = try open()
    attempt { try program.park("a") }
    try board.park("news")
    attempt { try program.follow() }
    drafts.insert("half typed")
    if attempt({ try program.keep("half typed") }) { drafts = ["half typed"] }
    attempt { try program.fold(isRepairing: true) }
    attempt { try program.park("b") }
    isErased = attempt { try program.erase("secret") }
    let isLeft = attempt { try program.close() }
    failures += program.disk.failures
    if ending == .powerCut {
      machine.crash()
    } else {
      program.disk.fault = nil
      if !isLeft || program.store.hasUnsaved { try program.close() }
      #expect(program.disk.openCount == 0, "\(fault)")
      try program.follow()
      #expect(
        program.session.parked.keys.sorted() == ["a", "b", "news", "of-the-board", "of-the-left"],
        "\(fault)")
      try board.follow()
      try board.close()
    }
    try expectAll(of: program)
  }

  private func expectAll(of program: SimulatedProgram) throws {
    let next = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "next", screen: "s")
    let found = next.store.drafts.first?.fields.text("text")
    #expect(drafts.contains(found), "\(fault)")
    let saved = (others + [program]).flatMap(\.saved)
    let secret = RecordKey(.parked, RecordID(rawValue: "secret"))
    #expect(throws: Never.self, "\(fault)") { try machine.check(saved, erased: [secret]) }
    guard isErased || next.session.parked["secret"] == nil else { return }
    #expect(machine.files(with: Self.secret) == [], "\(fault)")
  }

  private func open() throws -> SimulatedProgram {
    let disk = SimulatedDisk(machine, host: "here")
    do throws(StorageError) {
      return try SimulatedProgram(disk, as: "p", screen: "s", fault: fault)
    } catch {
      expectHelpful(error, wayOut)
      failures += disk.failures
      return try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "p", screen: "s")
    }
  }

  /// Carries something out that may fail, as long as that is told.
  @discardableResult
  private func attempt(_ action: () throws -> Void) -> Bool {
    do {
      try action()
      return true
    } catch {
      expectHelpful(error, wayOut)
      return false
    }
  }
}
