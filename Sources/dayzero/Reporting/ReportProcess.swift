import Facilitator
import Reports

#if canImport(Glibc)
@preconcurrency import Glibc
#else
import Darwin
#endif

/// This program, started once more to write a report while the screens go on.
struct ReportProcess {
  /// Where the report is to be.
  let path: String
  private let tables: Int?
  private let process: pid_t
  /// Where its errors are read.
  private let reading: Int32
  private var errors: [UInt8] = []

  /// Starts writing the report on the session in `file` to `path`.
  ///
  /// - Throws: ``UserError`` when the program cannot be started.
  init(
    _ request: ReportRequest, of file: String, to path: String, replacing isReplacing: Bool
  ) throws {
    self.path = path
    tables = request.format == .csv ? CSVTable.names.count : nil
    // Tables and data have no layout to choose.
    let hasLayout = request.format.templateEnding != nil
    let layout =
      hasLayout
      ? ["--style=\(HomeFolder.path(request.layout))", "--length=\(request.length.rawValue)"] : []
    let arguments =
      [
        "dayzero", "report", "--edition=\(request.edition.rawValue)",
        "--format=\(request.format.rawValue)", "--headings=\(request.headings.rawValue)",
        "--output=\(Self.named(path))",
      ] + layout + (request.holdsBack && request.edition != .internal ? ["--hold-back"] : [])
      + (isReplacing ? ["--force"] : []) + ["--", file]
    (process, reading) = try Self.start(arguments)
  }

  /// The path in a way that does not read as an option or as standard output.
  private static func named(_ path: String) -> String { path.hasPrefix("-") ? "./\(path)" : path }

  /// What came of it; nil while it is being written.
  mutating func ending() -> ReportMessage? {
    readErrors()
    var status: Int32 = 0
    let found = waitpid(process, &status, WNOHANG)
    guard found != 0 else { return nil }
    readErrors()
    close(reading)
    guard found != process || status != 0 else { return .written(path: path, tables: tables) }
    return .notWritten(sentence ?? "The report was not written to '\(path)'.")
  }

  /// The sentence that it ended with; nil when it said nothing.
  private var sentence: String? {
    let lines = String(decoding: errors, as: UTF8.self).split(separator: "\n")
    let start = "Error: "
    let error = lines.first { $0.hasPrefix(start) }?.dropFirst(start.count)
    guard let line = error ?? lines.last else { return nil }
    // What the command line offers is no way out on a screen.
    return String(line).replacing("Add --force to replace it.", with: "Choose another name.")
  }

  private mutating func readErrors() {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(reading, &buffer, buffer.count)
      guard count > 0 else { return }
      if errors.count < 65_536 { errors += buffer[..<count] }
    }
  }
}

extension ReportProcess {
  /// The file of this program.
  private static var program: String {
    let link = "/proc/self/exe"
    return access(link, X_OK) == 0 ? link : CommandLine.arguments[0]
  }

  private static func start(_ arguments: [String]) throws -> (process: pid_t, reading: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failure(errno) }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own: what stops the screens does not stop a report half written.
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
      throw failure(error)
    }
    return (process, ends[0])
  }

  private static func failure(_ error: Int32) -> UserError {
    UserError("The report cannot be written: \(String(cString: strerror(error))).")
  }
}
