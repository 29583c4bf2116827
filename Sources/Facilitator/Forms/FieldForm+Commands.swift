import ScreenKit
import TerminalKit

extension Place {
  static let fields = Place("fields", typing: .text)
}

/// The commands of small forms.
struct FormBindings: FeatureBindings {
  static let places = [at(.fields) { $0.form("fields", newLine: $0.newLine("fields")) }]

  let source: BindingSource
}

extension FeatureBindings {
  /// What can be done in any form, whose place has that name.
  func form(_ name: String, save: Strings.Key? = nil, newLine: Binding) -> [Binding] {
    let keys = strings.keys
    return [
      Binding("\(name).save", [.enter], save ?? keys.save, footer: true, .accept).titled { model in
        let form = save == nil ? model.screen(FieldForm.self) : nil
        return form.map { model.strings.form.taking($0.purpose.name) }
          ?? model.strings.title(save ?? keys.save)
      },
      Binding(
        "\(name).next", [.tab], keys.nextField, use: .moving, footer: true,
        unless: { model in
          (model.top as? any FormLayer)?.hasOtherFields ?? true
            ? nil : Obstacle(reason: model.strings.form.onlyField, isHidden: false)
        },
        { Self.changeForm(in: &$0) { $0.moveFocus(by: 1) } }),
      Binding("\(name).previous", [.backTab], keys.previousField, use: .moving) {
        Self.changeForm(in: &$0) { $0.moveFocus(by: -1) }
      },
      newLine,
      Binding("\(name).discard", [.control("x")], keys.discard, .discard),
      Binding("\(name).back", [.escape], keys.keepDraft, footer: true, .back),
    ]
  }

  /// Beginning a new row where the field has several.
  func newLine(
    _ name: String, footer: Bool = false,
    unless obstacle: @escaping @Sendable (Model) -> Obstacle? = { _ in nil }
  ) -> Binding {
    Binding(
      "\(name).newLine", [.altEnter, .control("j")], strings.keys.newLine, footer: footer,
      unless: { model in
        obstacle(model)
          ?? (model.top.typed?.hasRoom ?? true
            ? nil : Obstacle(reason: model.strings.tools.full, isHidden: false))
      },
      { Self.changeForm(in: &$0) { $0.newLine() } })
  }

  /// Changes the form that has the keys, whatever it is for.
  private static func changeForm(
    in model: inout Model, _ change: (inout any FormLayer & RoomLayer) -> Void
  ) {
    guard var form = model.top as? any FormLayer & RoomLayer else { return }
    change(&form)
    model.layers.top = form
  }
}
