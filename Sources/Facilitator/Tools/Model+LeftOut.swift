import ScreenKit
import TerminalKit

/// What was typed in an encoding that is not the terminal's.
extension Model {
  /// Tells that something was left out of what was typed, and again until that is over.
  mutating func tellLeftOut() {
    hasLeftOut = top.context.takesText
    warn(strings.tools.unreadable)
  }

  /// Does what a binding asks for; where that takes or leaves what was typed, what was left out of it
  /// is told beside what was done.
  mutating func performTellingLeftOut(_ binding: Binding) -> [Effect] {
    guard hasLeftOut else { return binding.perform(in: &self) }
    let effects = binding.perform(in: &self)
    hasLeftOut = [.deed, .moving].contains(binding.use) && top.context.takesText
    let told = [status?.text, strings.tools.unreadable].compactMap(\.self)
    warn(told.joined(separator: " · "))
    return effects
  }

  /// What there is to say at the start of the terminal's encoding; nothing where it is known.
  var localeWords: [String] { missingLocale.map { [strings.tools.missingLocale($0)] } ?? [] }

  /// What there is to say at the start of somebody's own keys; nothing where they are all right.
  var keyWords: [String] { keyMapWords.map { [$0.firstUppercased + "."] } ?? [] }
}
