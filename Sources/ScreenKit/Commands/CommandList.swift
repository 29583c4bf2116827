public import TerminalKit

/// What can be done on the layer below, as a list to filter and to choose from: the help shows it
/// in groups, the palette with the best match first.
public struct CommandList<Host: LayerHost>: Layer {
  /// Where its own keys are pressed.
  public let place: Place
  /// The place of the layer below.
  public let listed: Place
  /// Whether it is the help, in groups.
  public let isGrouped: Bool
  /// The names of commands that it does not list.
  let omitted: Set<String>
  private(set) var query = TextField()
  private(set) var selected = 0

  /// The list for the layer at `listed`, with nothing typed, whose own keys are those of `place`.
  public init(_ place: Place, of listed: Place, isGrouped: Bool, without omitted: Set<String> = [])
  {
    self.place = place
    self.listed = listed
    self.isGrouped = isGrouped
    self.omitted = omitted
  }

  /// Moves the selection inside the rows that are left.
  public mutating func move(by offset: Int, in host: inout Host) {
    selected = ListWindow.moved(selected, by: offset, count: rows(in: host).count)
  }

  /// What the rows are filtered by.
  public var typed: TextField? { query }

  /// Types into the filter.
  public mutating func type(_ key: Key, in host: inout Host) {
    edit { _ = $0.handle(key, columns: TextField.limit) }
  }

  /// Puts a text into the filter, on one line.
  public mutating func paste(_ text: String, in host: inout Host) {
    edit { $0.insert(text.onOneLine) }
  }

  /// Changes what is typed, and begins at the top if that makes a difference.
  private mutating func edit(_ change: (inout TextField) -> Void) {
    let before = query.text
    change(&query)
    if query.text != before { selected = 0 }
  }

  /// What it lists: everything that has a key on the layer below, whether it can be done now or not.
  ///
  /// - Parameter host: All that the program knows, this list on top of it.
  /// - Returns: The rows, in the order in which they are shown.
  public func rows(in host: Host) -> [CommandRow] {
    var below = host
    below.pop()
    let problems = host.commands.problems.map {
      CommandRow(telling: host.words(for: .problem($0)), in: .problems)
    }
    let all =
      host.commands.rows(at: listed, in: below, without: omitted, isGrouped: isGrouped)
      + (isGrouped ? problems : [])
    let match = FuzzyMatch(query.text)
    let scored = all.enumerated().compactMap { index, row in
      match.score(name: row.title, sentence: row.help, keys: row.keys).map { (index, $0, row) }
    }
    guard !isGrouped, !match.isEmpty else { return scored.map(\.2) }
    return scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.2)
  }

  /// The row that is selected; nil when nothing matches.
  public func selectedRow(in host: Host) -> CommandRow? {
    let rows = rows(in: host)
    return rows.indices.contains(selected) ? rows[selected] : nil
  }

  /// Does what is selected, as if its key was pressed on the layer below; what cannot be done now is
  /// refused, with the reason.
  ///
  /// - Returns: What the world outside is to do.
  public func run(in host: inout Host) -> [Host.Effect] {
    guard let row = selectedRow(in: host) else {
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
