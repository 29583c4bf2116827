/// One thing that can be done, as help and palette list it, with all keys that do it.
public struct CommandRow: Equatable, Sendable {
  /// Where it stands in the help.
  public enum Group: Int, CaseIterable, Sendable {
    /// What the layer is there for, with the way back.
    case here
    /// Going from place to place on it.
    case moving
    /// What holds in most places.
    case everywhere
    /// What words and signs on the layer mean.
    case meanings
    /// What is wrong with the keys that somebody chose.
    case problems
  }

  /// The name of its command; nil for a row that only tells something.
  public let id: String?
  /// Where it stands in the help.
  public let group: Group
  /// The keys as people read them.
  public let keys: String
  /// What it does in one or two words.
  public let title: String
  /// What it does in a sentence.
  public let help: String
  /// What else people call it, separated by commas; empty for nothing.
  public let otherNames: String
  /// Why it cannot be done now; nil when it can.
  public let reason: String?

  /// A row that only tells something.
  public init(telling words: String, in group: Group) {
    id = nil
    self.group = group
    keys = ""
    title = words
    help = words
    otherNames = ""
    reason = words
  }

  /// A row for commands that say the same, of which there is at least one.
  fileprivate init?<Host, Effect>(
    _ same: [LayerCommand<Host, Effect>], _ group: Group, in host: Host
  ) {
    guard let first = same.first, let last = same.last else { return nil }
    id = first.id
    self.group = group
    keys =
      same.count > 2
      ? "\(first.keyNames)–\(last.keyNames)" : same.map(\.keyNames).joined(separator: " ")
    title = first.title(in: host)
    help = first.help(in: host)
    otherNames = same.map { $0.otherNames(in: host) }.joined(separator: ", ")
    reason = first.obstacle(in: host)?.reason
  }
}

extension CommandTables {
  /// What can be done at `place` in `host`, now or not, those that say the same in one row.
  ///
  /// - Parameters:
  ///   - place: Where.
  ///   - host: All that the program knows.
  ///   - omitted: The names of commands that are not listed.
  ///   - isGrouped: Whether what moves stands behind what the place is there for; else it is last,
  ///     since whoever searches looks for something else.
  /// - Returns: The rows, in the order in which they are shown.
  public func rows(
    at place: Place, in host: Host, without omitted: Set<String>, isGrouped: Bool
  ) -> [CommandRow] {
    let all = own(place)
    let own = all.filter { $0.leads(in: host) } + all.filter { !$0.leads(in: host) }
    let here = (CommandRow.Group.here, own.filter { $0.use != .moving })
    let moving = (CommandRow.Group.moving, own.filter { $0.use == .moving })
    let everywhere = (
      CommandRow.Group.everywhere, everywhere(place).filter { !omitted.contains($0.id) }
    )
    let groups = isGrouped ? [here, moving, everywhere] : [here, everywhere, moving]
    return groups.flatMap { group, commands in
      Self.joined(commands, in: host).compactMap { CommandRow($0, group, in: host) }
    }
  }

  /// Puts commands that say the same together.
  private static func joined(_ commands: [Command], in host: Host) -> [[Command]] {
    var joined: [(help: String, commands: [Command])] = []
    for command in commands {
      let help = command.help(in: host)
      if let index = joined.firstIndex(where: { $0.help == help }) {
        joined[index].commands.append(command)
      } else {
        joined.append((help, [command]))
      }
    }
    return joined.map(\.commands)
  }
}
