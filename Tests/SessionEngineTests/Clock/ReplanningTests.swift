import SessionEngine
import Testing
import WorkshopModel

@Suite("A fixed end")
struct ReplanningTests {
  /// It is 10:35; the plan of 60 minutes is to end at 11:35.
  private func room() throws -> ClockRoom { try ClockRoom([10, 20, 30], end: "11:35") }

  @Test("on time nothing is planned anew")
  func onTime() throws {
    var room = try room()
    try room.take(.startOrPause)
    #expect(room.clock.fixedEnd == Timestamp(seconds: 1_574_674_500 + 3_600))
    #expect(room.clock.behind == 0)
    #expect(!room.clock.isReplanned)
    #expect(room.clock.phases.map(\.minutesAhead) == [nil, 20, 30])
    #expect(
      room.clock.phases.map { $0.plannedStart?.seconds }
        == [0, 600, 1_800].map { 1_574_674_500 + $0 })
  }

  @Test("what one phase takes too long the later ones lack in proportion, and their clocks show it")
  func late() throws {
    var room = try room()
    try room.take(.startOrPause)
    room.wait(15 * 60 + 30)
    #expect(room.clock.behind == 5)
    #expect(room.clock.isReplanned)
    #expect(room.clock.phases.map(\.minutesAhead) == [nil, 18, 27])
    try room.take(.next)
    #expect(room.clock.left == 18 * 60)
    #expect(room.clock.phases[1].allotted == 18 * 60)
    #expect(room.clock.phases[2].minutesAhead == 27)
    #expect(room.clock.behind == 3)
    try room.undo()
    #expect(room.clock.index == 0)
    #expect(room.clock.phases.map(\.minutesAhead) == [nil, 18, 27])
  }

  @Test("what one phase leaves over the later ones get")
  func early() throws {
    var room = try room()
    try room.take(.startOrPause)
    room.wait(5 * 60)
    try room.take(.next)
    #expect(room.clock.left == 22 * 60)
    #expect(room.clock.phases[2].minutesAhead == 33)
  }

  @Test("each keeps a minute, even when the end has passed")
  func tooLate() throws {
    var room = try room()
    try room.take(.startOrPause)
    room.wait(7_200)
    #expect(room.clock.phases.map(\.minutesAhead) == [nil, 1, 1])
    #expect(room.clock.behind == 110)
  }

  @Test("a phase that was started once keeps the time it has")
  func back() throws {
    var room = try room()
    try room.take(.startOrPause)
    room.wait(300)
    try room.take(.next)
    room.wait(60)
    let left = room.clock.left
    try room.take(.previous)
    #expect(room.clock.left == 300)
    try room.take(.next)
    #expect(room.clock.left == left)
  }

  @Test("an end of another day does not count: somebody rehearses")
  func rehearsal() throws {
    for end in ["10:35", "09:00", "12:36", "23:00"] {
      var room = try ClockRoom([10, 20, 30], end: end)
      try room.take(.startOrPause)
      #expect(room.clock.fixedEnd == nil, "\(end)")
      #expect(room.clock.left == 600)
    }
  }

  @Test("a workshop over midnight ends on the next day")
  func midnight() throws {
    var room = try ClockRoom([30, 60], end: "00:30", start: "23:00")
    room.setClock(Timestamp(seconds: 1_574_674_500 + 12 * 3_600 + 25 * 60))
    try room.take(.startOrPause)
    #expect(room.clock.fixedEnd == Timestamp(seconds: room.now.seconds + 5_400))
  }

  @Test("a change of the plan counts at once, also in the phase that runs")
  func edited() throws {
    var room = try room()
    try room.take(.startOrPause)
    try room.perform(.edit(ClockRoom.phase(0).key, ["minutes": 15]))
    #expect(room.clock.left == 900)
    #expect(room.clock.phases.map(\.minutesAhead) == [nil, 18, 27])
  }
}
