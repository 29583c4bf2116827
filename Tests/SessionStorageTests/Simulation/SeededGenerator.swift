#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// A number from 0 up to, not including, `count`.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  /// True in one of `count` cases.
  mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }
}

/// Which random histories to run.
///
/// `DAYZERO_SEED` is the seed of the first, `DAYZERO_HISTORIES` how many follow each other, so that
/// a failure told with its seed can be replayed alone.
enum Replay {
  static let firstSeed = number("DAYZERO_SEED") ?? 1
  static let histories = number("DAYZERO_HISTORIES") ?? 10_000

  /// The seeds of one of several shares, which run beside each other.
  static func seeds(share: Int, of shares: Int, count: Int = histories) -> [UInt64] {
    stride(from: share, to: count, by: shares).map { UInt64(firstSeed + $0) }
  }

  /// How to see the failure again.
  static func hint(_ seed: UInt64) -> String { "DAYZERO_SEED=\(seed) DAYZERO_HISTORIES=1" }

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}
