#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import WorkshopModel

/// A program that this one starts, without a shell in between and with no environment but the one
/// that it is given.
///
/// Not by swift-subprocess: that hands on the three standard descriptors alone, and a browser's engine
/// hears and answers through two others; and its callers are asynchronous, as nothing else here is.
struct ChildProcess {
  private typealias Handler = @convention(c) (Int32) -> Void

  private let id: pid_t
  private let pipes: ChildPipes

  /// What it is told and what it answers.
  var conversation: Conversation

  /// How many seconds it may take with an input of so many bytes.
  private let limit: Int
  private let signalBefore: Handler?

  /// What the program at `path` answers on its standard output to `input` on its standard input.
  static func output(
    of path: String, _ arguments: [String], environment: [String], input: [UInt8]
  ) throws(ChildProcessError) -> [UInt8] {
    var process = try ChildProcess(
      path, arguments, environment: environment, through: ChildPipes(), size: input.count)
    process.conversation.say(input)
    process.conversation.sayNoMore()
    process.conversation.hearAll()
    try process.end()
    return process.conversation.output
  }

  /// Starts the program at `path`, to be done in a time that suits an input of `size` bytes.
  init(
    _ path: String, _ arguments: [String], environment: [String], through pipes: ChildPipes,
    size: Int
  ) throws(ChildProcessError) {
    self.pipes = pipes
    limit = 60 + size / 10_000
    id = try Self.start(path, arguments, environment, pipes)
    // A program that ends before it has read all must not end this one.
    signalBefore = signal(SIGPIPE, SIG_IGN)
    pipes.closeTheirEnds()
    conversation = Conversation(pipes, deadline: Self.now + limit)
  }

  /// Waits until the program has ended, and ends it where it is late.
  ///
  /// - Throws: What became of it, unless it says itself that it did what it was to do.
  func end() throws(ChildProcessError) {
    defer {
      pipes.close()
      signal(SIGPIPE, signalBefore)
    }
    guard !conversation.isLate, let status = status(until: Self.now + 5) else {
      kill(-id, SIGKILL)
      _ = status(until: Self.now + 5)
      throw .tooSlow(limit)
    }
    guard status == 0 else { throw .failed(conversation.complaint) }
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
    for number: Int32 in 0...1 {
      posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
    }
    for (end, number) in pipes.theirEnds {
      posix_spawn_file_actions_adddup2(&actions, end, number)
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

  /// Gives `body` the texts as a C program takes its arguments.
  static func withTexts<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  /// What the process came to; nil when it is not over in time.
  private func status(until deadline: Int) -> Int32? {
    var status: Int32 = 0
    while true {
      let found = waitpid(id, &status, WNOHANG)
      if found == id { return status }
      if found < 0, errno != EINTR { return nil }
      guard Self.now < deadline else { return nil }
      usleep(5_000)
    }
  }
}

/// Why a program gave no answer, to go on after its name.
enum ChildProcessError: Error {
  case notStarted(String)
  case failed(String?)
  case tooSlow(Int)
}

extension ChildProcessError: Factual {
  /// What it did not do, to go on after its name.
  var fact: Fact {
    switch self {
    case .notStarted(let reason): Fact("program.child.notStarted", ["reason": .text(reason)])
    case .failed(nil): Fact("program.child.failed")
    case .failed(let complaint?): Fact("program.child.complained", ["reason": .text(complaint)])
    case .tooSlow(let limit): Fact("program.child.tooSlow", ["seconds": .number(limit)])
    }
  }
}
