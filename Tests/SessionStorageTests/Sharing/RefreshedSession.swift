@testable import SessionStorage
import SessionEngine
import Testing
import WorkshopModel

/// The session file, written while the session is open.
func refresh(
  _ machine: SimulatedMachine, for owner: String = "p", host: String = "here",
  atRest isAtRest: Bool = true, on disk: SimulatedDisk? = nil
) throws -> Refreshing {
  try SessionStore.refresh(
    sessionPath, for: ReplicaID(rawValue: owner),
    as: Seat(ReplicaID(rawValue: "refresh"), machine: host, screen: "refresh"), atRest: isAtRest,
    on: disk ?? SimulatedDisk(machine, host: host))
}

func program(
  _ machine: SimulatedMachine, as name: String = "p", host: String = "here"
) throws -> SimulatedProgram {
  try SimulatedProgram(SimulatedDisk(machine, host: host), as: name)
}

/// The session file alone, as somebody reads it to whom it was mailed.
func mailed(_ machine: SimulatedMachine) throws -> LoadedSession {
  let elsewhere = SimulatedMachine(seed: 1)
  elsewhere.put(try #require(machine.bytes(at: sessionPath)), at: sessionPath)
  return try elsewhere.reopened()
}
