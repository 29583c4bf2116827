import TerminalKit

/// What can be done on the layer below, as a list to filter and to choose from: the help shows it
/// in groups, the palette with the best match first.
public struct CommandList<Host: LayerHost>: Picker {
  /// Where its own keys are pressed.
  public let place: Place
  /// The place of the layer below.
  public let listed: Place
  /// Whether it is the help, in groups.
  public let isGrouped: Bool
  /// The names of commands that it does not list.
  let omitted: Set<String>
  /// What the rows are filtered by.
  public var filter = TextField()
  /// Which row is selected.
  public var selection = Selection<String>()

  /// The list for the layer at `listed`, with nothing typed, whose own keys are those of `place`.
  public init(_ place: Place, of listed: Place, isGrouped: Bool, without omitted: Set<String> = [])
  {
    self.place = place
    self.listed = listed
    self.isGrouped = isGrouped
    self.omitted = omitted
  }

  /// What it lists: everything that has a key on the layer below, whether it can be done now or not.
  ///
  /// - Parameter host: All that the program knows, this list on top of it.
  /// - Returns: The rows, in the order in which they are shown.
  public func items(in host: Host) -> [CommandRow] {
    var below = host
    below.pop()
    let all =
      host.commands.rows(at: listed, in: below, without: omitted, isGrouped: isGrouped)
      + (isGrouped ? told(by: host) : [])
    let match = FuzzyMatch(filter.text)
    let scored = all.enumerated().compactMap { index, row in
      match.score(
        name: row.title, otherNames: row.otherNames, sentence: row.help, keys: row.keys
      ).map { (index, $0, row) }
    }
    guard !isGrouped, !match.isEmpty else { return scored.map(\.2) }
    return scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.2)
  }

  /// The rows that only tell something, each sentence in as many as it needs.
  private func told(by host: Host) -> [CommandRow] {
    let columns = host.size.columns - 4
    let meanings = host.meanings(at: listed).flatMap { TextWidth.wrap($0, to: columns) }
    let problems = host.commands.problems.map { host.words(for: .problem($0)) }
    return meanings.map { CommandRow(telling: $0, in: .meanings) }
      + problems.map { CommandRow(telling: $0, in: .problems) }
  }

  /// The sentence that tells what it does, which no two have.
  public func id(of row: CommandRow) -> String { row.help }

  /// Whether somebody has gone to a row: the help is opened to read, and does nothing unasked.
  public var isChosen: Bool { !isGrouped || selection.id != nil || !filter.text.isEmpty }

  /// Does what is selected, as if its key was pressed on the layer below; what cannot be done now is
  /// refused, with the reason; where nothing was chosen, it only leaves the list.
  ///
  /// - Returns: What the world outside is to do.
  public func run(in host: inout Host) -> [Host.Effect] {
    guard isChosen else {
      host.pop()
      return []
    }
    guard let row = selected(in: host) else {
      host.warn(host.words(for: .noCommand))
      return []
    }
    if let reason = row.reason {
      host.warn(reason)
      return []
    }
    host.pop()
    let commands = host.commands.own(listed) + host.commands.everywhere(listed)
    return commands.first { $0.id == row.id }?.perform(in: &host) ?? []
  }
}
