import SessionEngine
import SessionStorage

/// A random history of one session on two machines whose folder a tool keeps alike, now and then
/// and in part.
final class SyncedHistory {
  private let folders: SyncedFolders
  private var generator: SeededGenerator
  private var boards: [SimulatedProgram?] = [nil, nil]
  /// What the machines are called; a cloned laptop has the name of the other.
  private let hosts: [String]
  private var saved: [Operation] = []
  private var points = 0

  init(_ naming: SyncedFolders.Naming, isCloned: Bool, seed: UInt64) throws {
    folders = try SyncedFolders(naming)
    generator = SeededGenerator(seed: seed)
    hosts = isCloned ? ["laptop", "laptop"] : ["here", "there"]
  }

  /// How many copies the tool made.
  var copies: Int { folders.copies }

  /// Lives through it.
  ///
  /// - Throws: ``Loss`` when something that was called saved is missing on one of the machines
  ///   after both were opened and synchronised again.
  func run() throws {
    for _ in 0..<14 { try step(generator.below(2)) }
    for side in boards.indices { try leave(side) }
    for _ in 0..<4 { folders.run() }
    for _ in 0..<3 {
      for side in boards.indices {
        boards[side] = try open(side)
        try boards[side]?.takeInWhatLiesBeside()
        try leave(side)
      }
      for _ in 0..<2 { folders.run() }
    }
    for machine in folders.machines { try check(machine) }
  }

  private func step(_ side: Int) throws {
    switch generator.below(20) {
    case 0..<6: if boards[side] == nil { boards[side] = try open(side) }
    case 6..<12:
      let wasOpen = boards[side] != nil
      if !wasOpen { boards[side] = try open(side) }
      points += 1
      try boards[side]?.park("p\(points)", Promises.text(points))
      if !wasOpen { try leave(side) }
    case 12..<16: try leave(side)
    default: try synchronise()
    }
  }

  private func open(_ side: Int) throws -> SimulatedProgram {
    let disk = SimulatedDisk(folders.machines[side], host: hosts[side])
    let name = ReplicaID.random(using: &generator).rawValue
    return try SimulatedProgram(disk, as: name, screen: "screen")
  }

  private func leave(_ side: Int) throws {
    guard let board = boards[side] else { return }
    try board.close()
    saved += board.saved
    boards[side] = nil
  }

  private func synchronise() throws {
    let isPartial = generator.oneIn(2)
    folders.run(
      { [self] names in
        let shuffled = names.shuffled(using: &generator)
        return isPartial ? Array(shuffled.prefix(max(1, shuffled.count / 2))) : shuffled
      },
      newerIsFirst: { [self] in generator.oneIn(2) })
    for board in boards { try board?.follow() }
  }

  private func check(_ machine: SimulatedMachine) throws {
    let found = try machine.reopened().session.operations
    for operation in saved where found[operation.id] != operation {
      throw Loss(
        "\(operation.id) was called saved and is gone; \(machine.names(in: SimulatedMachine.home))")
    }
  }
}
