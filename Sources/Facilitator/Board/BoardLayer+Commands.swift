import ScreenKit
import TerminalKit
import WorkshopModel

extension Place {
  static let board = Place("board")
  static let groups = Place("groups")
  static let search = Place("search", typing: .text)
}

/// The commands of the board.
struct BoardBindings: FeatureBindings {
  static let places = [
    at(.board) {
      $0.board + $0.toResults + SortingBindings(source: $0.source).toSorting
        + WallBindings(source: $0.source).toWall
    },
    at(.groups) { $0.groups },
    at(.search) { $0.search },
  ]

  let source: BindingSource

  /// What can be done on the board.
  private var board: [Binding] {
    let keys = strings.keys
    return newEntries + [
      SpeakerBindings(source: source).toSpeakers,
      SetUpBindings(source: source).toSetUp,
      Binding(
        "board.open", [.enter], keys.openEntry, footer: true, unless: BoardLayer.nothingToOpen
      ) {
        BoardLayer.open(in: &$0)
      },
      Binding("board.group", ["g"], keys.group, footer: true) {
        $0.push(GroupPicker(selection: Selection($0.board.group?.id)))
      },
    ] + ClockBindings(source: source).clock("board") + [
      Binding("board.search", ["/"], keys.search, footer: true) { $0.push(Search()) },
      CoverageBindings(source: source).toCoverage,
      Binding("board.undo", ["u"], keys.undo, footer: true, .undo),
      Binding("board.redo", [.control("r")], keys.redo, .redo),
      Binding("board.edit", ["e"], keys.edit, .edit),
      Binding("board.withdraw", ["d"], keys.withdraw, .withdraw),
      Binding("board.erase", ["D"], keys.erase, .erase),
      Binding("board.park", ["p"], keys.park, .park),
      TurnBindings(source: source).toTurn,
      Binding("board.history", ["h"], keys.history, .history),
      Binding("board.saveElsewhere", ["S"], keys.saveElsewhere, .saveElsewhere),
    ] + toSecondHalf + scribing + rolesAndPanes + moving + [
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

  /// From the board to the second half of a workshop.
  private var toSecondHalf: [Binding] {
    [
      ChallengeBindings(source: source).toLink("board.link"),
      LedgerBindings(source: source).toLedger("board.ledger"),
      VotingBindings(source: source).toVotes,
      ParkingBindings(source: source).toParking,
    ]
  }

  /// From the board to what comes of the workshop.
  private var toResults: [Binding] {
    [
      ConclusionBindings(source: source).toConclusions,
      FindingBindings(source: source).toInsights,
      ReportBindings(source: source).toReport,
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

  private var scribing: [Binding] {
    let entries = EntryBindings(source: source)
    return entries.scribing(on: .board) + [entries.mark(on: .board, "*"), entries.unmark]
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
  private var groups: [Binding] {
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
  private var search: [Binding] {
    accepting(strings.keys.goThere) { model in
      model.screen(Search.self).flatMap { search in
        search.items(in: model).isEmpty ? search.emptyWords(model.strings.search) : nil
      }
    } + movingWhileTyping("search")
  }
}
