/// The folder of whoever runs the program, which a path typed on a screen can begin with.
enum HomeFolder {
  /// `path` with a leading "~/" as a shell would read it.
  static func path(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Machine.environment("HOME") else { return path }
    return home + path.dropFirst(1)
  }
}
