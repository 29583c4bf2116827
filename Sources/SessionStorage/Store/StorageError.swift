public import WorkshopModel

/// Why a session could not be read or written.
public enum StorageError: Error, Equatable, Sendable {
  /// There is no file there.
  case missing(path: String)
  /// There is a folder, or something else that is no file.
  case notAFile(path: String)
  /// There is a file there already.
  case exists(path: String)
  /// The bytes there are not a session.
  case format(path: String, FormatError)
  /// What was written by hand breaks a rule.
  case invalid(path: String, Finding)
  /// This system cannot guard a PIN.
  case noPINHere
  /// The file of the PIN was damaged.
  case damagedPIN(path: String)
  /// The anonymous box beside the session belongs to another one, or cannot be told.
  case foreignBox(String)
  /// Something else puts files in the place of the session file again and again.
  case replacedMeanwhile(path: String)
  /// The disk did not do it.
  case disk(DiskError)
}

extension StorageError: CustomStringConvertible {
  /// The sentence shown to the person: the file, the place, the reason, the way out.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no file '\(path)'. Make a session with: dayzero new \(path) --template igf-day0"
    case .notAFile(let path): "'\(path)' is not a file. Give the session file itself."
    case .exists(let path):
      "'\(path)' is there already and was not touched. Choose another name."
    case .format(let path, let error): "\(path): \(error). The file was left as it is."
    case .invalid(let path, let finding): "\(path): \(finding). The file was left as it is."
    case .noPINHere:
      "A PIN cannot be set on this system: it lacks crypt(3) with yescrypt, which Linux has."
    case .damagedPIN(let path):
      "'\(path)' is damaged, so no PIN can be checked. Whoever owns this machine can remove it and "
        + "set a new one."
    case .foreignBox(let path):
      "'\(path)' is the box of another session. Move it away, then try again."
    case .replacedMeanwhile(let path):
      "'\(path)' was replaced by another program each time it was to be written. Stop that "
        + "program, then try again."
    case .disk(let error):
      error.description.prefix(1).uppercased() + error.description.dropFirst() + "."
    }
  }
}
