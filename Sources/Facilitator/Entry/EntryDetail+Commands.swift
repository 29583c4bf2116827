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
    at(.form) {
      $0.form + [SpeakerBindings(source: $0.source).fromForm] + $0.scribingInForm
    },
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
    let newLine = newLine("form", footer: true) { model in
      model.screen(EntryForm.self)?.hasLines ?? true
        ? nil : Obstacle(reason: model.strings.conflicts.oneLine, isHidden: false)
    }
    return form("form", newLine: newLine)
  }
}
