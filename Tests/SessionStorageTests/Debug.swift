import Testing
@Test("debug") func debug() throws {
  for seed in Replay.seeds(share: 0, of: 1, count: 1) {
    let h = History(seed: seed)
    do { try h.run() } catch { print(error) }
    print(h.trace)
  }
}
