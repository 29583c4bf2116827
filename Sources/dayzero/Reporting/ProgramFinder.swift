#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Finds programs where the user's shell would, except in folders that are not named from the root.
enum ProgramFinder {
  /// The folders that programs are looked for in.
  static var folders: [String] {
    let path = Machine.environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
  }

  /// Where the program `name` is; nil when it is not here.
  static func path(of name: String) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
