#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import SessionStorage
import Testing

@Suite("The simulated disk")
struct SimulatedDiskTests {
  private let home = SimulatedMachine.home

  /// What power cuts leave after `action`, over many seeds: the names, and the bytes of "a".
  private func outcomes(
    _ action: (SimulatedDisk) throws -> Void
  ) throws -> (names: Set<[String]>, bytes: Set<[UInt8]>) {
    var names: Set<[String]> = []
    var bytes: Set<[UInt8]> = []
    for seed in 0..<300 as Range<UInt64> {
      let machine = SimulatedMachine(seed: seed)
      try action(SimulatedDisk(machine))
      machine.crash()
      names.insert(machine.names(in: home))
      bytes.insert(machine.bytes(at: home + "/a") ?? [])
    }
    return (names, bytes)
  }

  private func write(_ bytes: [UInt8], to name: String, on disk: SimulatedDisk) throws -> OpenFile {
    let file = try disk.create(home + "/" + name)
    try disk.append(bytes, to: file)
    return file
  }

  @Test("what is not synced is dropped, torn, kept or replaced; what is synced stays")
  func contents() throws {
    let left = try outcomes { disk in
      let file = try write([1, 2], to: "a", on: disk)
      try disk.sync(file)
      try disk.syncFolder(home)
      try disk.append([3, 4], to: file)
    }
    #expect(left.names == [["a"]])
    #expect(
      left.bytes.isSuperset(of: [[1, 2], [1, 2, 3], [1, 2, 3, 4], [1, 2, 0, 0], [1, 2, 3, 0]]))
    #expect(left.bytes.allSatisfy { $0.starts(with: [1, 2]) && $0.count <= 4 })
    #expect(left.bytes.count > 20)
  }

  @Test("a new name stays only when its folder is synced")
  func names() throws {
    let unsynced = try outcomes { try $0.sync(try write([1], to: "a", on: $0)) }
    #expect(unsynced.names == [[], ["a"]])
    let folder = try outcomes { try $0.makeFolder(home + "/f") }
    #expect(folder.names == [[], ["f"]])
  }

  @Test("a rename happens or not; the names of one file keep their order, others do not")
  func renames() throws {
    let left = try outcomes { disk in
      for name in ["a", "b", "c"] { try disk.sync(try write(Array(name.utf8), to: name, on: disk)) }
      try disk.syncFolder(home)
      try disk.rename(home + "/b", to: home + "/a")
      try disk.remove(home + "/c")
    }
    #expect(left.names == [["a", "b", "c"], ["a", "b"], ["a", "c"], ["a"]])
    #expect(left.bytes == [Array("a".utf8), Array("b".utf8)])
    let linked = try outcomes { disk in
      try disk.sync(try write([1], to: "b", on: disk))
      try disk.link(home + "/b", to: home + "/a")
      try disk.rename(home + "/b", to: home + "/a")
    }
    #expect(linked.names == [[], ["a"], ["b"], ["a", "b"]])
  }

  @Test("after a sync that failed, later ones make nothing safe")
  func failedSync() throws {
    let left = try outcomes { disk in
      let file = try write([1], to: "a", on: disk)
      try disk.syncFolder(home)
      disk.fault = SimulatedDisk.Fault(call: 1, code: EIO, forGood: false)
      #expect(throws: DiskError(.sync, home + "/a", .system(EIO))) { try disk.sync(file) }
      try disk.append([2], to: file)
      try disk.sync(file)
    }
    #expect(left.bytes.contains([]))
  }

  @Test("locks belong to open files, and go when those are closed or their program is killed")
  func locks() throws {
    let machine = SimulatedMachine(seed: 1)
    let programs = (0..<2).map { _ in SimulatedDisk(machine) }
    let files = try programs.map { try $0.openForLocking(home + "/lock") }
    #expect(try programs[0].lock(files[0], wait: true))
    #expect(try !programs[1].lock(files[1], wait: false))
    try programs[0].close(files[0])
    #expect(try programs[1].lock(files[1], wait: false))
    let file = try programs[0].openForLocking(home + "/lock")
    #expect(try !programs[0].lock(file, wait: false))
    programs[1].kill()
    #expect(try programs[0].lock(file, wait: false))
    #expect(throws: DiskError.self) { try programs[1].names(in: home) }
  }

  @Test("the n-th call fails, once or from then on")
  func faults() throws {
    let disk = SimulatedDisk(SimulatedMachine(seed: 1))
    for (forGood, expected) in [
      (false, [true, true, false, true]), (true, [true, true, false, false]),
    ] {
      disk.fault = SimulatedDisk.Fault(call: 3, code: EIO, forGood: forGood)
      let isFine = (0..<4).map { _ in (try? disk.names(in: home)) != nil }
      #expect(isFine == expected)
    }
    #expect(disk.failures == 3)
  }

  @Test("the power fails in the middle of a call, and then nothing works until the crash is over")
  func power() throws {
    var made: Set<Bool> = []
    for seed in 0..<20 as Range<UInt64> {
      let machine = SimulatedMachine(seed: seed)
      let disk = SimulatedDisk(machine)
      machine.cutPower(after: 2)
      try disk.syncFolder(home)
      #expect(throws: DiskError.self) { try disk.makeFolder(home + "/f") }
      made.insert(machine.names(in: home) == ["f"])
      #expect(machine.isOff && !disk.isRunning)
      machine.crash()
      #expect(!machine.isOff && !disk.isRunning)
      #expect(throws: Never.self) { try SimulatedDisk(machine).names(in: home) }
    }
    #expect(made == [true, false])
  }
}
