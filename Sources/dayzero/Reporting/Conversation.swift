#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is said to a program and what it answers, both at once, so that neither waits for the other.
struct Conversation {
  private let pipes: ChildPipes
  private let input: [UInt8]
  private let deadline: Int
  private var written = 0
  private var errors: [UInt8] = []
  private var open: [Int32]

  /// What it has answered.
  private(set) var output: [UInt8] = []

  /// The conversation in which `input` is said, to be over at `deadline`.
  init(_ pipes: ChildPipes, input: [UInt8], deadline: Int) {
    self.pipes = pipes
    self.input = input
    self.deadline = deadline
    open = [pipes.input, pipes.output, pipes.errors]
  }

  /// Seconds by a clock that nobody sets.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  /// The last line of what it complained of; nil when it said nothing.
  var complaint: String? {
    let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.last { $0.contains { !$0.isWhitespace } }.map { String($0.prefix(300)) }
  }

  /// Goes on until the program has closed its ends, and says whether that was in time.
  mutating func run() -> Bool {
    while open.contains(where: { $0 != pipes.input }) {
      let left = deadline - Self.now
      guard left > 0 else { return false }
      var ends = open.map { end in
        pollfd(fd: end, events: Int16(end == pipes.input ? POLLOUT : POLLIN), revents: 0)
      }
      let count = poll(&ends, nfds_t(ends.count), Int32(left * 1_000))
      if count < 0, errno != EINTR { return false }
      guard count > 0 else { continue }
      for end in ends where end.revents != 0 { transfer(end.fd) }
    }
    return true
  }

  private mutating func transfer(_ end: Int32) {
    let goesOn = end == pipes.input ? say() : listen(to: end)
    guard !goesOn else { return }
    open.removeAll { $0 == end }
    pipes.close(end)
  }

  /// Says some more; false when all is said, or the program does not want to hear it.
  private mutating func say() -> Bool {
    let count = input[written...].withUnsafeBytes { write(pipes.input, $0.baseAddress, $0.count) }
    guard count >= 0 else { return errno == EAGAIN || errno == EINTR }
    written += count
    return written < input.count
  }

  /// Hears some more; false when there is no more.
  private mutating func listen(to end: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(end, &buffer, buffer.count)
    guard count >= 0 else { return errno == EAGAIN || errno == EINTR }
    if end == pipes.output {
      output += buffer[..<count]
    } else if errors.count < buffer.count {
      errors += buffer[..<count]
    }
    return count > 0
  }
}
