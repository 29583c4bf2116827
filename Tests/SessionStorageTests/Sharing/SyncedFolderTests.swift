import SessionEngine
import SessionStorage
import Testing

@Suite("Two machines, a folder that a tool synchronises")
struct SyncedFolderTests {
  @Test(
    "however the tool calls its copies, what was called saved is on both machines in the end",
    arguments: SyncedFolders.Naming.all)
  func histories(naming: SyncedFolders.Naming) throws {
    var copies = 0
    for seed in Replay.seeds(share: 0, of: 1, count: Replay.histories / 10) {
      do {
        let history = try SyncedHistory(naming, isCloned: seed.isMultiple(of: 2), seed: seed)
        try history.run()
        copies += history.copies
      } catch {
        Issue.record("\(error); again with \(Replay.hint(seed))")
        return
      }
    }
    print("\(Replay.histories / 10) histories with copies as of \(naming.tool): \(copies) copies")
    #expect(copies > 0 || Replay.histories < 1_000)
  }
}
