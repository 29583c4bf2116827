import ScreenKit
import TerminalKit

/// Something that can be done on a layer of this program.
typealias Binding = LayerCommand<Model, Effect>

extension LayerCommand where Host == Model, Effect == Facilitator.Effect {
  /// What does `perform`, as long as there is no `obstacle`; one that is `entering` something is
  /// refused where nothing may be written.
  init(
    _ id: String, _ keys: [Key], _ words: Strings.Key, use: Use = .deed, footer: Bool = false,
    entering: Bool = false,
    unless obstacle: @escaping @Sendable (Model) -> Obstacle? = { _ in nil },
    _ perform: @escaping @Sendable (inout Model) -> [Facilitator.Effect]
  ) {
    self.init(
      id, keys, title: { $0.strings.title(words) }, help: { $0.strings.help(words) }, use: use,
      isInFooter: footer,
      obstacle: { model in
        entering && model.isReadOnly
          ? Obstacle(reason: model.strings.status.readOnly) : obstacle(model)
      }, action: perform)
    self = called { $0.strings.otherNames(words) }
  }

  /// What does `perform` and asks nothing of the world outside.
  init(
    _ id: String, _ keys: [Key], _ words: Strings.Key, use: Use = .deed, footer: Bool = false,
    entering: Bool = false,
    unless obstacle: @escaping @Sendable (Model) -> Obstacle? = { _ in nil },
    _ perform: @escaping @Sendable (inout Model) -> Void
  ) {
    self.init(id, keys, words, use: use, footer: footer, entering: entering, unless: obstacle) {
      perform(&$0)
      return []
    }
  }

  /// What the layer that has the keys does, if it is a `Kind`.
  init<Kind: RoomLayer>(
    _ id: String, _ keys: [Key], _ words: Strings.Key, use: Use = .deed, footer: Bool = false,
    entering: Bool = false,
    unless obstacle: @escaping @Sendable (Kind) -> (Model) -> Obstacle? = { _ in { _ in nil } },
    by perform: @escaping @Sendable (Kind) -> (inout Model) -> [Facilitator.Effect]
  ) {
    self.init(
      id, keys, words, use: use, footer: footer, entering: entering,
      unless: { model in model.screen(Kind.self).flatMap { obstacle($0)(model) } },
      { model in model.screen(Kind.self).map { perform($0)(&model) } ?? [] })
  }

  /// What that layer does without asking anything of the world outside.
  init<Kind: RoomLayer>(
    _ id: String, _ keys: [Key], _ words: Strings.Key, use: Use = .deed, footer: Bool = false,
    entering: Bool = false,
    unless obstacle: @escaping @Sendable (Kind) -> (Model) -> Obstacle? = { _ in { _ in nil } },
    by perform: @escaping @Sendable (Kind) -> (inout Model) -> Void
  ) {
    self.init(
      id, keys, words, use: use, footer: footer, entering: entering, unless: obstacle
    ) { (layer: Kind) in
      { model in
        perform(layer)(&model)
        return []
      }
    }
  }

  /// What does `deed`.
  init(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false, _ deed: Deed
  ) {
    self.init(
      id, keys, words, use: deed.use, footer: footer, entering: deed.isEntering,
      unless: deed.obstacle, deed.perform)
  }
}
