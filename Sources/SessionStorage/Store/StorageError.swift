import SessionEngine
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
  case newer(path: String, version: Fact.Argument)
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

extension StorageError: Factual {
  /// What the person is told: the file, the place, the reason, the way out.
  public var fact: Fact {
    switch self {
    case .missing(let path):
      Fact("storage.missing", ["path": .text(path), "word": .text("\(ShellWord(path: path))")])
    case .notAFile(let path): Fact("storage.notAFile", ["path": .text(path)])
    case .exists(let path): Fact("storage.exists", ["path": .text(path)])
    case .newer(let path, let version):
      Fact(
        "storage.newer",
        ["path": .text(path), "version": version, "known": .number(SessionDocument.version)])
    case .nameTooLong(let path, let bytes, let limit):
      Fact(
        "storage.nameTooLong",
        ["path": .text(path), "bytes": .number(bytes), "limit": .number(limit)])
    case .format(let path, let error):
      Fact("storage.notRead", ["path": .text(path), "reason": .fact(error.fact)])
    case .invalid(let path, let finding):
      Fact("storage.notRead", ["path": .text(path), "reason": .fact(finding.fact)])
    case .noPINHere: Fact("storage.noPINHere")
    case .damagedPIN(let path): Fact("storage.damagedPIN", ["path": .text(path)])
    case .foreignBox(let path): Fact("storage.foreignBox", ["path": .text(path)])
    case .replacedMeanwhile(let path): Fact("storage.replacedMeanwhile", ["path": .text(path)])
    case .notOwner(let path): Fact("storage.notOwner", ["path": .text(path)])
    case .stranger(let stranger): Notice.stranger(stranger).fact
    case .disk(let error): Fact("storage.disk", ["what": .fact(error.fact)])
    }
  }
}

extension StorageError {
  /// What any error about the file at `path` is to whoever works with a session.
  init(_ error: any Error, at path: String) {
    self =
      switch error {
      case let error as StorageError: error
      case let error as DiskError: .disk(error)
      case let error as FormatError: .format(path: path, error)
      default: .notAFile(path: path)
      }
  }
}
