#if canImport(Glibc)
@preconcurrency import Glibc
#else
import Darwin
#endif

/// This program, started once more to do something while the screens go on.
struct OwnProcess {
  /// What is heard of it; everything else that it says is nobody's.
  enum Stream: Int32 {
    case output = 1
    case errors = 2
  }

  private let id: pid_t
  private let reading: Int32
  private var heard: [UInt8] = []
  private var isOver = false

  /// Starts the program with `arguments`, the first being its name.
  ///
  /// - Throws: ``SystemCallError`` when it cannot be started.
  init(_ arguments: [String], hearing stream: Stream) throws(SystemCallError) {
    (id, reading) = try Self.start(arguments, stream)
  }

  /// What it has said so far.
  var text: String { String(decoding: heard, as: UTF8.self) }

  /// Whether it has done what it was to do; nil while it runs.
  mutating func ending() -> Bool? {
    hear()
    var status: Int32 = 0
    let found = waitpid(id, &status, WNOHANG)
    guard found != 0 else { return nil }
    hear()
    close(reading)
    isOver = true
    return found == id && status == 0
  }

  /// Ends it at once, whatever it does, and waits for that.
  mutating func kill() {
    guard !isOver else { return }
    #if canImport(Glibc)
    Glibc.kill(id, SIGKILL)
    #else
    Darwin.kill(id, SIGKILL)
    #endif
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    close(reading)
    isOver = true
  }

  private mutating func hear() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(reading, &buffer, buffer.count)
      guard count > 0 else { return }
      if heard.count < 65_536 { heard += buffer[..<count] }
    }
  }
}

extension OwnProcess {
  /// The file of this program.
  private static var program: String {
    let link = "/proc/self/exe"
    return access(link, X_OK) == 0 ? link : CommandLine.arguments[0]
  }

  private static func start(
    _ arguments: [String], _ stream: Stream
  ) throws(SystemCallError) -> (id: pid_t, reading: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemCallError(code: errno) }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for number: Int32 in 0...2 where number != stream.rawValue {
      posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, ends[1], stream.rawValue)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own: what stops the screens does not stop what is half written.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    let texts = arguments.map { strdup($0) }
    defer { texts.forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawn(&process, program, &actions, &attributes, texts + [nil], environ)
    guard error == 0 else {
      close(ends[0])
      throw SystemCallError(code: error)
    }
    return (process, ends[0])
  }
}

/// What the system said of a call that failed.
struct SystemCallError: Error, CustomStringConvertible {
  let code: Int32

  var description: String { String(cString: strerror(code)) }
}
