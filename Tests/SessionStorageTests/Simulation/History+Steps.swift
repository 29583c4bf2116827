import SessionEngine
import SessionStorage
import WorkshopModel

/// What the programs of a history do, and what happens to their files.
extension History {
  func enter(_ count: Int, in program: SimulatedProgram) {
    for _ in 0..<count {
      self.count += 1
      let text = String(repeating: "é\n", count: generator.below(6)) + Promises.text(self.count)
      try? program.park("p\(self.count)", text)
    }
  }

  func erase(in program: SimulatedProgram) {
    let points = program.session.parked.keys.sorted()
    guard !points.isEmpty else { return }
    let point = points[generator.below(points.count)]
    promises.maybeErased.insert(Promises.key(point))
    if (try? program.erase(point)) != nil, program.disk.isRunning {
      promises.erased.insert(point)
    }
  }

  func keep(in program: SimulatedProgram, _ slot: Int) {
    let points = program.session.parked.keys.sorted()
    let point = points.isEmpty || generator.oneIn(3) ? nil : points[generator.below(points.count)]
    count += 1
    let text = Promises.text(count)
    promises.beginDraft(text, of: point, at: slot)
    if (try? program.keep(text, of: point)) != nil, program.disk.isRunning {
      promises.endDraft(text, at: slot)
    }
  }

  /// Lets the session file be written while `program` has it open, by a process that may be killed
  /// at any call.
  func refresh(for program: SimulatedProgram) {
    let disk = SimulatedDisk(machine, host: program.disk.host)
    if generator.oneIn(3) { disk.kill(after: 1 + generator.below(40)) }
    let seat = Seat(
      ReplicaID(rawValue: newName()), machine: program.disk.host, screen: "refresh")
    let refreshing = try? SessionStore.refresh(
      sessionPath, for: program.session.replica, as: seat, atRest: generator.oneIn(2), on: disk)
    if let refreshing { program.noteRefreshed(refreshing) }
    disk.kill()
  }

  /// Something that no program does: a copy beside the file, or an unfinished line.
  func mishap() throws {
    if generator.oneIn(2) { try putCopy() } else { tear() }
  }

  /// Puts a copy of the session beside it, as tools do that synchronise folders: of an earlier
  /// time, or with something that was entered elsewhere.
  private func putCopy() throws {
    guard case .file = machine.node(at: sessionPath) else { return }
    count += 1
    var bytes = earlier
    if generator.oneIn(2) {
      let session = try machine.reopened().session
      var other = Session(
        id: session.id, replica: ReplicaID(rawValue: newName()), operations: session.operations)
      promises.saved += try other.park("p\(count)", Promises.text(count))
      bytes = SessionFile.bytes(of: other)
    }
    machine.put(bytes, at: SimulatedMachine.home + "/ws.sync-conflict-\(count).json")
  }

  /// Lets a journal of a program that is gone end in an unfinished line.
  private func tear() {
    let free = machine.journals.compactMap { machine.node(at: journalFolder + "/" + $0)?.file }
      .filter { $0.lockOwner(on: "here") == nil && $0.lockOwner(on: "there") == nil }
    guard !free.isEmpty else { return }
    let file = free[generator.below(free.count)]
    file.append(Array(#"{"r":"unfinished","n":1"#.utf8).prefix(1 + generator.below(22)))
    file.sync()
  }
}
