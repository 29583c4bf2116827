import TerminalKit
import WorkshopModel

extension BindingLists {
  /// The keys of the home screen.
  var home: [Binding] {
    let keys = strings.keys
    return moving + [
      Binding("home.open", [.enter], keys.openSession, footer: true, .open),
      Binding("home.refresh", ["r"], keys.refresh, footer: true, .refresh),
      Binding("home.quit", ["q", .escape], keys.quit, footer: true, .quit),
    ]
  }

  /// The keys of the screen of an entry.
  var detail: [Binding] {
    let keys = strings.keys
    return [
      Binding("detail.edit", ["e"], keys.edit, footer: true, .edit),
      Binding("detail.withdraw", ["d"], keys.withdraw, footer: true, .withdraw),
      Binding("detail.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("detail.redo", [.control("r")], keys.redo, .redo),
      Binding(
        "detail.back", [.escape, .enter, "q"], keys.back, footer: true, .back),
      Binding("detail.history", ["h"], keys.history, footer: true, .history),
      Binding("detail.versions", ["V"], keys.versions, footer: true, .versions),
      Binding("detail.link", ["l"], strings.challenge.keys.linkHere, .challenge(.link)),
      Binding("detail.park", ["p"], keys.park, .park),
      Binding("detail.erase", ["D"], keys.erase, .erase),
      Binding("detail.saveElsewhere", ["S"], keys.saveElsewhere, .saveElsewhere),
    ] + scribing(on: .detail) + moving
  }

  /// The keys of the search.
  var search: [Binding] {
    let keys = strings.keys
    return accepting(keys.goThere) + [
      Binding("search.up", [.up, .control("p")], keys.up, .up),
      Binding("search.down", [.down, .control("n")], keys.down, .down),
      Binding("search.pageUp", [.pageUp], keys.pageUp, .pageUp),
      Binding("search.pageDown", [.pageDown], keys.pageDown, .pageDown),
    ]
  }

  /// The keys of the question whether to leave.
  var leaving: [Binding] {
    let keys = strings.keys
    return [
      Binding("leaving.save", ["S", "s"], keys.saveElsewhere, footer: true, .saveElsewhere),
      Binding("leaving.leave", ["q"], keys.leaveAnyway, footer: true, .accept),
      Binding("leaving.stay", [.escape, .enter], keys.stay, footer: true, .back),
    ]
  }

  /// The keys of the list of conflicts.
  var conflicts: [Binding] {
    let keys = strings.keys
    return moving + [
      Binding("conflicts.open", [.enter], keys.settle, footer: true, .open),
      Binding("conflicts.history", ["h"], keys.history, footer: true, .history),
      Binding("conflicts.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("conflicts.redo", [.control("r")], keys.redo, .redo),
      Binding("conflicts.back", [.escape, "q", "V"], keys.back, footer: true, .back),
    ]
  }

  /// The keys of the text that takes the place of all versions.
  var revision: [Binding] {
    let keys = strings.keys
    return [
      Binding("revision.save", [.enter], keys.takeText, footer: true, .accept),
      Binding(
        "revision.newLine", [.altEnter, .control("j")], keys.newLine, footer: true, .newLine),
      Binding("revision.back", [.escape], keys.keepDraft, footer: true, .back),
    ]
  }

  /// The keys of the history of a record.
  var history: [Binding] {
    let keys = strings.keys
    return moving + [
      Binding("history.back", [.escape, "q", "h", .enter], keys.back, footer: true, .back)
    ]
  }

  /// The keys of the question whether to erase.
  var erasing: [Binding] {
    let keys = strings.keys
    return [
      Binding("erasing.erase", ["E"], keys.eraseForGood, footer: true, .eraseForGood),
      Binding("erasing.keep", [.escape], keys.keepEntry, footer: true, .back),
    ]
  }

  /// The keys of the list of groups.
  var groups: [Binding] {
    moving + accepting(strings.keys.chooseGroup)
      + (1...9).map {
        Binding(
          "groups.choose.\($0)", [.character(Character("\($0)"))], strings.keys.pick,
          .choose($0 - 1))
      }
  }
}
