/// Something that a key can ask of the plan and its clock.
enum ClockAction: Hashable, Sendable {
  case startOrPause, next, previous, addMinute, takeMinute
  /// Shows the plan.
  case plan
  /// Goes to the phase that is selected in the plan.
  case go
  case editPhase, addPhase, withdrawPhase, movePhaseUp, movePhaseDown
}
