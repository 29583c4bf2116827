import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The plan with its clock: all phases, as planned and as they were.
struct PlanScreen: RoomLayer {
  /// The phase that is selected; nil for the one that the workshop is in.
  var selected: Identifier<Phase>?

  var place: Place { .plan }

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

  /// The phase that is selected; nil when there is none.
  func phase(in model: Model) -> Phase? {
    guard let phases = model.clock?.phases else { return nil }
    let place = place(in: model)
    return phases.indices.contains(place) ? phases[place].phase : nil
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let telling = ClockTelling(model) else { return }
    PlanView(telling: telling, localTime: model.localTime, selected: place(in: model))
      .draw(in: rect, on: &frame)
  }
}
