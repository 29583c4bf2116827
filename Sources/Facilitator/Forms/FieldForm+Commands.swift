import ScreenKit
import TerminalKit

extension Place {
  static let fields = Place("fields", typing: .text)
}

/// The commands of small forms.
struct FormBindings: FeatureBindings {
  static let places = [at(.fields) { $0.fields }]

  let source: BindingSource

  /// What can be done in a small form.
  private var fields: [Binding] {
    let keys = strings.keys
    return [
      Binding("fields.save", [.enter], keys.save, footer: true, .accept),
      Binding("fields.next", [.tab], keys.nextField, use: .moving, footer: true) {
        $0.withFields { $0.moveFocus(by: 1) }
      },
      Binding("fields.previous", [.backTab], keys.previousField, use: .moving) {
        $0.withFields { $0.moveFocus(by: -1) }
      },
      Binding("fields.newLine", [.altEnter, .control("j")], keys.newLine) {
        $0.withFields { $0.newLine() }
      },
      Binding("fields.back", [.escape], keys.keepDraft, footer: true, .back),
    ]
  }
}
