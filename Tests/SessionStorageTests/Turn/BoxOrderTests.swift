import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

/// Rounds with scribes, readers, folding, leaving, kills and errors in between: what lies there at
/// any moment tells no order of what people put into the box.
@Suite("No files tell the order of the box")
struct BoxOrderTests {
  @Test("after each step of random rounds no two files differ by some of a round's people")
  func histories() throws {
    for seed in Replay.seeds(share: 0, of: 100) {
      do { try BoxHistory(seed: seed).run() } catch {
        Issue.record("\(error); again with \(Replay.hint(seed))")
        return
      }
    }
  }
}

/// A random history of rounds, checked after each step.
private final class BoxHistory {
  private static let day = Timestamp(seconds: 1_574_640_000)
  private static let box = journalFolder + "/box"

  private let machine: SimulatedMachine
  private var generator: SeededGenerator
  /// The terminal that goes round; nil while it does not.
  private var terminal: SimulatedProgram?
  /// A moderator's board, open all the time.
  private let board: SimulatedProgram
  /// What was put into the box safely, round by round.
  private var rounds: [[String]] = []
  /// What may have been put in: its person was told that it was not.
  private var doubtful: Set<String> = []
  private var count = 0

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    machine = try SimulatedMachine.withSession(seed: seed)
    board = try SimulatedProgram(SimulatedDisk(machine), as: "board")
    try board.carryOut { (session) throws(CommandError) in try session.setUp() }
  }

  func run() throws {
    for _ in 0..<(1 + generator.below(3)) {
      try begin()
      for _ in 0..<(2 + generator.below(8)) {
        try step()
        try check("in round \(rounds.count)")
      }
      try end()
      try check("after round \(rounds.count)")
    }
    try leave()
    try check("at the end")
    let found = Set(try machine.reopened().session.entries.all.map(\.text))
    let lost = Set(rounds.joined()).subtracting(found)
    guard lost.isEmpty else { throw Loss("lost: \(lost.sorted())") }
  }

  private func newName() -> String { ReplicaID.random(using: &generator).rawValue }

  private func begin() throws {
    let program = try SimulatedProgram(SimulatedDisk(machine), as: newName())
    try program.beginTurns()
    terminal = program
    rounds.append([])
  }

  private func step() throws {
    switch generator.below(10) {
    case 0, 1, 2, 3: try person()
    case 4: try scribe()
    case 5: try board.follow()
    case 6: try board.fold()
    case 7: try note(in: board)
    case 8: try killAScribe()
    default: try failAtFolding()
    }
  }

  /// Somebody puts something into the box, or is told that it could not be taken.
  private func person() throws {
    guard let terminal else { return }
    count += 1
    let text = "Person \(count) of the room."
    if generator.oneIn(8) {
      terminal.disk.fault = SimulatedDisk.Fault(
        call: 1 + generator.below(16), code: 28, forGood: false)
    }
    do {
      try terminal.box(text, Self.day)
      rounds[rounds.count - 1].append(text)
    } catch { doubtful.insert(text) }
    terminal.disk.fault = nil
    try? terminal.rewriteBox(Self.day)
  }

  private func note(in program: SimulatedProgram) throws {
    count += 1
    try program.park("note\(count)")
  }

  private func scribe() throws {
    let scribe = try SimulatedProgram(SimulatedDisk(machine), as: newName())
    try note(in: scribe)
    try scribe.close()
  }

  /// A scribe's program is killed in the middle of what it does.
  private func killAScribe() throws {
    let scribe = try SimulatedProgram(SimulatedDisk(machine), as: newName())
    scribe.disk.kill(after: 1 + generator.below(40))
    try? note(in: scribe)
    try? scribe.fold()
    scribe.disk.kill()
  }

  private func failAtFolding() throws {
    board.disk.fault = SimulatedDisk.Fault(
      call: 1 + generator.below(30), code: 5, forGood: generator.oneIn(2))
    try? board.fold()
    board.disk.fault = nil
  }

  /// The moderator takes the terminal back, or its program ends in another way; then it is folded.
  private func end() throws {
    guard let terminal else { return }
    self.terminal = nil
    switch generator.below(4) {
    case 0: terminal.disk.kill()
    case 1: try terminal.close()
    default:
      try terminal.endTurns()
      try terminal.close()
    }
    try board.follow()
    try board.fold()
  }

  private func leave() throws {
    try board.close()
    try scribe()
  }

  /// What was put in, and is in a file.
  private func told(in path: String) -> Set<String> {
    let text = String(decoding: machine.bytes(at: path) ?? [], as: UTF8.self)
    return Set((rounds.joined() + Array(doubtful)).filter { text.contains($0) })
  }

  private func check(_ place: String) throws {
    let over = Set((terminal == nil ? rounds : rounds.dropLast()).joined())
    for path in machine.files(with: "of the room.") where !path.hasPrefix(Self.box) {
      let there = told(in: path).subtracting(doubtful)
      guard there == over else {
        throw Loss("\(place), \(path) tells \(there.sorted()) of \(over.sorted())")
      }
    }
    let shown = Set(try machine.reopened().session.entries.all.map(\.text)).subtracting(doubtful)
    guard shown == over else {
      throw Loss("\(place), a reader is shown \(shown.sorted()) of \(over.sorted())")
    }
    try checkBoard(over, place)
  }

  private func checkBoard(_ over: Set<String>, _ place: String) throws {
    try board.follow()
    let shown = Set(board.session.entries.all.map(\.text)).subtracting(doubtful)
    guard shown == over else {
      throw Loss("\(place), the board shows \(shown.sorted()) of \(over.sorted())")
    }
  }
}
