import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// What belongs to a group, or to the plenary: new conclusions go there.
protocol ConclusionPlace {
  /// The group; nil for the plenary.
  var group: Identifier<Group>? { get }
}

/// A layer on which a conclusion is selected, or read.
protocol ConclusionLayer: RoomLayer, ConclusionPlace {
  /// That conclusion; nil when there is none.
  func selection(in session: Session) -> Conclusion?
}

extension Conclusion {
  /// The one that is selected or read on the layer that has the keys; nil when there is none.
  static func inQuestion(in model: Model) -> Conclusion? {
    model.session.flatMap { (model.top as? any ConclusionLayer)?.selection(in: $0) }
  }
}

extension LayerCommand where Host == Model, Effect == Facilitator.Effect {
  /// Something that is done with the conclusion that is selected or read.
  static func onConclusion(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    unless reason: @escaping @Sendable (Conclusion, Model) -> String? = { _, _ in nil },
    _ perform: @escaping @Sendable (Conclusion, inout Model) -> [Facilitator.Effect]
  ) -> Binding {
    Binding(
      id, keys, words, footer: footer, to: Conclusion.inQuestion,
      else: { $0.conclusion.readBack.nothing }, unless: reason, perform)
  }
}
