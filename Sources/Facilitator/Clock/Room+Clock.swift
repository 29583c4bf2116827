import SessionEngine
import WorkshopModel

extension Room {
  /// The clock of the open session now; nil when none is open.
  var clock: SessionEngine.Clock? {
    guard session != nil, let timing else { return nil }
    return SessionEngine.Clock(timing.plan, timing.log, at: now)
  }

  /// Takes note that it is later now.
  ///
  /// What was told last gives way to the question whether a phase gets more time.
  mutating func setNow(_ time: Timestamp) {
    let wasTimeUp = clock?.isTimeUp ?? false
    now = time
    if !wasTimeUp, clock?.isTimeUp ?? false, status?.severity == .done { status = nil }
  }
}

extension SessionEngine.Clock {
  /// Whether the phase has had its time and the clock runs on, so that somebody has to say whether
  /// it gets more.
  var isTimeUp: Bool { mode == .running && warning == .over }
}
