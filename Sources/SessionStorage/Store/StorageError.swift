public import WorkshopModel

/// Why a session could not be read or written.
public enum StorageError: Error, Equatable, Sendable {
  /// There is no file there.
  case missing(path: String)
  /// There is a folder, or something else that is no file.
  case notAFile(path: String)
  /// There is a file there already.
  case exists(path: String)
  /// It is of that version, which this program does not know and so does not write.
  case newer(path: String, version: String)
  /// The name has more bytes than leave room for the files beside it.
  case nameTooLong(path: String, bytes: Int, limit: Int)
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
  /// The session file is another user's, who alone writes it.
  case notOwner(path: String)
  /// Another user has put the file there, which is not taken in.
  case stranger(Stranger)
  /// The disk did not do it.
  case disk(DiskError)
}

extension StorageError {
  /// The error with the line and the column in the file, whose `bytes` those are.
  func located(in bytes: [UInt8]) -> StorageError {
    let located = { (finding: Finding) in SourcePlaces(of: [finding], in: bytes).located(finding) }
    return switch self {
    case .format(let path, .document(let finding)):
      .format(path: path, .document(located(finding)))
    case .invalid(let path, let finding): .invalid(path: path, located(finding))
    default: self
    }
  }
}

extension StorageError: CustomStringConvertible {
  /// The sentence shown to the person: the file, the place, the reason, the way out.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no file '\(path)'. Make a session with: dayzero new \(ShellWord(path: path)) "
        + "--template igf-day0"
    case .notAFile(let path): "'\(path)' is not a file. Give the session file itself."
    case .exists(let path):
      "'\(path)' is there already and was not touched. Choose another name."
    case .newer(let path, let version):
      "'\(path)' is of version \(version), and this program knows version "
        + "\(SessionDocument.version): it can show it, but writes nothing that it would not keep. "
        + "Use a newer one."
    case .nameTooLong(let path, let bytes, let limit):
      "'\(path)' has \(bytes) bytes; at most \(limit) leave room for the files beside it. Choose a "
        + "shorter name or another folder."
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
    case .notOwner(let path):
      "'\(path)' belongs to another user, who alone can write it; what you enter is kept beside it."
    case .stranger(let stranger): "\(Notice.stranger(stranger))"
    case .disk(let error):
      error.description.prefix(1).uppercased() + error.description.dropFirst() + "."
    }
  }
}
