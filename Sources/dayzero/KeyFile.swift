#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import Facilitator
import Insights
import ScreenKit
import SessionStorage
import Words
import WorkshopModel

/// Somebody's own file of keys: `dayzero/keys` in the folder for settings.
enum KeyFile {
  /// The most bytes that are read.
  private static let limit = 65_536

  /// What the file says; nothing when there is none.
  static func read() -> KeyMap {
    guard let folder = folder else { return KeyMap() }
    do {
      let disk = SystemDisk()
      let bytes = try disk.read(try disk.resolve("\(folder)/dayzero/keys"), limit: limit)
      return KeyMap(String(decoding: bytes, as: UTF8.self))
    } catch {
      return error.code == ENOENT ? KeyMap() : KeyMap(unreadable: words.say(error))
    }
  }

  /// What is pressed for a command; nil where there is no such command.
  @Sendable static func name(of command: String) -> String? { read().name(of: command) }

  private static var folder: String? {
    Machine.environment("XDG_CONFIG_HOME") ?? Machine.environment("HOME").map { "\($0)/.config" }
  }
}
