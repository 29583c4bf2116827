/// A path as it is typed into a shell, in a command that a sentence proposes.
public struct ShellWord: CustomStringConvertible, Sendable {
  private let path: String

  /// The word for the file at `path`.
  public init(path: String) { self.path = path }

  /// The path itself where a shell and the command take it for just that; else in single quotes.
  ///
  /// A path that begins with "-" would be taken for an option, so it begins with "./".
  public var description: String {
    let path = path.hasPrefix("-") ? "./" + path : path
    guard path.isEmpty || !path.unicodeScalars.allSatisfy(Self.isPlain) else { return path }
    return "'" + path.replacing("'", with: #"'\''"#) + "'"
  }

  /// Letters of every script mean nothing to a shell.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "-_./,:@+".unicodeScalars.contains(scalar)
  }
}
