#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The pipes to and from a program: to its input, from its output and its errors.
final class ChildPipes {
  private typealias Pipe = (reading: Int32, writing: Int32)
  private var open: Set<Int32> = []
  private let pipes: [Pipe]
  private let numbers: [Int32]

  /// New pipes, whose ends no other program gets.
  ///
  /// `input` and `output` are the numbers by which it knows its ends; the standard ones unless told.
  init(input: Int32 = 0, output: Int32 = 1) throws(ChildProcessError) {
    numbers = [input, output, 2]
    var pipes: [Pipe] = []
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      if pipe(&ends) == 0 { ends = ends.map(Self.moved) }
      let reason = String(cString: strerror(errno))
      pipes.append((ends[0], ends[1]))
      guard !ends.contains(-1) else {
        for pipe in pipes { _ = (Self.close(pipe.reading), Self.close(pipe.writing)) }
        throw .notStarted(reason)
      }
    }
    self.pipes = pipes
    open = Set(pipes.flatMap { [$0.reading, $0.writing] })
    for end in [self.input, self.output, errors] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  /// Our end of its input.
  var input: Int32 { pipes[0].writing }
  /// Our end of its output.
  var output: Int32 { pipes[1].reading }
  /// Our end of its standard error.
  var errors: Int32 { pipes[2].reading }

  /// Its ends, each with the number that it knows it by.
  var theirEnds: [(end: Int32, number: Int32)] {
    Array(zip([pipes[0].reading, pipes[1].writing, pipes[2].writing], numbers))
  }

  /// Closes its ends here, so that this program learns when it closes them.
  func closeTheirEnds() {
    for (end, _) in theirEnds { close(end) }
  }

  /// Closes an end, unless it is closed already.
  func close(_ end: Int32) {
    if open.remove(end) != nil { _ = Self.close(end) }
  }

  /// Closes what is still open.
  func close() {
    for end in open { _ = Self.close(end) }
    open = []
  }

  /// The end under a number that no program knows its ends by, kept from all programs; -1 when there
  /// is none left.
  private static func moved(_ end: Int32) -> Int32 {
    let moved = fcntl(end, F_DUPFD_CLOEXEC, 10)
    let code = errno
    _ = close(end)
    errno = code
    return moved
  }

  private static func close(_ end: Int32) -> Int32 {
    #if canImport(Glibc)
    Glibc.close(end)
    #else
    Darwin.close(end)
    #endif
  }
}
