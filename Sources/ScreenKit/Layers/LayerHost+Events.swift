public import TerminalKit

extension LayerHost {
  /// Does what an event means on the layer that has the keys.
  ///
  /// - Parameters:
  ///   - event: What happened; those about the terminal itself do nothing here.
  ///   - now: The time in seconds, from whenever.
  /// - Returns: What the world outside is to do.
  public mutating func dispatch(_ event: Event, at now: Int) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .mouse(let mouse): return take(mouse, at: now)
    case .paste(let text): paste(text)
    case .pasteOpen: warn(words(for: .pasteOpen))
    case .unreadable:
      input.hasLeftOut = topLayer.place.takesText
      warn(words(for: .unreadable))
    case .focus(let hasKeyboard): input.focusedAt = hasKeyboard ? now : nil
    case .resize, .terminate, .hangUp, .wake: break
    }
    return []
  }

  /// Does what `key` means there, or types it.
  public mutating func press(_ key: Key) -> [Effect] {
    let key = topLayer.place.takesText ? key : key.byCharacter
    return press(key, commands.command(for: key, at: topLayer.place))
  }

  /// Does what a click on the selected row stands for, whatever keys somebody chose.
  private mutating func pressUsual(_ key: Key) -> [Effect] {
    press(key, commands.command(usuallyFor: key, at: topLayer.place))
  }

  private mutating func press(
    _ key: Key, _ command: LayerCommand<Self, Effect>?
  ) -> [Effect] {
    clearStatus()
    input.focusedAt = nil
    if let command {
      guard let obstacle = command.obstacle(in: self) else { return perform(command) }
      guard obstacle.isTyped else {
        warn(obstacle.reason)
        return []
      }
    }
    guard topLayer.place.takesText else {
      warn(words(for: .noAction(key: key.name)))
      return []
    }
    withTopLayer { $0.type(key, in: &$1) }
    if input.hasLeftOut { warn(words(for: .unreadable)) }
    if topLayer.typed?.isFull ?? false { warn(words(for: .full)) }
    return []
  }

  /// Does it; where that takes or leaves what was typed, what was left out of it is told beside what
  /// was done.
  private mutating func perform(_ command: LayerCommand<Self, Effect>) -> [Effect] {
    guard input.hasLeftOut else { return command.perform(in: &self) }
    let effects = command.perform(in: &self)
    input.hasLeftOut = [.deed, .moving].contains(command.use) && topLayer.place.takesText
    warn([told, words(for: .unreadable)].compactMap(\.self).joined(separator: " · "))
    return effects
  }

  /// Types pasted text where text can be typed; anywhere else it is refused, never taken as keys.
  private mutating func paste(_ text: String) {
    if told == words(for: .pasteOpen) { clearStatus() }
    guard topLayer.place.takesText else { return warn(words(for: .pasteRefused)) }
    let pasted = PastedText(text)
    withTopLayer { $0.paste(pasted.text, in: &$1) }
    if !pasted.isWhole || topLayer.typed?.isFull ?? false { warn(words(for: .pasteCut)) }
  }

  /// Does what a click or a turn of the wheel means where it happened.
  private mutating func take(_ mouse: Mouse, at now: Int) -> [Effect] {
    switch mouse.action {
    case .press where mouse.button == 1:
      // The click that brings the window to the front is not meant for what is under it.
      let isForWindow = input.focusedAt.map { 0...1 ~= now - $0 } ?? false
      input.focusedAt = nil
      guard !isForWindow, let target = frame().target(at: mouse.point) else { return [] }
      return click(target)
    case .wheelUp: scroll(by: -1, at: mouse.point)
    case .wheelDown: scroll(by: 1, at: mouse.point)
    default: break
    }
    return []
  }

  private mutating func click(_ target: Area.Target) -> [Effect] {
    if case .key(let key) = target { return press(key) }
    guard isSelected(target) else {
      select(target)
      return []
    }
    return topLayer.clickKey.map { pressUsual($0) } ?? []
  }

  /// Whether `target` is the selected row of the part that has the focus.
  func isSelected(_ target: Area.Target) -> Bool {
    guard case .row(0, let part) = target else { return false }
    return topLayer.part(in: self).map { $0 == part } ?? true
  }

  /// Goes to the part or the row that `target` is about.
  mutating func select(_ target: Area.Target) {
    switch target {
    case .key: break
    case .part(let part):
      clearStatus()
      withTopLayer { $0.focus(part, in: &$1) }
    case .row(let offset, let part):
      let isFocused = topLayer.part(in: self).map { $0 == part } ?? true
      if !isFocused { withTopLayer { $0.focus(part, in: &$1) } }
      guard offset != 0 else { return }
      clearStatus()
      withTopLayer { $0.goToRow(offset, in: &$1) }
    }
  }

  private mutating func scroll(by offset: Int, at point: Point) {
    let part: Int? =
      switch frame().target(at: point) {
      case .part(let part), .row(_, let part): part
      case .key, nil: nil
      }
    withTopLayer { $0.scroll(by: offset, over: part, in: &$1) }
  }
}
