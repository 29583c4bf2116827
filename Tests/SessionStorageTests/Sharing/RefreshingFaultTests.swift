@testable import SessionStorage
import SessionEngine
import Testing
import WorkshopModel

@Suite("What happens while the session file is written for an open session")
struct RefreshingFaultTests {
  @Test("killed or cut off at any call, it loses nothing, and what it leaves goes in the end")
  func cutOff() throws {
    for isPower in [false, true] {
      for isWithoutSwaps in [false, true] {
        for call in 1...70 {
          let machine = try SimulatedMachine.withSession(seed: UInt64(call))
          let board = try program(machine)
          try board.park("a")
          _ = try refresh(machine)
          try board.park("b")
          let disk = SimulatedDisk(machine, host: "here")
          disk.isWithoutSwaps = isWithoutSwaps
          if isPower { machine.cutPower(after: call) } else { disk.kill(after: call) }
          _ = try? refresh(machine, on: disk)
          machine.sparePower()
          if isPower { machine.crash() }
          let found = try machine.reopened().session.parked.keys.sorted()
          #expect(found == ["a", "b"], "call \(call)")
          let next = isPower ? try program(machine, as: "next") : board
          try next.park("c")
          try next.close()
          #expect(try mailed(machine).session.parked.keys.sorted() == ["a", "b", "c"])
          let names = machine.names(in: SimulatedMachine.home)
          #expect(Set(names).isSubset(of: ["ws.dayzero", "ws.json", "ws.json~"]), "call \(call)")
        }
      }
    }
  }

  @Test("an error at any call loses nothing", arguments: [5, 28, 13] as [Int32])
  func errors(code: Int32) throws {
    for call in 1...70 {
      let machine = try SimulatedMachine.withSession(seed: UInt64(call))
      let board = try program(machine)
      try board.park("a")
      let disk = SimulatedDisk(machine, host: "here")
      disk.fault = SimulatedDisk.Fault(call: call, code: code, forGood: call.isMultiple(of: 2))
      _ = try? refresh(machine, on: disk)
      try machine.check(board.saved)
      try board.park("b")
      try board.close()
      #expect(try mailed(machine).session.parked.keys.sorted() == ["a", "b"])
    }
  }

  @Test("anybody may enter, leave, fold or erase at any moment of it", arguments: 0..<5)
  func meanwhile(act: Int) throws {
    var call = 0
    var happened = true
    while happened {
      call += 1
      happened = false
      let machine = try SimulatedMachine.withSession(seed: UInt64(call))
      let board = try program(machine)
      try board.park("a")
      let other = try program(machine, as: "q")
      try other.park("b")
      let disk = SimulatedDisk(machine, host: "here")
      disk.runBefore(call: call) {
        happened = true
        switch act {
        case 0: try? board.park("late")
        case 1: try? other.close()
        case 2: try? other.fold()
        case 3: try? other.erase("b")
        default: other.disk.kill()
        }
      }
      _ = try? refresh(machine, on: disk)
      machine.crash()
      let erased: Set<RecordKey> = act == 3 ? [Promises.key("b")] : []
      try machine.check(board.saved + other.saved, erased: erased)
    }
    #expect(call > 15)
  }

  @Test(
    "whoever opens it while others come, write the file and go is not told that journals are missing",
    arguments: [false, true])
  func opening(isLeft: Bool) throws {
    var call = 0
    var happened = true
    while happened {
      call += 1
      happened = false
      let machine = try SimulatedMachine.withSession(seed: UInt64(call))
      let disk = SimulatedDisk(machine, host: "here")
      disk.runBefore(call: call) {
        happened = true
        guard let board = try? program(machine) else { return }
        try? board.park("a")
        _ = try? refresh(machine)
        if isLeft { try? board.close() }
      }
      let reader = try SimulatedProgram(disk, as: "reader")
      #expect(reader.notices == [], "call \(call)")
    }
    #expect(call > 10)
  }

  @Test("nor is who reads it between, when others have come before and go after")
  func openingBetween() throws {
    for first in 1..<12 {
      for second in (first + 1)..<16 {
        let machine = try SimulatedMachine.withSession()
        let disk = SimulatedDisk(machine, host: "here")
        var board: SimulatedProgram?
        var calls = 0
        disk.beforeCall = {
          calls += 1
          if calls == first {
            board = try? program(machine)
            try? board?.park("a")
            _ = try? refresh(machine)
          } else if calls == second {
            try? board?.close()
          }
        }
        let reader = try SimulatedProgram(disk, as: "reader")
        #expect(reader.notices == [], "calls \(first) and \(second)")
      }
    }
  }
}
