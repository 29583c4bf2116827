#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A program that is given everything on its standard input and answers on its standard output.
enum ChildProcess {
  /// How many seconds it may take with an input of so many bytes.
  private static func timeLimit(for count: Int) -> Int { 60 + count / 10_000 }

  /// What the program at `path` answers to `input`.
  ///
  /// No shell is in between, and it sees no other environment.
  static func output(
    of path: String, _ arguments: [String], environment: [String], input: [UInt8]
  ) throws(ChildProcessError) -> [UInt8] {
    // A program that ends before it has read all must not end this one.
    let previous = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, previous) }
    let limit = timeLimit(for: input.count)
    let pipes = try ChildPipes()
    defer { pipes.close() }
    let process = try start(path, arguments, environment, pipes)
    pipes.closeTheirEnds()
    var conversation = Conversation(pipes, input: input, deadline: now + limit)
    let isOver = conversation.run()
    guard isOver, let status = wait(for: process, until: now + 5) else {
      kill(-process, SIGKILL)
      _ = wait(for: process, until: now + 5)
      throw .tooSlow(limit)
    }
    guard status == 0 else { throw .failed(conversation.complaint) }
    return conversation.output
  }

  private static var now: Int { Conversation.now }

  private static func start(
    _ path: String, _ arguments: [String], _ environment: [String], _ pipes: ChildPipes
  ) throws(ChildProcessError) -> pid_t {
    #if canImport(Glibc)
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #else
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (theirs, standard) in pipes.theirEnds {
      posix_spawn_file_actions_adddup2(&actions, theirs, standard)
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that what it starts can be ended with it; signals as usual.
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    let code = withTexts([path] + arguments) { arguments in
      withTexts(environment) { environment in
        posix_spawn(&process, path, &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw .notStarted(String(cString: strerror(code))) }
    return process
  }

  private static func withTexts<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  /// What the process came to; nil when it is not over in time.
  private static func wait(for process: pid_t, until deadline: Int) -> Int32? {
    var status: Int32 = 0
    while true {
      let found = waitpid(process, &status, WNOHANG)
      if found == process { return status }
      if found < 0, errno != EINTR { return nil }
      guard now < deadline else { return nil }
      usleep(5_000)
    }
  }
}

/// Why a program gave no answer, to go on after its name.
enum ChildProcessError: Error, CustomStringConvertible {
  case notStarted(String)
  case failed(String?)
  case tooSlow(Int)

  var description: String {
    switch self {
    case .notStarted(let reason): "could not be started (\(reason))"
    case .failed(let complaint): complaint.map { "failed (\($0))" } ?? "failed"
    case .tooSlow(let limit): "was not done after \(limit) seconds and was ended"
    }
  }
}
