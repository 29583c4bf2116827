import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The plan with its clock: all phases, as planned and as they were.
struct PlanScreen: RoomLayer {
  /// The phase that is selected; nil for the one that the workshop is in.
  var selected: Identifier<Phase>?

  var context: Context { .plan }

  mutating func move(by offset: Int, in model: inout Model) {
    guard let phases = model.clock?.phases, !phases.isEmpty else { return }
    let place = ListWindow.moved(place(in: model), by: offset, count: phases.count)
    selected = phases[place].phase.id
  }

  /// Where the selected phase stands; where it is gone, the one that the workshop is in, else the
  /// first.
  func place(in model: Model) -> Int {
    guard let clock = model.clock else { return 0 }
    return selected.flatMap(clock.plan.index) ?? clock.index ?? 0
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let clock = model.clock else { return }
    PlanView(model, clock, selected: place(in: model)).draw(in: rect, on: &frame)
  }
}

extension Model {
  /// The phase that is selected in the plan; nil when there is none or another screen is shown.
  var phaseSelected: PhaseTime? {
    guard let clock, let screen = screen(PlanScreen.self) else { return nil }
    let place = screen.place(in: self)
    return clock.phases.indices.contains(place) ? clock.phases[place] : nil
  }

  /// Goes to the selected phase and lets its clock run.
  mutating func goToSelectedPhase() -> [Effect] {
    guard let phase = phaseSelected else { return [] }
    return take(.start(phase.phase.id))
  }

  /// Selects a phase in the plan, if that is shown.
  mutating func select(_ phase: Identifier<Phase>) {
    withScreen(PlanScreen.self) { $0.selected = phase }
  }
}
