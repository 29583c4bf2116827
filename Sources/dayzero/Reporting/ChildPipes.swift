#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The pipes to and from a program: to its standard input, from its output and its errors.
final class ChildPipes {
  private typealias Pipe = (reading: Int32, writing: Int32)
  private var open: Set<Int32> = []
  private let pipes: [Pipe]

  /// New pipes, whose ends no other program gets.
  init() throws(ChildProcessError) {
    var pipes: [Pipe] = []
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        let reason = String(cString: strerror(errno))
        for pipe in pipes { _ = (Self.close(pipe.reading), Self.close(pipe.writing)) }
        throw .notStarted(reason)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      pipes.append((ends[0], ends[1]))
    }
    self.pipes = pipes
    open = Set(pipes.flatMap { [$0.reading, $0.writing] })
    for end in [input, output, errors] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  /// Our end of its standard input.
  var input: Int32 { pipes[0].writing }
  /// Our end of its standard output.
  var output: Int32 { pipes[1].reading }
  /// Our end of its standard error.
  var errors: Int32 { pipes[2].reading }

  /// Its ends, each with the number that it knows it by.
  var theirEnds: [(end: Int32, standard: Int32)] {
    [(pipes[0].reading, 0), (pipes[1].writing, 1), (pipes[2].writing, 2)]
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

  private static func close(_ end: Int32) -> Int32 {
    #if canImport(Glibc)
    Glibc.close(end)
    #else
    Darwin.close(end)
    #endif
  }
}
