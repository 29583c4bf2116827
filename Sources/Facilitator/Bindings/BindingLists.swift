import ScreenKit
import TerminalKit
import WorkshopModel

/// Lists the bindings of each context.
struct BindingLists {
  let strings: Strings
  let roles: [Role]
  let kinds: [EntryKind]

  /// Those that hold at `place` as in most places.
  func everywhere(_ place: Place) -> [Binding] {
    let leave = Binding("everywhere.leave", [.control("c")], strings.keys.leave, .quit)
    let helpKeys: [Key] = place.takesText ? [.function(1)] : ["?", .function(1)]
    let help = Binding("everywhere.help", helpKeys, strings.keys.help, footer: true, .help)
    let palette = Binding(
      Model.palette, [.control("p")], strings.tools.palette, footer: true, .palette)
    let mouse = Binding("everywhere.mouse", ["M"], strings.tools.mouse, .mouse)
    switch place.reach {
    case .nothing: return []
    case .leaving: return [leave]
    case .help: return [help, leave]
    case .everything: return [help, palette] + (place.takesText ? [leave] : [mouse, leave])
    }
  }

  /// A list of commands, which a key closes as it opened it.
  func listed(_ name: String, closing key: Key) -> [Binding] {
    let keys = strings.keys
    return [
      Binding("\(name).run", [.enter], strings.tools.run, footer: true, .accept),
      Binding("\(name).back", [.escape, key], keys.back, footer: true, .back),
      Binding("\(name).up", [.up], keys.up, .up),
      Binding("\(name).down", [.down], keys.down, .down),
      Binding("\(name).pageUp", [.pageUp], keys.pageUp, .pageUp),
      Binding("\(name).pageDown", [.pageDown], keys.pageDown, .pageDown),
    ]
  }

  func accepting(_ words: Strings.Key) -> [Binding] {
    [
      Binding("accept", [.enter], words, footer: true, .accept),
      Binding("back", [.escape], strings.keys.back, footer: true, .back),
    ]
  }

  var moving: [Binding] {
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

  var board: [Binding] {
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
      toSetUp,
      Binding("board.open", [.enter], keys.openEntry, footer: true, .open),
      Binding("board.group", ["g"], keys.group, footer: true, .chooseGroup),
    ] + clock("board") + [
      Binding("board.search", ["/"], keys.search, footer: true, .search),
      Binding("board.coverage", ["K"], strings.coverage.show, footer: true, .coverage(.show)),
      Binding("board.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("board.redo", [.control("r")], keys.redo, .redo),
      Binding("board.edit", ["e"], keys.edit, .edit),
      Binding("board.withdraw", ["d"], keys.withdraw, .withdraw),
      Binding("board.erase", ["D"], keys.erase, .erase),
      Binding("board.park", ["p"], keys.park, .park),
      toTurn,
      Binding("board.history", ["h"], keys.history, .history),
      Binding("board.saveElsewhere", ["S"], keys.saveElsewhere, .saveElsewhere),
    ] + boardSecondHalf + scribing(on: .board) + roleKeys + [
      Binding("board.nextRole", [.right], keys.nextRole, .nextRole),
      Binding("board.previousRole", [.left], keys.previousRole, .previousRole),
      Binding("board.nextPane", [.tab], keys.nextPane, .nextPane),
      Binding("board.previousPane", [.backTab], keys.previousPane, .previousPane),
    ] + moving + [
      Binding("board.quit", ["q"], keys.quit, footer: true, .quit),
      // Last, so that where it has no room in the footer nothing else loses its place.
      Binding("board.versions", ["V"], keys.versions, footer: true, .versions),
      Binding("board.takeIn", ["B"], strings.arrivals.takeIn, footer: true, .takeIn),
    ]
  }

  var conflict: [Binding] {
    let keys = strings.keys
    let digits = (1...9).map { number in
      let words = [keys.pickFirst, keys.pickSecond, keys.pickVersion][min(number, 3) - 1]
      return Binding(
        "conflict.pick.\(number)", [.character(Character("\(number)"))], words,
        footer: number < 3, .pickVersion(number - 1))
    }
    return [
      Binding("conflict.mine", ["m"], keys.mine, footer: true, .mine),
      Binding("conflict.theirs", ["t"], keys.theirs, footer: true, .theirs),
    ] + digits + [
      Binding("conflict.both", ["b"], keys.both, footer: true, .both),
      Binding("conflict.edit", ["e"], keys.editVersions, footer: true, .editVersions),
      Binding("conflict.keep", ["k"], keys.keepContested, footer: true, .keepContested),
      Binding("conflict.withdraw", ["d"], keys.withdrawContested, footer: true, .withdrawContested),
      Binding("conflict.later", [.escape, "q"], keys.later, footer: true, .back),
      Binding("conflict.next", [.tab], keys.nextQuestion, footer: true, .nextQuestion),
      Binding("conflict.previous", [.backTab], keys.previousQuestion, .previousQuestion),
      Binding("conflict.history", ["h"], keys.history, footer: true, .history),
      Binding("conflict.undo", ["u"], keys.undo, .undo),
      Binding("conflict.redo", [.control("r")], keys.redo, .redo),
      Binding("conflict.up", [.up], keys.up, .up),
      Binding("conflict.down", [.down], keys.down, .down),
      Binding("conflict.pageUp", [.pageUp], keys.pageUp, .pageUp),
      Binding("conflict.pageDown", [.pageDown], keys.pageDown, .pageDown),
    ]
  }

  var fields: [Binding] {
    let keys = strings.keys
    return [
      Binding("fields.save", [.enter], keys.save, footer: true, .accept),
      Binding("fields.next", [.tab], keys.nextField, footer: true, .nextField),
      Binding("fields.previous", [.backTab], keys.previousField, .previousField),
      Binding("fields.newLine", [.altEnter, .control("j")], keys.newLine, .newLine),
      Binding("fields.back", [.escape], keys.keepDraft, footer: true, .back),
    ]
  }

  var form: [Binding] {
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
