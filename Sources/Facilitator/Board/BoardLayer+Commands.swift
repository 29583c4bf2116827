import ScreenKit
import TerminalKit
import WorkshopModel

extension Place {
  static let board = Place("board")
  static let groups = Place("groups")
  static let search = Place("search", typing: .text)
}

extension PlaceBindings {
  static let board = [
    PlaceBindings(.board) { $0.board + $0.toConclusions + $0.toInsights + $0.toReport },
    PlaceBindings(.groups) { $0.groups },
    PlaceBindings(.search) { $0.search },
  ]
}

extension BindingLists {
  /// What can be done on the board.
  fileprivate var board: [Binding] {
    let keys = strings.keys
    return newEntries + [
      toSetUp,
      Binding(
        "board.open", [.enter], keys.openEntry, footer: true, unless: BoardLayer.nothingToOpen
      ) {
        BoardLayer.open(in: &$0)
      },
      Binding("board.group", ["g"], keys.group, footer: true) { GroupPicker.open(in: &$0) },
    ] + clock("board") + [
      Binding("board.search", ["/"], keys.search, footer: true) { $0.push(Search()) },
      toCoverage,
      Binding("board.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("board.redo", [.control("r")], keys.redo, .redo),
      Binding("board.edit", ["e"], keys.edit, .edit),
      Binding("board.withdraw", ["d"], keys.withdraw, .withdraw),
      Binding("board.erase", ["D"], keys.erase, .erase),
      Binding("board.park", ["p"], keys.park, .park),
      toTurn,
      Binding("board.history", ["h"], keys.history, .history),
      Binding("board.saveElsewhere", ["S"], keys.saveElsewhere, .saveElsewhere),
    ] + boardSecondHalf + scribing(on: .board) + rolesAndPanes + moving + [
      Binding("board.quit", ["q"], keys.quit, footer: true, .quit),
      // Last, so that where it has no room in the footer nothing else loses its place.
      Binding("board.versions", ["V"], keys.versions, footer: true, .versions),
      Binding(
        "board.takeIn", ["B"], strings.arrivals.keys.takeIn, footer: true, entering: true,
        unless: {
          $0.besides.isEmpty ? Obstacle(reason: $0.strings.arrivals.nothingBeside) : nil
        }, { $0.takeIn() }),
    ]
  }

  private var newEntries: [Binding] {
    kinds.compactMap { kind in
      kind.key.first.map {
        Binding(
          "board.new.\(kind.id.name)", [.character($0)], strings.keys.new(kind.title),
          footer: true, .newEntry(kind.id))
      }
    }
  }

  private var rolesAndPanes: [Binding] {
    let keys = strings.keys
    return roles.prefix(9).enumerated().map { index, role in
      Binding(
        "board.role.\(index + 1)", [.character(Character("\(index + 1)"))],
        keys.role(role.title), use: .moving
      ) { $0.showRole(index) }
    } + [
      Binding("board.nextRole", [.right], keys.nextRole, use: .moving) {
        $0.showRole($0.board.role + 1)
      },
      Binding("board.previousRole", [.left], keys.previousRole, use: .moving) {
        $0.showRole($0.board.role - 1)
      },
      Binding("board.nextPane", [.tab], keys.nextPane, use: .moving) {
        BoardLayer.movePane(by: 1, in: &$0)
      },
      Binding("board.previousPane", [.backTab], keys.previousPane, use: .moving) {
        BoardLayer.movePane(by: -1, in: &$0)
      },
    ]
  }

  /// What can be done in the list of groups.
  fileprivate var groups: [Binding] {
    moving
      + accepting(strings.keys.chooseGroup) {
        $0.board.groups.isEmpty ? $0.strings.groups.none : nil
      }
      + (1...9).map { number in
        Binding(
          "groups.choose.\(number)", [.character(Character("\(number)"))], strings.keys.pick,
          use: .moving
        ) { GroupPicker.choose(number - 1, in: &$0) }
      }
  }

  /// What can be done in the search.
  fileprivate var search: [Binding] {
    accepting(strings.keys.goThere) { model in
      model.screen(Search.self).flatMap { search in
        search.finds.isEmpty ? search.emptyWords(model.strings.search) : nil
      }
    } + movingWhileTyping("search")
  }
}
