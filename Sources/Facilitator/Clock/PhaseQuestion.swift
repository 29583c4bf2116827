import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let phaseChange = Place("phaseChange", reach: .help)
}

/// The question whether the whole room is to go to another phase.
struct PhaseQuestion: RoomLayer, QuestionLayer {
  /// To the next phase or the one before.
  let step: ClockStep
  /// The phase to go to; nil to end the last.
  let phase: Identifier<Phase>?

  var place: Place { .phaseChange }

  /// Asks it.
  static func ask(_ step: ClockStep, in model: inout Model) {
    guard let clock = model.clock else { return }
    model.push(PhaseQuestion(step: step, phase: target(of: step, clock)?.phase.id))
  }

  private static func target(of step: ClockStep, _ clock: SessionEngine.Clock) -> PhaseTime? {
    step == .next ? clock.next : clock.previous
  }

  /// Goes there, unless the plan has changed meanwhile so that it would be another phase.
  func accept(in model: inout Model) -> [Effect] {
    model.pop()
    guard let clock = model.clock, Self.target(of: step, clock)?.phase.id == phase else {
      return model.refuse(model.strings.clock.movedOn)
    }
    return ClockControl.take(step, in: &model)
  }

  func title(in model: Model) -> String {
    let words = model.strings.clock
    let title = phase.flatMap { model.session?.state.value($0) }?.title
    return title.map { words.goTo($0, step == .next) } ?? words.endPlan
  }

  func lines(_ size: Size, in model: Model) -> [Line] {
    .init([model.strings.clock.goToKeys], bold: 0, columns: size.columns)
  }
}
