#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How the work that something takes grows with what there is to do.
public enum Work {
  /// How many times as long `task` takes with an input that is so many `times` as large, four if
  /// nothing is said: about 4 where the work grows with the input, 16 where it grows with its square.
  ///
  /// Only the processor time of this thread counts, of each the least of three.
  public static func growth<Input>(
    from size: Int, times: Int = 4, making input: (Int) throws -> Input, _ task: (Input) -> Void
  ) rethrows -> Double {
    let (small, large) = (try input(size), try input(times * size))
    return least(of: { task(large) }) / max(least(of: { task(small) }), 1e-6)
  }

  private static func least(of task: () -> Void) -> Double {
    var least = Double.infinity
    for _ in 0..<3 {
      let start = now
      task()
      least = min(least, now - start)
    }
    return least
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
