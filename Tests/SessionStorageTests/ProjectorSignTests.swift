import SessionEngine
import SessionStorage
import TestSupport
import Testing

/// How many projectors of a machine follow a session.
@Suite("Signs of projectors")
struct ProjectorSignTests {
  private let disk = SystemDisk()

  private func sign(_ folder: String, _ session: String, _ replica: String) throws -> ProjectorSign
  {
    try ProjectorSign.putUp(
      in: folder, on: session, by: ReplicaID(rawValue: replica), disk)
  }

  @Test("each that is up counts for its session alone, and no more when it is taken down")
  func counts() throws {
    let files = try TemporaryFolder()
    let folder = files.path + "/signs"
    #expect(ProjectorSign.count(in: folder, on: "one", disk) == 0)
    let first = try sign(folder, "one", "a")
    let second = try sign(folder, "one", "b")
    let other = try sign(folder, "other", "c")
    #expect(ProjectorSign.count(in: folder, on: "one", disk) == 2)
    #expect(ProjectorSign.count(in: folder, on: "other", disk) == 1)
    first.takeDown(disk)
    #expect(ProjectorSign.count(in: folder, on: "one", disk) == 1)
    second.takeDown(disk)
    other.takeDown(disk)
    #expect(try disk.names(in: folder).isEmpty)
  }

  @Test(
    "one that a program has left is not counted, and removed; its name tells nothing of a session")
  func left() throws {
    let files = try TemporaryFolder()
    let folder = files.path + "/signs"
    let here = try sign(folder, "secret-title", "a")
    let name = try #require(try disk.names(in: folder).first)
    #expect(!name.contains("secret"))
    try disk.close(disk.create("\(folder)/\(name)x"))
    #expect(ProjectorSign.count(in: folder, on: "secret-title", disk) == 1)
    #expect(try disk.names(in: folder) == [name])
    here.takeDown(disk)
  }
}
