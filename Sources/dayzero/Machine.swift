#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import CTerminal
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// What the program takes from the machine: clock, randomness, standard streams.
enum Machine {
  /// Where text goes.
  enum Stream: Int32 {
    case output = 1
    case error = 2
  }

  /// Makes sure that no file and no crash shows anything to others.
  static func keepPrivate() {
    umask(0o077)
    ct_forbid_dumps()
  }

  /// Whether somebody sits at a terminal, for reading and for writing.
  static var hasTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(1) == 1 }

  /// The time by the clock.
  static var now: Timestamp { Timestamp(seconds: time(nil)) }

  /// Both clocks at once.
  static var reading: ClockReading {
    var time = timespec()
    #if canImport(Glibc)
    clock_gettime(CLOCK_BOOTTIME, &time)
    #else
    clock_gettime(CLOCK_MONOTONIC, &time)
    #endif
    return ClockReading(
      time: now, running: time.tv_sec, thousandths: Int(time.tv_nsec) / 1_000_000)
  }

  /// The clocks on the wall, by the zone that the machine is in at the moment of asking.
  static let localTime = LocalTime { moment in
    var seconds = moment.seconds
    var local = tm()
    tzset()
    guard localtime_r(&seconds, &local) != nil else { return 0 }
    return local.tm_gmtoff
  }

  /// A name for this run of the program.
  static func newReplica() -> ReplicaID {
    var generator = SystemRandomNumberGenerator()
    return .random(using: &generator)
  }

  /// This run of the program, for a kind of screen.
  static func seat(at screen: String) -> Seat {
    Seat(newReplica(), machine: identity, screen: screen, memory: memory)
  }

  /// The folder for what this user has said of sessions and must not lie beside them; nil when
  /// the user has no home.
  private static var memory: String? { folder("XDG_STATE_HOME", inHome: ".local/state") }

  /// The folder for what this user keeps for all sessions; nil when the user has no home.
  static var data: String? { folder("XDG_DATA_HOME", inHome: ".local/share") }

  private static func folder(_ variable: String, inHome place: String) -> String? {
    if let named = environment(variable), named.hasPrefix("/") { return named + "/dayzero" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return "\(home)/\(place)/dayzero"
  }

  /// The folder for what lasts as long as this user is logged in; nil where there is none.
  static var runtimeFolder: String? {
    environment("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? $0 + "/dayzero" : nil }
  }

  /// What tells this machine and its user from others; it gets into no file.
  private static var identity: String {
    let disk = SystemDisk()
    let paths = ["/etc/machine-id", "/var/lib/dbus/machine-id"]
    let name = paths.lazy.compactMap { path in
      try? disk.read(try disk.resolve(path), limit: 1_024)
    }.first.map { String(decoding: $0, as: UTF8.self) }
    return "\(name ?? hostName) \(getuid())"
  }

  private static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    gethostname(&buffer, buffer.count - 1)
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The words of the command line, without the program's name; paths among them need not be text.
  static var arguments: [String] {
    UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst()
      .compactMap { $0.map { PathText.text(at: $0) } }
  }

  /// The value of an environment variable; nil when it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return PathText.text(at: value)
  }

  /// Writes all of `text` as far as that goes; nobody has to know when it does not.
  static func write(_ text: String, to stream: Stream) {
    _ = try? write(Array(text.utf8), to: stream)
  }

  /// Tells something worth knowing on standard error, on one line that is safe for a terminal.
  static func note(_ sentence: String) {
    write(words("program.note", sentence: VisibleText.line(sentence)) + "\n", to: .error)
  }

  /// Writes what was asked for to standard output; a reader that is gone ends it quietly.
  ///
  /// - Throws: ``UserError`` when not all of it could be written, since what is there of it looks
  ///   whole.
  static func output(_ bytes: [UInt8]) throws {
    do { try write(bytes, to: .output) } catch {
      guard error.code != EPIPE else { return }
      throw UserError(
        words("program.outputFull", reason: String(cString: strerror(error.code))))
    }
  }

  /// Writes the lines that were asked for to standard output, as ``output(_:)`` does.
  static func output(lines: [String]) throws {
    try output(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private static func write(_ bytes: [UInt8], to stream: Stream) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { buffer in
        #if canImport(Glibc)
        Glibc.write(stream.rawValue, buffer.baseAddress, buffer.count)
        #else
        Darwin.write(stream.rawValue, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError(code: errno) }
      written += count
    }
  }

  /// What the system said of a call that failed.
  private struct SystemError: Error {
    let code: Int32
  }

  /// Everything on standard input.
  ///
  /// - Throws: ``UserError`` when it cannot be read or has more than `limit` bytes.
  static func readInput(limit: Int) throws -> [UInt8] {
    let bytes = try readAll(0, "-", limit: limit + 1)
    guard bytes.count <= limit else {
      throw UserError(words("program.inputTooLong", limit: limit))
    }
    return bytes
  }

  /// Whether what is at `path`, or where that leads, is a pipe.
  static func isPipe(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
  }

  /// What another program writes to the pipe at `path`, or to standard input for `-`; nil when that
  /// is no pipe.
  ///
  /// - Throws: ``UserError`` when it cannot be read.
  static func readPipe(_ path: String, limit: Int) throws -> [UInt8]? {
    if path == "-" { return try readAll(0, path, limit: limit) }
    guard isPipe(path) else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw UserError(words("program.notReadable", path: path == "-" ? nil : path))
    }
    defer { close(descriptor) }
    return try readAll(descriptor, path, limit: limit)
  }

  /// What is on `descriptor`, which is at `path`, up to its end, or up to the first bytes beyond `limit`.
  private static func readAll(_ descriptor: Int32, _ path: String, limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw UserError(words("program.notReadable", path: path == "-" ? nil : path))
      }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// Ends the program.
  static func exit(_ code: Int32) -> Never {
    #if canImport(Glibc)
    Glibc.exit(code)
    #else
    Darwin.exit(code)
    #endif
  }
}

/// Something that the person who typed the command has to know.
struct UserError: Error, CustomStringConvertible {
  /// The sentence, ending in a full stop.
  let description: String

  /// The error that says `description`.
  init(_ description: String) { self.description = description }
}
