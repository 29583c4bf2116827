import SessionEngine
import Testing
import WorkshopModel

@Suite("What the room looks at, and the time for a challenge")
struct ClockFocusTests {
  private let challenge = Identifier<Entry>("entry-0")
  private let other = Identifier<Entry>("entry-1")

  private func room() throws -> ClockRoom {
    var room = try ClockRoom([30, 10])
    for key in Samples.groundwork where key.type != .workshop {
      try room.perform(.add(key, Samples.fields(key.type)))
    }
    try room.perform(
      .add(
        Conclusion(
          id: Identifier("k"), group: nil, order: OrderKey("a"), text: "Agreed.", status: .draft,
          evidence: [])))
    try room.take(.startOrPause)
    return room
  }

  @Test("a challenge is shown without time until its time is started")
  func show() throws {
    var room = try room()
    #expect(room.clock.focus == nil)
    try room.take(.showChallenge(challenge))
    #expect(room.clock.focus == .challenge(challenge, left: nil))
    try room.take(.startChallenge(challenge, seconds: nil))
    room.wait(60)
    #expect(room.clock.focus == .challenge(challenge, left: 540))
    try room.take(.extendChallenge(challenge, seconds: 180))
    #expect(room.clock.focus == .challenge(challenge, left: 720))
    try room.take(.finishChallenge(challenge))
    #expect(room.clock.focus == nil)
    #expect(room.clock.time(of: challenge)?.isFinished == true)
    #expect(room.clock.time(of: challenge)?.elapsed == 60)
    #expect(room.clock.left == 29 * 60)
  }

  @Test("the time for one challenge stands still while another has the room")
  func twoChallenges() throws {
    var room = try room()
    try room.take(.startChallenge(challenge, seconds: 300))
    room.wait(100)
    try room.take(.startChallenge(other, seconds: 120))
    room.wait(150)
    #expect(room.clock.focus == .challenge(other, left: -30))
    #expect(room.clock.time(of: other)?.warning == .over)
    #expect(room.clock.time(of: challenge)?.left == 200)
    try room.take(.startOrPauseChallenge(challenge))
    room.wait(50)
    #expect(room.clock.focus == .challenge(challenge, left: 150))
    try room.take(.startOrPauseChallenge(challenge))
    room.wait(50)
    #expect(room.clock.time(of: challenge)?.left == 150)
  }

  @Test("the pause of the workshop is one for the challenge, too")
  func pause() throws {
    var room = try room()
    try room.take(.startChallenge(challenge, seconds: 300))
    room.wait(100)
    try room.take(.startOrPause)
    room.wait(1_000)
    #expect(room.clock.time(of: challenge)?.left == 200)
    #expect(!room.clock.isTicking)
    try room.take(.startOrPause)
    room.wait(10)
    #expect(room.clock.time(of: challenge)?.left == 190)
  }

  @Test("a phase that starts ends what was shown, and so does the turn back to the plan")
  func phaseStart() throws {
    var room = try room()
    try room.take(.startChallenge(challenge, seconds: 300), .next)
    #expect(room.clock.focus == nil)
    #expect(room.clock.time(of: challenge)?.isRunning == false)
    try room.take(.showConclusion(Identifier("k")))
    #expect(room.clock.focus == .conclusion(Identifier("k")))
    try room.take(.showPlan)
    #expect(room.clock.focus == nil)
  }

  @Test("what is withdrawn is not shown any more")
  func withdrawn() throws {
    var room = try room()
    try room.take(.showChallenge(challenge))
    try room.perform(.withdraw(challenge.key))
    #expect(room.clock.focus == nil)
    try room.undo()
    #expect(room.clock.focus == .challenge(challenge, left: nil))
  }
}
