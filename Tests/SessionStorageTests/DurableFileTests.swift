@testable import SessionStorage
import Testing

@Suite("Files that are written whole")
struct DurableFileTests {
  private let machine = SimulatedMachine(seed: 1)
  private let path = SimulatedMachine.home + "/report.md"
  private let disk: SimulatedDisk
  private let file: DurableFile

  init() {
    disk = SimulatedDisk(machine)
    file = DurableFile(path, on: disk, draftSuffix: "p")
  }

  private var names: [String] { machine.names(in: SimulatedMachine.home) }

  @Test("a file is made where there is none, and never over another", arguments: [false, true])
  func making(isWithoutLinks: Bool) throws {
    disk.isWithoutLinks = isWithoutLinks
    try file.create([1])
    machine.crash()
    let disk = SimulatedDisk(machine)
    disk.isWithoutLinks = isWithoutLinks
    #expect(machine.bytes(at: path) == [1])
    let other = DurableFile(path, on: disk, draftSuffix: "q")
    #expect(throws: StorageError.exists(path: path)) { try other.create([2]) }
    #expect(machine.bytes(at: path) == [1])
    #expect(names == ["report.md"])
  }

  @Test("whoever makes a file that another has made, and tidied up after, is told that it is there")
  func madeByAnother() throws {
    let draft = "\(path).dayzero-p.new"
    disk.runBeforeFirst(.renameIfFree) { [machine, path] in
      #expect(machine.bytes(at: draft) == [2])
      machine.remove(draft)
      machine.put([1], at: path)
    }
    #expect(throws: StorageError.exists(path: path)) { try file.create([2]) }
    #expect(machine.bytes(at: path) == [1])
  }

  @Test("a file is replaced, and nothing is left of what was there")
  func replacing() throws {
    try file.replace(with: [1])
    try file.replace(with: [2])
    machine.crash()
    #expect(machine.bytes(at: path) == [2])
    #expect(names == ["report.md"])
  }

  @Test(
    "a file is superseded: what was there has a name of its own, on every kind of disk",
    arguments: [false, true], [false, true])
  func superseding(isWithoutSwaps: Bool, isWithoutLinks: Bool) throws {
    disk.isWithoutSwaps = isWithoutSwaps
    disk.isWithoutLinks = isWithoutLinks
    #expect(try file.supersede(with: [1]) == .done(aside: nil))
    guard case .done(let aside) = try file.supersede(with: [2]) else {
      Issue.record("it was not done")
      return
    }
    machine.crash()
    #expect(machine.bytes(at: path) == [2])
    #expect(machine.bytes(at: try #require(aside)) == [1])
    #expect(names.count == 2 && names.allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test(
    "a file that comes at any moment of superseding is there or aside afterwards",
    arguments: [false, true], [false, true])
  func arriving(isWithoutSwaps: Bool, isWithoutLinks: Bool) throws {
    for call in 1...20 {
      let machine = SimulatedMachine(seed: UInt64(call))
      let disk = SimulatedDisk(machine)
      disk.isWithoutSwaps = isWithoutSwaps
      disk.isWithoutLinks = isWithoutLinks
      let file = DurableFile(path, on: disk, draftSuffix: "p")
      try file.create([1])
      disk.runBefore(call: call) { machine.put([7], at: path) }
      let result = try file.supersede(with: [2])
      guard disk.beforeCall != nil, machine.files.values.contains([7]) else { continue }
      if case .done(let aside) = result, let aside, machine.bytes(at: aside) == [7] {
        #expect(machine.bytes(at: path) == [2])
      } else {
        #expect(machine.bytes(at: path) == [7], "call \(call)")
      }
    }
  }

  @Test("what an attempt that was cut off left is no obstacle to the next")
  func nextAttempt() throws {
    try file.create([1])
    for call in 1...20 {
      disk.fault = SimulatedDisk.Fault(call: call, code: 5, forGood: true)
      try? file.replace(with: [2])
      disk.fault = nil
      try file.replace(with: [UInt8(call)])
      #expect(machine.bytes(at: path) == [UInt8(call)])
      #expect(names == ["report.md"])
    }
  }

  @Test("a file without a folder in its path is in the folder where one is")
  func relativePath() {
    let file = DurableFile("report.md", on: disk, draftSuffix: "p")
    #expect(throws: StorageError.self) { try file.create([1]) }
    #expect(machine.log.map(\.path).allSatisfy { $0.hasPrefix("report.md") })
  }
}
