import SessionStorage
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

  @Test("a file is replaced; what was there is kept only when asked for, where the disk can")
  func replacing() throws {
    try file.replace(with: [1])
    try file.replace(with: [2], keepingPreviousAt: path + "~")
    #expect(machine.bytes(at: path) == [2] && machine.bytes(at: path + "~") == [1])
    disk.isWithoutLinks = true
    try file.replace(with: [3], keepingPreviousAt: path + "~")
    machine.crash()
    #expect(machine.bytes(at: path) == [3] && machine.bytes(at: path + "~") == [1])
    #expect(names == ["report.md", "report.md~"])
  }

  @Test("what an attempt that was cut off left is no obstacle to the next")
  func nextAttempt() throws {
    try file.create([1])
    for call in 1...20 {
      disk.fault = SimulatedDisk.Fault(call: call, code: 5, forGood: true)
      try? file.replace(with: [2], keepingPreviousAt: path + "~")
      disk.fault = nil
      try file.replace(with: [UInt8(call)], keepingPreviousAt: path + "~")
      #expect(machine.bytes(at: path) == [UInt8(call)])
      #expect(!names.contains { $0.hasSuffix(".new") })
    }
  }

  @Test("a file without a folder in its path is in the folder where one is")
  func relativePath() {
    let file = DurableFile("report.md", on: disk, draftSuffix: "p")
    #expect(throws: StorageError.self) { try file.create([1]) }
    #expect(machine.log.map(\.path).allSatisfy { $0.hasPrefix("report.md") })
  }
}
