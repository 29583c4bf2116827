import ScreenKit
import TerminalKit

extension Place {
  static let help = Place("help", typing: .text, reach: .leaving)
  static let palette = Place("palette", typing: .text, reach: .leaving)
}

/// The commands of the lists of commands.
struct ToolBindings: FeatureBindings {
  static let places = [
    at(.help) { $0.listed("help", closing: "?") },
    at(.palette) { $0.listed("palette", closing: .control("p")) },
  ]

  let source: BindingSource

  /// What can be done in a list of commands, which a key closes as it opened it.
  private func listed(_ name: String, closing key: Key) -> [Binding] {
    let keys = strings.keys
    return [
      Binding(
        "\(name).run", [.enter], strings.tools.keys.run, use: .accepting, footer: true,
        unless: { model in
          guard let list = model.screen(CommandList<Model>.self), list.isChosen else { return nil }
          guard let row = list.selected(in: model) else {
            return Obstacle(reason: model.strings.tools.noCommand, isHidden: false)
          }
          return row.reason.map { Obstacle(reason: $0, isHidden: false) }
        }, { $0.top.accept(in: &$0) }
      ).titled { model in
        let isChosen = model.screen(CommandList<Model>.self)?.isChosen ?? true
        return model.strings.title(
          isChosen ? model.strings.tools.keys.run : model.strings.keys.back)
      },
      Binding("\(name).back", [.escape, key], keys.back, footer: true, .back),
      Binding("\(name).up", [.up], keys.up, .up),
      Binding("\(name).down", [.down], keys.down, .down),
      Binding("\(name).pageUp", [.pageUp], keys.pageUp, .pageUp),
      Binding("\(name).pageDown", [.pageDown], keys.pageDown, .pageDown),
    ]
  }
}
