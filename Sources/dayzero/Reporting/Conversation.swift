#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is said to a program and what it answers, both at once, so that neither waits for the other.
struct Conversation {
  private let pipes: ChildPipes
  private let deadline: Int
  private var unsaid: ArraySlice<UInt8> = []
  private var isAllSaid = false
  private var errors: [UInt8] = []
  private var open: [Int32]

  /// What it has answered.
  private(set) var output: [UInt8] = []

  /// Whether it was not over at its deadline.
  private(set) var isLate = false

  /// The conversation through `pipes`, to be over at `deadline`.
  init(_ pipes: ChildPipes, deadline: Int) {
    self.pipes = pipes
    self.deadline = deadline
    open = [pipes.output, pipes.errors]
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

  /// Has `bytes` said after what is still to be said, while its answers are heard.
  mutating func say(_ bytes: [UInt8]) {
    unsaid += bytes
    if !open.contains(pipes.input) { open.append(pipes.input) }
  }

  /// Has nothing said any more, so that the program knows that it has heard all.
  mutating func sayNoMore() {
    isAllSaid = true
    if !open.contains(pipes.input) { pipes.close(pipes.input) }
  }

  /// Goes on until the program has closed its ends, or time is up.
  mutating func hearAll() {
    while open.contains(where: { $0 != pipes.input }), goOn() {}
  }

  /// The next answer that ends in `mark`, without it; nil when there is none, or time is up.
  mutating func answer(endingIn mark: UInt8) -> [UInt8]? {
    var searched = 0
    while true {
      if let end = output[searched...].firstIndex(of: mark) {
        defer { output.removeFirst(end + 1) }
        return Array(output[..<end])
      }
      searched = output.count
      guard open.contains(pipes.output), goOn() else { return nil }
    }
  }

  /// Says or hears some more; false when time is up.
  private mutating func goOn() -> Bool {
    let left = deadline - Self.now
    var ends = open.map { end in
      pollfd(fd: end, events: Int16(end == pipes.input ? POLLOUT : POLLIN), revents: 0)
    }
    let count = left > 0 ? poll(&ends, nfds_t(ends.count), Int32(clamping: left * 1_000)) : 0
    if count == 0 || count < 0 && errno != EINTR {
      isLate = true
      return false
    }
    for end in ends where end.revents != 0 { transfer(end.fd) }
    return true
  }

  private mutating func transfer(_ end: Int32) {
    let goesOn = end == pipes.input ? saySome() : hearSome(from: end)
    guard !goesOn else { return }
    open.removeAll { $0 == end }
    if end != pipes.input || isAllSaid { pipes.close(end) }
  }

  /// Says some more; false when all is said for now, or the program does not want to hear it.
  private mutating func saySome() -> Bool {
    let count = unsaid.withUnsafeBytes { write(pipes.input, $0.baseAddress, $0.count) }
    guard count >= 0 else {
      if errno == EAGAIN || errno == EINTR { return true }
      unsaid = []
      return false
    }
    unsaid = unsaid.dropFirst(count)
    return !unsaid.isEmpty
  }

  /// Hears some more; false when there is no more.
  private mutating func hearSome(from end: Int32) -> Bool {
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
