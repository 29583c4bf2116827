import ScreenKit
import TerminalKit

extension BindingLists {
  private var words: ConclusionWords.Keys { strings.conclusion.keys }

  private func binding(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    _ action: ConclusionAction
  ) -> Binding {
    Binding(id, keys, words, footer: footer, .conclusion(action))
  }

  /// From the board to its group's conclusions.
  var toConclusions: [Binding] { [binding("board.conclusions", ["C"], words.open, .open)] }

  /// The list of conclusions.
  var conclusions: [Binding] {
    [
      binding("conclusions.add", ["a"], words.add, footer: true, .add),
      binding(
        "conclusions.fromEntries", ["A"], words.addFromEntries, footer: true, .addFromEntries),
      binding("conclusions.readBack", ["r"], words.readBack, footer: true, .readBack),
      binding("conclusions.evidence", ["v", .enter], words.evidence, footer: true, .evidence),
      binding("conclusions.edit", ["e"], words.edit, footer: true, .edit),
      binding(
        "conclusions.nextPlace", [.tab, "g", .right], words.nextPlace, footer: true, .nextPlace),
      binding("conclusions.previousPlace", [.backTab, .left], words.previousPlace, .previousPlace),
      binding("conclusions.raise", ["K"], words.raise, .raise),
      binding("conclusions.lower", ["J"], words.lower, .lower),
      binding("conclusions.withdraw", ["d"], words.withdraw, .withdraw),
      Binding("conclusions.undo", ["u"], words.undo, .undo),
      Binding("conclusions.redo", [.control("r")], words.redo, .redo),
      Binding("conclusions.versions", ["V"], words.versions, .versions),
      Binding("conclusions.saveElsewhere", ["S"], strings.keys.saveElsewhere, .saveElsewhere),
      Binding(
        "conclusions.back", [.escape, "q", "C"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  /// The choice of entries.
  var evidence: [Binding] {
    [
      binding("evidence.mark", [" ", "x"], words.mark, footer: true, .mark),
      binding("evidence.use", [.enter], words.useEvidence, footer: true, .useEvidence),
      binding("evidence.filter", ["/"], words.filter, footer: true, .filter),
      binding("evidence.onlyChosen", [.tab], words.onlyChosen, footer: true, .onlyChosen),
      binding("evidence.back", [.escape, "q"], words.leaveEvidence, footer: true, .leaveEvidence),
    ] + moving
  }

  /// The choice of entries while its filter is typed.
  var evidenceFilter: [Binding] {
    [
      binding("evidenceFilter.end", [.enter, .tab], words.endFilter, footer: true, .endFilter),
      binding("evidenceFilter.clear", [.escape], words.clearFilter, footer: true, .clearFilter),
    ]
  }

  /// Reading back.
  var readBack: [Binding] {
    [
      binding("readBack.agree", ["a"], words.agree, footer: true, .agree),
      binding("readBack.reserve", ["r"], words.reserve, footer: true, .reserve),
      binding("readBack.contest", ["c"], words.contest, footer: true, .contest),
      binding("readBack.pass", ["x"], words.pass, footer: true, .pass),
      binding("readBack.edit", ["e"], words.edit, footer: true, .edit),
      binding("readBack.minority", ["m"], words.minority, footer: true, .minority),
      binding("readBack.next", [.right, .tab, .enter], words.next, footer: true, .next),
      binding("readBack.previous", [.left, .backTab], words.previous, .previous),
      Binding("readBack.undo", ["u"], words.undo, .undo),
      Binding("readBack.redo", [.control("r")], words.redo, .redo),
      binding("readBack.end", [.escape, "q"], words.end, footer: true, .end),
    ] + moving
  }
}

extension Place {
  static let conclusions = Place("conclusions")
  static let evidence = Place("evidence")
  static let evidenceFilter = Place("evidenceFilter", typing: .text)
  static let readBack = Place("readBack")
}

extension PlaceBindings {
  static let conclusions = [
    PlaceBindings(.conclusions) { $0.conclusions },
    PlaceBindings(.evidence) { $0.evidence },
    PlaceBindings(.evidenceFilter) { $0.evidenceFilter },
    PlaceBindings(.readBack) { $0.readBack },
  ]
}
