import SessionEngine
import WorkshopModel

/// The norms that a group can be given: those of the session, and the published ones.
struct KnownNorms {
  private let state: State?
  /// The published ones that the session has not, in the order of their sets.
  let further: [Norm]

  init(_ model: Model) {
    let state = model.session?.state
    self.state = state
    further = (model.published ?? []).flatMap(\.norms).filter {
      state?.contains($0.id.key) != true
    }
  }

  /// Whether the norm is one of them.
  func contains(_ norm: Identifier<Norm>) -> Bool {
    state?.contains(norm.key) == true || further.contains { $0.id == norm }
  }

  /// What puts those of `norms` in that the session has not.
  func additions(for norms: [Identifier<Norm>]) -> [Command] {
    norms.filter { state?.contains($0.key) != true }.compactMap { id in
      // A norm that was withdrawn comes back; its name is still its own.
      guard state?[id.key] == nil else { return .restore(id.key) }
      return further.first { $0.id == id }.map { .add($0) }
    }
  }
}
