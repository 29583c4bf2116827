public import WorkshopModel

/// Why bytes are not a file of this program.
public enum FormatError: Error, Equatable, Sendable {
  /// They are not JSON, at that place for that reason.
  case json(Finding)
  /// They are a file of that version, which this program does not know.
  case newer(version: Fact.Argument)
  /// They are JSON of another shape.
  case document(Finding)
}

extension FormatError: Factual {
  /// Place and reason, as the end of a sentence that begins with the file.
  public var fact: Fact {
    switch self {
    case .json(let finding), .document(let finding): finding.fact
    case .newer(let version): Finding("version", SessionDocument.newer(version)).fact
    }
  }
}
