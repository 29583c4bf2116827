import SessionEngine
import WorkshopModel

/// The order of the phases, and the commands that change it.
struct PhaseOrder {
  private let phases: [Phase]

  init(_ state: State) { phases = state.all(Phase.self) }

  /// A key for a new phase behind `place`, or at the end; with the commands that make room for it.
  func key(after place: Identifier<Phase>?) -> (key: OrderKey, others: [Command]) {
    let index = phases.firstIndex { $0.id == place }.map { $0 + 1 } ?? phases.count
    return key(at: index, among: phases)
  }

  /// The commands that move a phase by so many places; nil when it is at that end already.
  func moving(_ phase: Identifier<Phase>, by offset: Int) -> [Command]? {
    guard let index = phases.firstIndex(where: { $0.id == phase }),
      phases.indices.contains(index + offset)
    else { return nil }
    let rest = phases.filter { $0.id != phase }
    let (key, others) = key(at: index + offset, among: rest)
    return others + [.edit(phase.key, ["order": .string(key.rawValue)])]
  }

  /// A key for the place `index` among `phases`.
  ///
  /// Where two terminals have chosen the same key for two phases, or somebody has written one by
  /// hand that leaves no room, all get new ones.
  private func key(
    at index: Int, among phases: [Phase]
  ) -> (key: OrderKey, others: [Command]) {
    let lower = index > 0 ? phases[index - 1].order : nil
    let upper = index < phases.count ? phases[index].order : nil
    let areWellFormed = [lower, upper].allSatisfy { $0?.isWellFormed ?? true }
    let isInOrder = if let lower, let upper { lower < upper } else { true }
    if areWellFormed, isInOrder { return (.between(lower, upper), []) }
    let keys = OrderKey.row(of: phases.count + 1)
    let others = phases.enumerated().map { place, phase in
      Command.edit(
        phase.key, ["order": .string(keys[place < index ? place : place + 1].rawValue)])
    }
    return (keys[index], others)
  }
}
