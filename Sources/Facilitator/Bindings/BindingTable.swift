import TerminalKit
import WorkshopModel

/// All bindings, by where they hold; made anew only when the roles or the kinds of entry change.
struct BindingTable: Sendable {
  private let byContext: [Context: (own: [Binding], everywhere: [Binding])]

  /// The bindings for a workshop with these roles and kinds of entry.
  init(_ strings: Strings, roles: [Role], kinds: [EntryKind]) {
    let lists = BindingLists(strings: strings, roles: roles, kinds: kinds)
    byContext = Dictionary(
      uniqueKeysWithValues: Context.allCases.map { context in
        (context, (lists.own(context), lists.everywhere(context)))
      })
  }

  /// The bindings that hold in `context` alone.
  func own(_ context: Context) -> [Binding] { byContext[context]?.own ?? [] }

  /// The bindings that hold in `context` as in most others.
  func everywhere(_ context: Context) -> [Binding] { byContext[context]?.everywhere ?? [] }

  /// What a key means in `context`, its own bindings first; nil when nothing.
  func action(for key: Key, in context: Context) -> Action? {
    let binding = own(context).first { $0.keys.contains(key) }
    return (binding ?? everywhere(context).first { $0.keys.contains(key) })?.action
  }
}

/// Lists the bindings of each context.
private struct BindingLists {
  let strings: Strings
  let roles: [Role]
  let kinds: [EntryKind]

  /// The bindings of `context` alone.
  func own(_ context: Context) -> [Binding] {
    let keys = strings.keys
    switch context {
    case .home:
      return moving + [
        Binding("home.open", [.enter], keys.openSession, footer: true, .open),
        Binding("home.refresh", ["r"], keys.refresh, footer: true, .refresh),
        Binding("home.quit", ["q", .escape], keys.quit, footer: true, .quit),
      ]
    case .prompt: return accepting(keys.create)
    case .board: return board
    case .detail:
      return [
        Binding("detail.edit", ["e"], keys.edit, footer: true, .edit),
        Binding("detail.withdraw", ["d"], keys.withdraw, footer: true, .withdraw),
        Binding("detail.undo", ["u"], keys.undo, footer: true, .undo),
        Binding("detail.redo", [.control("r")], keys.redo, .redo),
        Binding(
          "detail.back", [.escape, .enter, "q"], keys.back, footer: true, .back),
      ] + moving
    case .form: return form
    case .groups:
      return moving + accepting(keys.chooseGroup)
        + (1...9).map {
          Binding(
            "groups.choose.\($0)", [.character(Character("\($0)"))], keys.pick, .choose($0 - 1))
        }
    case .search:
      return accepting(keys.goThere) + [
        Binding("search.up", [.up, .control("p")], keys.up, .up),
        Binding("search.down", [.down, .control("n")], keys.down, .down),
        Binding("search.pageUp", [.pageUp], keys.pageUp, .pageUp),
        Binding("search.pageDown", [.pageDown], keys.pageDown, .pageDown),
      ]
    case .help:
      return moving + [
        Binding(
          "help.back", [.escape, "q", .enter, "?"], keys.back,
          footer: true, .back)
      ]
    case .leaving:
      return [
        Binding("leaving.leave", ["y"], keys.leaveAnyway, footer: true, .accept),
        Binding(
          "leaving.stay", [.escape, "n", .enter], keys.stay, footer: true, .back),
      ]
    }
  }

  /// Those that hold in most contexts.
  func everywhere(_ context: Context) -> [Binding] {
    var bindings = [Binding("everywhere.leave", [.control("c")], strings.keys.leave, .quit)]
    if !context.takesText, context != .help, context != .leaving {
      let words = strings.keys.help
      bindings.insert(
        Binding("everywhere.help", ["?", .function(1)], words, footer: true, .help),
        at: 0)
    } else if context.takesText {
      bindings.insert(
        Binding("everywhere.help", [.function(1)], strings.keys.help, footer: true, .help), at: 0)
    }
    return bindings
  }

  private func accepting(_ words: Strings.Key) -> [Binding] {
    [
      Binding("accept", [.enter], words, footer: true, .accept),
      Binding("back", [.escape], strings.keys.back, footer: true, .back),
    ]
  }

  private var moving: [Binding] {
    let keys = strings.keys
    return [
      Binding("move.up", [.up, "k"], keys.up, .up),
      Binding("move.down", [.down, "j"], keys.down, .down),
      Binding("move.pageUp", [.pageUp], keys.pageUp, .pageUp),
      Binding("move.pageDown", [.pageDown], keys.pageDown, .pageDown),
      Binding("move.first", [.home], keys.first, .first),
      Binding("move.last", [.end], keys.last, .last),
    ]
  }

  private var board: [Binding] {
    let keys = strings.keys
    let new = kinds.compactMap { kind in
      kind.key.first.map {
        Binding(
          "board.new.\(kind.id.name)", [.character($0)], keys.new(kind.title), footer: true,
          .newEntry(kind.id))
      }
    }
    let roleKeys = roles.prefix(9).enumerated().map { index, role in
      Binding(
        "board.role.\(index + 1)", [.character(Character("\(index + 1)"))],
        keys.role(role.title), .role(index))
    }
    return new + [
      Binding("board.open", [.enter], keys.openEntry, footer: true, .open),
      Binding("board.group", ["g"], keys.group, footer: true, .chooseGroup),
      Binding("board.search", ["/"], keys.search, footer: true, .search),
      Binding("board.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("board.redo", [.control("r")], keys.redo, .redo),
      Binding("board.edit", ["e"], keys.edit, .edit),
      Binding("board.withdraw", ["d"], keys.withdraw, .withdraw),
    ] + roleKeys + [
      Binding("board.nextRole", [.right], keys.nextRole, .nextRole),
      Binding("board.previousRole", [.left], keys.previousRole, .previousRole),
      Binding("board.nextPane", [.tab], keys.nextPane, .nextPane),
      Binding("board.previousPane", [.backTab], keys.previousPane, .previousPane),
    ] + moving + [
      Binding("board.quit", ["q"], keys.quit, footer: true, .quit)
    ]
  }

  private var form: [Binding] {
    let keys = strings.keys
    return [
      Binding("form.save", [.enter], keys.save, footer: true, .accept),
      Binding("form.next", [.tab], keys.nextField, footer: true, .nextField),
      Binding("form.previous", [.backTab], keys.previousField, .previousField),
      Binding(
        "form.newLine", [.altEnter, .control("j")], keys.newLine, footer: true, .newLine),
      Binding("form.back", [.escape], keys.keepDraft, footer: true, .back),
    ]
  }
}
