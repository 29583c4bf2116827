import SessionEngine
public import WorkshopModel

extension Notice: Factual {
  /// What the person is told.
  public var fact: Fact {
    switch self {
    case .writtenByHand(let records): Fact("notice.writtenByHand", ["records": .number(records)])
    case .editedByHand(let added, let edited, let removed):
      Fact(
        "notice.editedByHand",
        ["added": .number(added), "edited": .number(edited), "removed": .number(removed)])
    case .damaged(let path, let finding):
      Fact("notice.damaged", ["path": .text(path), "finding": .fact(finding.fact)])
    case .slip(let path, let finding):
      Fact("notice.slip", ["path": .text(path), "finding": .fact(finding.fact)])
    case .readOnly(let error): error.fact
    case .torn(let path): Fact("notice.torn", ["path": .text(path)])
    case .foreign(let path): Fact("notice.foreign", ["path": .text(path)])
    case .setAside(let folder): Fact("notice.setAside", ["folder": .text(folder)])
    case .recovered(let error): Self.recovery(after: error)
    case .copy(let path): Fact("notice.copy", ["path": .text(path)])
    case .wasOpen(let path, let last): Self.newer(than: path, last)
    case .keptAside(let path): Fact("notice.keptAside", ["path": .text(path)])
    case .beside(let beside):
      Fact("notice.beside", ["path": .text(beside.path), "changes": .number(beside.changes)])
    case .erasedBeside(let path): Fact("notice.erasedBeside", ["path": .text(path)])
    case .passedBy(let path, let reason):
      Fact("notice.passedBy", ["path": .text(path), "reason": .fact(reason)])
    case .stranger(let stranger):
      Fact("notice.stranger", ["path": .text(stranger.path), "user": .text(stranger.name)])
    case .foreignFolder(let stranger, let used):
      Fact(
        "notice.foreignFolder",
        ["path": .text(stranger.path), "user": .text(stranger.name), "used": .text(used)])
    case .noOwners(let path): Fact("notice.noOwners", ["path": .text(path)])
    case .goingRound: Fact("notice.goingRound")
    case .missing(let operations): Self.absence(of: operations)
    case .notWritten(let error): Fact("notice.notWritten", ["error": .fact(error.fact)])
    case .notErased(let error): Fact("notice.notErased", ["error": .fact(error.fact)])
    case .notFolded(let error): Fact("notice.notFolded", ["error": .fact(error.fact)])
    }
  }

  private static func recovery(after error: StorageError) -> Fact {
    switch error {
    case .format(let path, let reason):
      Fact(
        "notice.recoveredDamaged",
        ["path": .text(path), "reason": .fact(reason.fact), "wayBack": .fact(wayBack(to: path))])
    case .invalid(let path, let finding):
      Fact(
        "notice.recoveredInvalid",
        ["path": .text(path), "reason": .fact(finding.fact), "wayBack": .fact(wayBack(to: path))])
    case .missing(let path): Fact("notice.recoveredMissing", ["path": .text(path)])
    default: Fact("notice.recovered", ["error": .fact(error.fact)])
    }
  }

  private static func wayBack(to path: String) -> Fact {
    Fact(
      "notice.wayBack",
      [
        "path": .text(path), "word": .text("\(ShellWord(path: path))"),
        "damaged": .text("\(ShellWord(path: path + ".damaged"))"),
      ])
  }

  private static func newer(than path: String, _ last: Timestamp?) -> Fact {
    guard let last else { return Fact("notice.wasOpen", ["path": .text(path)]) }
    let time = last.description.prefix(16).replacing("T", with: " ")
    return Fact("notice.wasOpenUntil", ["path": .text(path), "time": .text(String(time))])
  }

  private static func absence(of operations: [OperationID]) -> Fact {
    let named = operations.prefix(3).map { id in
      Fact(
        "notice.operation",
        ["number": .number(id.number), "replica": .text(id.replica.rawValue)])
    }
    return Fact(
      "notice.missing",
      [
        "count": .number(operations.count), "named": .facts(named),
        "more": .number(operations.count - named.count),
      ])
  }
}
