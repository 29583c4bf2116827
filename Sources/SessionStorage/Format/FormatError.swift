public import WorkshopModel

/// Why bytes are not a file of this program.
public enum FormatError: Error, Equatable, Sendable {
  /// They are not JSON; the text says where and why.
  case json(String)
  /// They are a file of that version, which this program does not know.
  case newer(version: String)
  /// They are JSON of another shape.
  case document(Finding)
}

extension FormatError: CustomStringConvertible {
  /// Place and reason, as the end of a sentence that begins with the file.
  public var description: String {
    switch self {
    case .json(let reason): reason
    case .newer(let version):
      "version: \(version) is newer than this program, which reads up to "
        + "\(SessionDocument.version); use a newer one"
    case .document(let finding): "\(finding)"
    }
  }
}
