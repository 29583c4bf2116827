import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let plan = Place("plan")
}

/// The commands of the clock and its plan.
struct ClockBindings: FeatureBindings {
  static let places = [at(.plan) { $0.plan }, at(.phaseChange) { $0.phaseChange }]

  let source: BindingSource

  /// What can be done in the plan.
  private var plan: [Binding] {
    let words = strings.clock
    let keys = strings.keys
    return [
      onPhase("plan.edit", [.enter, "e"], words.keys.editPhase, footer: true, by: PlanScreen.edit),
      onPhase("plan.clock", [" "], words.keys.go, footer: true, by: PlanScreen.startOrPause),
    ] + clockSteps("plan", inFooter: true).filter { $0.id != "plan.clock" } + [
      onPhase("plan.minutes", ["m"], words.keys.minutes, footer: true, by: PlanScreen.setMinutes),
      Binding("plan.add", ["a"], words.keys.addPhase, footer: true, by: PlanScreen.add),
      onPhase("plan.withdraw", ["d"], words.keys.withdrawPhase, by: PlanScreen.withdraw),
      onPhase("plan.moveUp", ["K"], words.keys.movePhaseUp, by: PlanScreen.moveUp),
      onPhase("plan.moveDown", ["J"], words.keys.movePhaseDown, by: PlanScreen.moveDown),
      Binding("plan.undo", ["u"], keys.undo, .undo),
      Binding("plan.redo", [.control("r")], keys.redo, .redo),
      Binding("plan.back", [.escape, "q", "P"], keys.back, footer: true, .back),
    ] + moving
  }

  /// What can be answered to the question whether to go to another phase.
  private var phaseChange: [Binding] {
    [
      Binding("phaseChange.go", [.enter], strings.clock.keys.goOn, footer: true, .accept),
      Binding("phaseChange.stay", [.escape, "q"], strings.keys.stay, footer: true, .back),
    ]
  }

  /// Something that is done with the selected phase.
  private func onPhase(
    _ id: String, _ keys: [Key], _ words: Strings.Key, footer: Bool = false,
    by perform: @escaping @Sendable (PlanScreen) -> (inout Model) -> [Effect]
  ) -> Binding {
    Binding(id, keys, words, footer: footer, unless: PlanScreen.obstacle, by: perform)
  }
}

extension PlanScreen {
  fileprivate func obstacle(in model: Model) -> Obstacle? { ClockControl.obstacle(in: model) }

  /// Goes to the selected phase and lets its clock run; where the workshop is in it, starts or pauses
  /// that.
  fileprivate func startOrPause(in model: inout Model) -> [Effect] {
    guard let phase = phase(in: model)?.id else { return [] }
    let isCurrent = model.clock?.current?.phase.id == phase
    return ClockControl.take(isCurrent ? .startOrPause : .start(phase), in: &model)
  }

  /// Opens the form for the phase that is selected.
  fileprivate func edit(in model: inout Model) -> [Effect] {
    if let phase = phase(in: model) { PhaseForm.open(phase, in: &model) }
    return []
  }

  /// Opens the form for the minutes of the phase that is selected.
  fileprivate func setMinutes(in model: inout Model) -> [Effect] {
    if let phase = phase(in: model) { PhaseForm.openMinutes(of: phase, in: &model) }
    return []
  }

  /// Opens the form for a phase behind the one that is selected.
  fileprivate func add(in model: inout Model) {
    PhaseForm.openNew(after: phase(in: model)?.id, in: &model)
  }

  /// Takes the selected phase out of the plan.
  fileprivate func withdraw(in model: inout Model) -> [Effect] {
    guard let clock = model.clock, let phase = phase(in: model) else { return [] }
    let place = clock.plan.index(of: phase.id) ?? 0
    let rest = clock.phases.map(\.phase.id).filter { $0 != phase.id }
    if !rest.isEmpty {
      model.withScreen(PlanScreen.self) { $0.selected = rest[min(place, rest.count - 1)] }
    }
    return model.perform(
      [.withdraw(phase.id.key)], telling: model.strings.clock.withdrewPhase(phase.title))
  }

  fileprivate func moveUp(in model: inout Model) -> [Effect] { movePhase(by: -1, in: &model) }

  fileprivate func moveDown(in model: inout Model) -> [Effect] { movePhase(by: 1, in: &model) }

  /// Moves the selected phase up or down in the plan.
  private func movePhase(by offset: Int, in model: inout Model) -> [Effect] {
    guard let session = model.session, let phase = phase(in: model) else { return [] }
    let words = model.strings.clock
    let commands = session.state.moving(phase.id.key, by: offset)
    guard !commands.isEmpty else {
      return model.refuse(offset < 0 ? words.isFirst : words.isLast)
    }
    model.withScreen(PlanScreen.self) { $0.selected = phase.id }
    return model.perform(commands, telling: words.movedPhase(phase.title))
  }
}
