import TerminalKit
import WorkshopModel

/// Lists the bindings of each context.
struct BindingLists {
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
    case .board: return board + toConclusions + toInsights + toReport
    case .detail:
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
    case .form: return form + scribingInForm
    case .entryPicker: return entryPicker
    case .themes: return themes
    case .fields: return fields
    case .challenge: return challenge
    case .linkPicker: return linkPicker
    case .ledger: return ledger
    case .closing: return closing
    case .votes: return votes
    case .finishing: return finishing
    case .receiptWord, .paper, .receipt: return ballotPaper(context)
    case .handCount: return handCount
    case .parkingLot: return parkingLot
    case .coverage: return coverage
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
    case .help: return listed("help", closing: "?")
    case .palette: return listed("palette", closing: .control("p"))
    case .leaving:
      return [
        Binding("leaving.save", ["S", "s"], keys.saveElsewhere, footer: true, .saveElsewhere),
        Binding("leaving.leave", ["q"], keys.leaveAnyway, footer: true, .accept),
        Binding("leaving.stay", [.escape, .enter], keys.stay, footer: true, .back),
      ]
    case .saving: return accepting(keys.saveThere)
    case .conflicts:
      return moving + [
        Binding("conflicts.open", [.enter], keys.settle, footer: true, .open),
        Binding("conflicts.history", ["h"], keys.history, footer: true, .history),
        Binding("conflicts.undo", ["u"], keys.undo, footer: true, .undo),
        Binding("conflicts.redo", [.control("r")], keys.redo, .redo),
        Binding("conflicts.back", [.escape, "q", "V"], keys.back, footer: true, .back),
      ]
    case .conflict: return conflict
    case .conclusions: return conclusions
    case .evidence: return evidence
    case .evidenceFilter: return evidenceFilter
    case .readBack: return readBack
    case .insights: return insights
    case .insightEvidence: return insightEvidence
    case .report: return report
    case .reportFile: return reportFile
    case .reportReplacing: return reportReplacing
    case .reportTemplate: return reportTemplate
    case .projector: return projector
    case .revision:
      return [
        Binding("revision.save", [.enter], keys.takeText, footer: true, .accept),
        Binding(
          "revision.newLine", [.altEnter, .control("j")], keys.newLine, footer: true, .newLine),
        Binding("revision.back", [.escape], keys.keepDraft, footer: true, .back),
      ]
    case .history:
      return moving + [
        Binding("history.back", [.escape, "q", "h", .enter], keys.back, footer: true, .back)
      ]
    case .pinForm, .turnHandOver, .turnKind, .turnRole, .turnSector, .turnText, .turnRelease,
      .turnSaving, .turnNotSaved, .turnDone, .turnPIN:
      return turn(context)
    case .setUp: return setUp
    case .groupList: return groupList
    case .peopleList: return peopleList
    case .peopleFilter: return peopleFilter
    case .namedTexts: return namedTexts
    case .termList: return termList
    case .norms: return normPicker
    case .importing: return importing
    case .erasing:
      return [
        Binding("erasing.erase", ["E"], keys.eraseForGood, footer: true, .eraseForGood),
        Binding("erasing.keep", [.escape], keys.keepEntry, footer: true, .back),
      ]
    case .plan: return plan
    }
  }

  /// Those that hold in most contexts.
  func everywhere(_ context: Context) -> [Binding] {
    guard !context.isTurn else { return [] }
    let leave = Binding("everywhere.leave", [.control("c")], strings.keys.leave, .quit)
    guard context != .help, context != .palette else { return [leave] }
    let helpKeys: [Key] = context.takesText ? [.function(1)] : ["?", .function(1)]
    let help = Binding("everywhere.help", helpKeys, strings.keys.help, footer: true, .help)
    guard context.hasPalette else { return context == .leaving ? [leave] : [help, leave] }
    let palette = Binding(
      "everywhere.palette", [.control("p")], strings.tools.palette, footer: true, .palette)
    guard !context.takesText else { return [help, palette, leave] }
    let mouse = Binding("everywhere.mouse", ["M"], strings.tools.mouse, .mouse)
    return [help, palette, mouse, leave]
  }

  /// A list of commands, which a key closes as it opened it.
  private func listed(_ name: String, closing key: Key) -> [Binding] {
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
      Binding("board.setUp", ["s"], strings.setUp.keys.open, footer: true, .setUp(.open)),
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
      Binding("board.handOver", ["T"], strings.turn.handOver, .turn(.handOver)),
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

  private var conflict: [Binding] {
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

  private var fields: [Binding] {
    let keys = strings.keys
    return [
      Binding("fields.save", [.enter], keys.save, footer: true, .accept),
      Binding("fields.next", [.tab], keys.nextField, footer: true, .nextField),
      Binding("fields.previous", [.backTab], keys.previousField, .previousField),
      Binding("fields.newLine", [.altEnter, .control("j")], keys.newLine, .newLine),
      Binding("fields.back", [.escape], keys.keepDraft, footer: true, .back),
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
