import TerminalKit

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The far side of a terminal: what a terminal window would read and write.
final class Pseudoterminal {
  struct Failure: Error {}

  let path: String
  private var window: Int32
  private let device: Int32

  init() throws {
    window = Self.openWindow()
    guard window >= 0, let path = Self.path(of: window) else { throw Failure() }
    self.path = path
    device = open(path, O_RDWR | O_NOCTTY)
    _ = fcntl(window, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close()
    _ = systemClose(device)
  }

  /// Whether typed characters are shown by the system, as outside of full-screen programs.
  var isEchoing: Bool {
    var settings = termios()
    return tcgetattr(device, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
  }

  func close() {
    if window >= 0 { _ = systemClose(window) }
    window = -1
  }

  func resize(to size: Size) {
    var window = winsize()
    window.ws_col = UInt16(size.columns)
    window.ws_row = UInt16(size.rows)
    _ = ioctl(self.window, UInt(TIOCSWINSZ), &window)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(window, bytes, bytes.count)
  }

  /// Everything written to the terminal so far and not read yet.
  func output() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(window, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}

extension Pseudoterminal {
  #if canImport(Glibc)
  private static func openWindow() -> Int32 {
    let window = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: Int32 = 0
    _ = ioctl(window, 0x4004_5431, &lock)  // TIOCSPTLCK
    return window
  }

  private static func path(of window: Int32) -> String? {
    var number: UInt32 = 0
    return ioctl(window, 0x8004_5430, &number) == 0 ? "/dev/pts/\(number)" : nil  // TIOCGPTN
  }
  #else
  private static func openWindow() -> Int32 { posix_openpt(O_RDWR | O_NOCTTY) }

  private static func path(of window: Int32) -> String? {
    guard grantpt(window) == 0, unlockpt(window) == 0 else { return nil }
    return ptsname(window).map { String(cString: $0) }
  }
  #endif
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
