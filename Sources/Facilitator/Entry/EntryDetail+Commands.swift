import ScreenKit
import TerminalKit

extension Place {
  static let detail = Place("detail")
  static let form = Place("form", typing: .text)
}

/// The commands of single entries.
struct EntryBindings: FeatureBindings {
  static let places = [
    at(.detail) { $0.detail },
    at(.form) { $0.form + $0.scribingInForm },
  ]

  let source: BindingSource

  /// What can be done on the screen of an entry.
  private var detail: [Binding] {
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
      ChallengeBindings(source: source).toLink("detail.link"),
      Binding("detail.park", ["p"], keys.park, .park),
      Binding("detail.erase", ["D"], keys.erase, .erase),
      Binding("detail.saveElsewhere", ["S"], keys.saveElsewhere, .saveElsewhere),
    ] + scribing(on: .detail) + moving
  }

  /// What can be done in the form of an entry.
  private var form: [Binding] {
    let keys = strings.keys
    return [
      Binding("form.save", [.enter], keys.save, footer: true, .accept),
      Binding("form.next", [.tab], keys.nextField, use: .moving, footer: true) {
        $0.withScreen(EntryForm.self) { $0.moveFocus(by: 1) }
      },
      Binding("form.previous", [.backTab], keys.previousField, use: .moving) {
        $0.withScreen(EntryForm.self) { $0.moveFocus(by: -1) }
      },
      Binding(
        "form.newLine", [.altEnter, .control("j")], keys.newLine, footer: true,
        unless: { model in
          model.screen(EntryForm.self)?.focus.hasLines ?? true
            ? nil : Obstacle(reason: model.strings.conflicts.oneLine, isHidden: false)
        }, { $0.withScreen(EntryForm.self) { $0.newLine() } }),
      Binding("form.back", [.escape], keys.keepDraft, footer: true, .back),
    ]
  }
}
