public import WorkshopModel

/// What rows of a list say of their group or their sector that is called otherwise in the workshop.
public struct ImportValue: Equatable, Sendable {
  /// Whether it is a group or a sector.
  public let subject: ImportSubject
  /// What the first of the rows says.
  public let text: String
  /// The lines of the rows that say so, in the order of the file; at least one.
  public internal(set) var lines: [Int]
  /// What it means, where that was chosen; where it was not, what it most likely means, or nil.
  public let meaning: ImportMapping.Meaning?

  /// Why its rows wait for somebody to place it, with what it may mean; no full stop.
  public func reason(_ state: State) -> Fact {
    let type = Fact.Argument.text(subject.rawValue)
    switch meaning {
    case .new: return Fact("csv.nearNew", ["type": type, "name": .text(text)])
    case .nothing: return Fact("csv.nearNothing", ["type": type, "name": .text(text)])
    case .record(let id): return names(state).reason(text, likely: id.rawValue)
    case nil: return names(state).reason(text)
    }
  }

  /// The title of the sector or the number of the group that it means, as it is or is to be; nil
  /// when it means none.
  public func title(_ state: State) -> String? {
    switch meaning {
    case .new(let title): title
    case .record(let id): names(state).title(of: id.rawValue)
    case .nothing, nil: nil
    }
  }

  /// What it could be placed as, to show how that is written; empty when there is nothing.
  public func example(_ state: State) -> String {
    title(state) ?? names(state).first ?? ""
  }

  private func names(_ state: State) -> ImportNames {
    subject == .group ? .groups(state) : .sectors(state)
  }
}

/// Such values in the order in which they come, each once.
struct ImportValues {
  private(set) var all: [ImportValue] = []
  private var places: [String: Int] = [:]

  /// Takes note that the row in `line` says `text`; what that means is asked for the first time.
  mutating func note(
    _ text: String, as subject: ImportSubject, line: Int,
    meaning: @autoclosure () -> ImportMapping.Meaning?
  ) {
    let key = "\(subject.rawValue) \(ImportMapping.key(of: text))"
    if let place = places[key] {
      all[place].lines.append(line)
    } else {
      places[key] = all.count
      all.append(ImportValue(subject: subject, text: text, lines: [line], meaning: meaning()))
    }
  }
}
