#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionEngine
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
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
    setrlimit(RLIMIT_CORE, &none)
    #endif
  }

  /// Whether somebody sits at a terminal, for reading and for writing.
  static var hasTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// The time by the clock.
  static var now: Timestamp { Timestamp(seconds: time(nil)) }

  /// How many seconds local clocks are ahead of UTC now.
  static var utcOffset: Int {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return local.tm_gmtoff
  }

  /// A name for this run of the program.
  static func newReplica() -> ReplicaID {
    var generator = SystemRandomNumberGenerator()
    return .random(using: &generator)
  }

  /// The value of an environment variable; nil when it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Writes all of `text`; a reader that is gone ends the program quietly.
  static func write(_ text: String, to stream: Stream) { write(Array(text.utf8), to: stream) }

  /// Writes all of `bytes`; a reader that is gone ends the program quietly.
  static func write(_ bytes: [UInt8], to stream: Stream) {
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
      guard count > 0 else { return }
      written += count
    }
  }

  /// Everything on standard input.
  ///
  /// - Throws: ``UserError`` when it cannot be read or has more than `limit` bytes.
  static func readInput(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw UserError("Standard input cannot be read.") }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw UserError("Standard input has more than \(limit) bytes, more than an entry may have.")
      }
    }
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
