import Facilitator
import SessionEngine
import SessionStorage
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

extension Player {
  /// The workshop of 2019 with the plan of the template, which ends at `end` by a clock in UTC; it
  /// begins at 09:35 there.
  static func planned(
    _ size: Size = Size(columns: 80, rows: 24), end: String? = nil
  ) throws -> Player {
    var session = try exampleSession()
    let now = Timestamp(seconds: 1_574_674_000)
    for phase in session.state.all(Phase.self) {
      _ = try session.perform(.withdraw(phase.id.key), at: now)
    }
    let end = end.map(Value.string) ?? .null
    _ = try session.perform(.edit(.workshop, ["start": .null, "end": end]), at: now)
    let item = try #require(Catalogue.templates.first { $0.id == "igf-day0" })
    let template = try SessionFile(item.bytes).document
    for record in template.records[.phase] ?? [] {
      _ = try session.perform(.add(record.key, record.fields), at: now)
    }
    return Player(session, MemoryHandler(), size)
  }

  /// The clock of the open session at the moment of the last event.
  var clock: SessionEngine.Clock? { model.session?.clock(at: now) }
}
