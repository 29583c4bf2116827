import ScreenKit
import TerminalKit

extension LayerCommand where Host == Model, Effect == Facilitator.Effect {
  /// What `perform` does with the `subject` of the command.
  ///
  /// - Parameters:
  ///   - id: Its name for ever.
  ///   - keys: Its keys.
  ///   - words: What it does.
  ///   - use: What it is for.
  ///   - footer: Whether the footer shows it.
  ///   - entering: Whether it begins something that is to be written to the session.
  ///   - subject: What is shown or selected; nil where nothing is.
  ///   - reason: Why it cannot be done then.
  ///   - isHidden: Whether the footer leaves it out where it cannot be done.
  ///   - obstacle: Why it cannot be done with that subject; nil when it can.
  ///   - perform: Does it.
  init<Subject>(
    _ id: String, _ keys: [Key], _ words: Strings.Key, use: Use = .deed, footer: Bool = false,
    entering: Bool = false, to subject: @escaping @Sendable (Model) -> Subject?,
    else reason: @escaping @Sendable (Strings) -> String, isHidden: Bool = false,
    unless obstacle: @escaping @Sendable (Subject, Model) -> String? = { _, _ in nil },
    _ perform: @escaping @Sendable (Subject, inout Model) -> [Facilitator.Effect]
  ) {
    self.init(
      id, keys, words, footer: footer,
      Deed(
        use, entering: entering, to: subject, else: reason, isHidden: isHidden, unless: obstacle,
        perform))
  }
}

extension Deed {
  /// What `perform` does with a `subject`, as ``LayerCommand`` has it.
  init<Subject>(
    _ use: Binding.Use = .deed, entering: Bool = false,
    to subject: @escaping @Sendable (Model) -> Subject?,
    else reason: @escaping @Sendable (Strings) -> String, isHidden: Bool = false,
    unless obstacle: @escaping @Sendable (Subject, Model) -> String? = { _, _ in nil },
    _ perform: @escaping @Sendable (Subject, inout Model) -> [Effect]
  ) {
    self.init(
      use, entering: entering,
      unless: { model in
        let found = subject(model)
        let reason = found.map { obstacle($0, model) } ?? reason(model.strings)
        return reason.map { Obstacle(reason: $0, isHidden: isHidden) }
      },
      { model in subject(model).map { perform($0, &model) } ?? [] })
  }
}
