/// A path as it is typed into a shell, in a command that a sentence proposes.
struct ShellWord: CustomStringConvertible {
  let path: String

  /// The path itself where a shell and the command take it for just that; else in single quotes.
  ///
  /// A path that begins with "-" would be taken for an option, so it begins with "./".
  var description: String {
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
