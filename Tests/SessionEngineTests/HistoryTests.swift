import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The laws of merging, over random histories.
///
/// `DAYZERO_HISTORIES` says how many; `DAYZERO_SEED` replays the one of that seed.
@Suite("Random histories")
struct HistoryTests {
  private static let blocks = 50

  private static func setting(_ name: String) -> UInt64? {
    getenv(name).flatMap { UInt64(String(cString: $0)) }
  }

  private static func seeds(of block: Int) -> [UInt64] {
    if let seed = setting("DAYZERO_SEED") { return block == 0 ? [seed] : [] }
    let count = setting("DAYZERO_HISTORIES") ?? 10_000
    return Array(stride(from: UInt64(block), to: count, by: blocks))
  }

  @Test("every history keeps every law", arguments: 0..<blocks)
  func laws(block: Int) {
    for seed in Self.seeds(of: block) {
      // Replaying goes through all the checks; otherwise each history gets some of the costly ones.
      let isReplay = Self.setting("DAYZERO_SEED") != nil
      let turns = isReplay ? Array(0..<3 * History.turns) : [Int(seed)]
      for turn in turns {
        do {
          var history = History(seed: seed)
          try history.run()
          try history.checkLaws(turn: turn)
        } catch {
          Issue.record("DAYZERO_SEED=\(seed) replays this: \(error)")
          return
        }
      }
    }
  }
}
