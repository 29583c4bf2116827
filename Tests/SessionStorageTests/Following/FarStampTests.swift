@testable import SessionStorage
import SessionEngine
import Testing

/// Disks that date files as they like, as network folders, FAT and wild clocks do.
@Suite("Files dated anyhow")
struct FarStampTests {
  /// The seconds that file systems and system calls can name at most, and what multiplying breaks.
  private static let edges = [
    Int.min, -62_167_219_200, -9_223_372_037, -2_147_483_648, -1, 0, 2_147_483_648, 9_223_372_036,
    9_223_372_037, 253_402_300_800, 9_223_372_036_854_775, .max,
  ]

  private static func date(_ random: inout SeededGenerator) -> FileTime {
    let seconds =
      random.oneIn(3) ? Int(truncatingIfNeeded: random.next()) : edges[random.below(edges.count)]
    let nanoseconds = random.oneIn(4) ? Int(truncatingIfNeeded: random.next()) : 999_999_999
    return FileTime(seconds: seconds, nanoseconds: nanoseconds)
  }

  @Test(
    "programs follow one another and lose nothing, whatever dates their disk gives files",
    arguments: 1...60 as ClosedRange<UInt64>)
  func following(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let machine = try SimulatedMachine.withSession(seed: seed)
    let drawn = (0..<64).map { _ in Self.date(&random) }
    machine.date { drawn[$0 & 63] }
    let first = try SimulatedProgram(machine, as: "first")
    let second = try SimulatedProgram(machine, as: "second")
    for number in 0..<12 {
      try first.park("a\(number)")
      if random.oneIn(3) { try second.park("b\(number)") }
      if random.oneIn(2) { _ = try second.follow() }
      if random.oneIn(4) { _ = try first.follow() }
    }
    _ = try first.follow()
    _ = try second.follow()
    #expect(first.session.parked == second.session.parked, "\(Replay.hint(seed))")
    try first.close()
    try second.close()
    try machine.check(first.saved + second.saved)
  }

  @Test("days of all years reach the real disk and come back from it, as far as it can keep them")
  func realDisk() throws {
    let folder = try TemporaryFolder()
    let disk = SystemDisk()
    try folder.put([1], at: "file")
    for seconds in Self.edges {
      do { try disk.setDate(seconds, of: folder["file"]) } catch { continue }
      #expect(try disk.stamp(of: folder["file"])?.size == 1)
    }
    try disk.setDate(4_000_000_000, of: folder["file"])
    #expect(
      try disk.stamp(of: folder["file"])?.changed
        == FileTime(seconds: 4_000_000_000, nanoseconds: 0))
  }
}
