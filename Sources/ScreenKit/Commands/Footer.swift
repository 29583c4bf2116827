public import TerminalKit

/// The keys that are the most useful now, at the bottom of the screen.
public struct Footer: Sendable {
  /// A key and what it does.
  public struct Hint: Sendable {
    let key: Key
    let words: String
    let canBeDone: Bool

    /// The first key of `command` with what it does: its title, unless other words are given.
    public init<Host, Effect>(
      _ command: LayerCommand<Host, Effect>, _ words: String? = nil, in host: Host
    ) {
      self.init(command, words, canBeDone: command.obstacle(in: host) == nil, in: host)
    }

    fileprivate init<Host, Effect>(
      _ command: LayerCommand<Host, Effect>, _ words: String? = nil, canBeDone: Bool, in host: Host
    ) {
      key = command.keys[0]
      self.words = words ?? command.title(in: host)
      self.canBeDone = canBeDone
    }

    fileprivate var columns: Int {
      TextWidth.columns(of: key.name) + 1 + TextWidth.columns(of: words)
    }
  }

  /// A command that it would show.
  private struct Shown {
    let index: Int
    let rank: Int
    let canBeDone: Bool
  }

  /// The most hints that it has in so many columns: more than that nobody reads.
  private static func most(in columns: Int) -> Int { columns < 110 ? 8 : 12 }
  private static let gap = 2

  private let hints: [Hint]

  /// As many hints as have room in `columns`.
  ///
  /// - Parameters:
  ///   - ranked: The hints with the places they are shown at, the most useful first.
  ///   - last: Those that are always shown, at the end: they lead to all others.
  ///   - columns: The room.
  public init(
    _ ranked: some Sequence<(place: Int, hint: Hint)>, last: [Hint], columns: Int
  ) {
    let most = Self.most(in: columns)
    var room = columns - last.reduce(0) { $0 + $1.columns + Self.gap }
    var shown: [(place: Int, hint: Hint)] = []
    for (place, hint) in ranked {
      if shown.count + last.count >= most { break }
      guard hint.columns <= room else { continue }
      shown.append((place, hint))
      room -= hint.columns + Self.gap
    }
    hints = shown.sorted { $0.place < $1.place }.map(\.hint) + last
  }

  /// As many hints as have room in `columns` for the layer of `host` that has the keys, in the order
  /// of its commands: what leads has room first, then what the layer is for, then the way back.
  ///
  /// - Parameters:
  ///   - host: All that the program knows.
  ///   - order: The names of the commands that are the most useful, or what several begin with, which
  ///     then ends in a dot; these are shown and have room in this order. Empty for that of the layer.
  ///   - last: Those that are always shown, at the end.
  ///   - columns: The room.
  public init<Host: LayerHost>(of host: Host, order: [String] = [], last: [Hint], columns: Int) {
    let commands = host.commands.footer(host.topLayer.place)
    var shown: [Shown] = []
    for index in commands.indices {
      guard let canBeDone = commands[index].isPromised(by: host) else { continue }
      let rank =
        commands[index].leads(in: host)
        ? -1
        : order.isEmpty
          ? shown.isEmpty ? 0 : commands[index].use == .wayBack ? 1 : 2
          : order.firstIndex(where: commands[index].isCalled) ?? order.count
      shown.append(Shown(index: index, rank: rank, canBeDone: canBeDone))
    }
    shown.sort { ($0.rank, $0.index) < ($1.rank, $1.index) }
    // The words of those that have no room any more are never asked for.
    let hints = shown.enumerated().lazy.map { place, each in
      (
        place: order.isEmpty ? each.index : place,
        hint: Hint(commands[each.index], canBeDone: each.canBeDone, in: host)
      )
    }
    self.init(hints, last: last, columns: columns)
  }

  /// Draws it in one row, what can be done now in bold; a click on a hint is as good as its key.
  public func draw(in rect: Rect, on frame: inout Frame) {
    var column = rect.column
    for hint in hints {
      let used = frame.put(
        hint.key.name, at: Point(column: column, row: rect.row),
        style: hint.canBeDone ? .plain.bold() : .muted)
      frame.put(" " + hint.words, at: Point(column: column + used, row: rect.row), style: .muted)
      let area = Rect(column: column, row: rect.row, columns: hint.columns, rows: 1)
      frame.mark(area, as: .key(hint.key))
      column += hint.columns + Self.gap
    }
  }
}

extension Style {
  /// For what is beside the point but must still be readable.
  public static let muted = Style.plain.colour(.muted)
}
