import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Every state that a power cut can leave")
struct CrashStateTests {
  @Test(
    "three commands, the power out at any call: each state of the disk has what was called saved",
    arguments: CrashWorkload.Command.allCases)
  func everyState(first: CrashWorkload.Command) throws {
    let survey = Survey()
    try survey.look(after: [], at: first)
    for second in CrashWorkload.Command.allCases {
      try survey.look(after: [first], at: second)
      for third in CrashWorkload.Command.allCases {
        try survey.look(after: [first, second], at: third)
      }
    }
    print(
      "\(survey.workloads) workloads from \(first), \(survey.cuts) power cuts,",
      "\(survey.states) states, \(survey.different) different,",
      "at most \(survey.mostUnsynced) writes not synced")
    #expect(survey.mostUnsynced <= 8)
    #expect(survey.different > 100)
  }
}

/// Looks at all states that power cuts can leave of workloads.
private final class Survey {
  private(set) var workloads = 0
  private(set) var cuts = 0
  private(set) var states = 0
  private(set) var different = 0
  private(set) var mostUnsynced = 0
  private var seen: Set<Int> = []

  /// Looks at the states while the command `last` is carried out after the commands `before`.
  func look(after before: [CrashWorkload.Command], at last: CrashWorkload.Command) throws {
    workloads += 1
    let workload = try CrashWorkload()
    for command in before { try workload.carryOut(command) }
    var points: [(CrashStates.Files, Promises)] = []
    var changes = -1
    workload.beforeCall = { [unowned self] in
      let made = workload.machine.log.count { $0.name.changesDisk }
      guard made != changes else { return }
      changes = made
      add(workload, &points)
    }
    try workload.carryOut(last)
    add(workload, &points)
    for (files, promises) in points { try check(files, promises, before + [last]) }
  }

  private func add(
    _ workload: CrashWorkload, _ points: inout [(CrashStates.Files, Promises)]
  ) {
    cuts += 1
    let all = CrashStates(of: workload.machine)
    mostUnsynced = max(mostUnsynced, all.unsyncedCount)
    let promises = workload.promises
    all.forEach { files in
      states += 1
      var hasher = Hasher()
      hasher.combine(files)
      hasher.combine(promises.saved.map(\.id))
      hasher.combine(promises.erased)
      hasher.combine(promises.maybeErased)
      if seen.insert(hasher.finalize()).inserted { points.append((files, promises)) }
    }
    different = seen.count
  }

  /// Reads a state as it is, then opens the session, enters something and leaves.
  private func check(
    _ files: CrashStates.Files, _ promises: Promises, _ commands: [CrashWorkload.Command]
  ) throws {
    do {
      let machine = SimulatedMachine(holding: files)
      try machine.check(promises.saved, erased: promises.maybeErased)
      let next = try SimulatedProgram(SimulatedDisk(machine, host: "here"), as: "next")
      try next.park("next")
      try next.close()
      try machine.check(promises.saved + next.saved, erased: promises.maybeErased)
      try promises.checkErasures(machine)
    } catch {
      Issue.record("\(commands): \(error); files \(files.keys.sorted())")
      throw error
    }
  }
}

extension SimulatedCall.Name {
  /// Whether such a call changes what a power cut can leave.
  fileprivate var changesDisk: Bool {
    switch self {
    case .kind, .stamp, .resolve, .read, .names, .lock, .close, .setDate: false
    default: true
    }
  }
}
