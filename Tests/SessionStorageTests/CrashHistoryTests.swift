import Testing

@Suite("Crashes")
struct CrashHistoryTests {
  @Test(
    "whatever programs do and whenever the power fails, what was called saved is there",
    arguments: 0..<4)
  func randomHistories(share: Int) throws {
    for seed in Replay.seeds(share: share, of: 4) {
      let history = History(seed: seed)
      do { try history.run() } catch {
        Issue.record("\(error); again with \(Replay.hint(seed))")
        return
      }
      #expect(history.powerCuts > 0)
    }
  }
}
