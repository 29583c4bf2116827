import Facilitator
import SessionEngine
import TerminalKit
import WorkshopModel

/// What must hold while the terminal goes round.
enum TurnLaws {
  /// Why an effect may not come of `message` while the terminal goes round; nil when it may.
  static func breach(_ effect: Effect, of message: Message) -> String? {
    switch (effect, message) {
    case (.append, _), (.follow, .tick), (.refreshFileHere, .tick), (.keepDrafts, .received): nil
    case (.turn(.checkPIN), _), (.turn(.box), _), (.turn(.cast), _), (.turn(.countTurn), _),
      (.turn(.find), _), (.turn(.endTurns), _):
      nil
    default: "In turn mode \(message) led to \(effect)."
    }
  }

  /// Why `message` may not have ended the turns; nil when it may.
  static func breachOfLeaving(by message: Message) -> String? {
    if case .turn(.pinChecked(.right)) = message { return nil }
    return "\(message) left the terminal that goes round without the PIN."
  }

  /// What is on the frame that an earlier person typed; nil when nothing is.
  ///
  /// A ballot paper shows challenges that are in the session, whoever entered them.
  static func breach(on screen: String, of guests: Guests, _ session: Session?) -> String? {
    var marks = Set(screen.unicodeScalars.filter { Guests.marks.contains($0.value) })
    marks.remove(guests.mark)
    if !marks.isEmpty, screen.contains("Ballot paper") {
      let texts = session?.entries.all.map(\.text) ?? []
      marks.subtract(texts.flatMap(\.unicodeScalars))
    }
    return marks.isEmpty ? nil : "An earlier person's words are on the screen:\n\(screen)"
  }

  /// Whether the screen is the one between two people.
  static func isBetweenPeople(_ screen: String) -> Bool {
    screen.contains("Please take the terminal.")
  }
}
