import SessionEngine
import Testing
import WorkshopModel

@Suite("Clock")
struct ClockTests {
  @Test("before the first phase nothing runs, and the first start begins it")
  func start() throws {
    var room = try ClockRoom([10, 25])
    #expect(room.clock.mode == .notStarted)
    #expect(room.clock.current == nil)
    #expect(room.clock.behind == nil)
    #expect(!room.clock.isTicking)
    try room.take(.startOrPause)
    room.wait(90)
    #expect(room.clock.mode == .running)
    #expect(room.clock.index == 0)
    #expect(room.clock.left == 510)
    #expect(room.clock.behind == 0)
    #expect(room.clock.current?.start == Timestamp(seconds: 1_574_674_500))
  }

  @Test("a pause keeps what is left, and counts as time behind the plan")
  func pause() throws {
    var room = try ClockRoom([10, 25])
    try room.take(.startOrPause)
    room.wait(60)
    try room.take(.startOrPause)
    room.wait(300)
    #expect(room.clock.mode == .paused)
    #expect(room.clock.left == 540)
    #expect(room.clock.behind == 5)
    try room.take(.startOrPause)
    room.wait(40)
    #expect(room.clock.left == 500)
  }

  @Test("going on and back adds the visits up")
  func visits() throws {
    var room = try ClockRoom([10, 25, 5])
    try room.take(.startOrPause)
    room.wait(400)
    try room.take(.next)
    room.wait(60)
    #expect(room.clock.index == 1)
    #expect(room.clock.left == 24 * 60)
    #expect(room.clock.phases[0].end == Timestamp(seconds: 1_574_674_900))
    try room.take(.previous)
    room.wait(100)
    #expect(room.clock.index == 0)
    #expect(room.clock.left == 100)
    #expect(room.clock.current?.end == nil)
    try room.take(.next)
    #expect(room.clock.left == 24 * 60)
  }

  @Test("after the last phase the workshop is over, and going on is possible")
  func finish() throws {
    var room = try ClockRoom([10])
    try room.take(.startOrPause)
    room.wait(480)
    try room.take(.next)
    room.wait(3_600)
    #expect(room.clock.mode == .finished)
    #expect(room.clock.left == 120)
    #expect(room.clock.behind == -2)
    try room.take(.startOrPause)
    room.wait(60)
    #expect(room.clock.mode == .running)
    #expect(room.clock.left == 60)
  }

  @Test("time can be added and taken away, and an undo takes that back")
  func extend() throws {
    var room = try ClockRoom([10])
    try room.take(.startOrPause, .extend(seconds: 60), .extend(seconds: 60))
    #expect(room.clock.left == 720)
    try room.take(.extend(seconds: -60))
    #expect(room.clock.left == 660)
    try room.undo()
    try room.undo()
    #expect(room.clock.left == 660)
    try room.redo()
    #expect(room.clock.left == 720)
  }

  @Test("an undone pause was none")
  func undonePause() throws {
    var room = try ClockRoom([10])
    try room.take(.startOrPause)
    room.wait(60)
    try room.take(.startOrPause)
    room.wait(60)
    try room.undo()
    #expect(room.clock.mode == .running)
    #expect(room.clock.left == 480)
  }

  @Test("a fifth, a twentieth and nothing left are told apart")
  func warnings() throws {
    var room = try ClockRoom([10])
    try room.take(.startOrPause)
    for (seconds, warning) in [
      (479, Clock.Warning.fine), (480, .twentyPercent), (569, .twentyPercent), (570, .fivePercent),
      (599, .fivePercent), (600, .over), (4_000, .over),
    ] {
      room.setClock(Timestamp(seconds: 1_574_674_500 + seconds))
      #expect(room.clock.warning == warning, "after \(seconds) seconds")
    }
    #expect(room.clock.left == -3_400)
    try room.take(.extend(seconds: 3_400 + 61))
    #expect(room.clock.warning == .fivePercent)
  }

  @Test("a phase without minutes counts up and is never over")
  func open() throws {
    var room = try ClockRoom([nil, 10])
    try room.take(.startOrPause)
    room.wait(5_000)
    #expect(room.clock.left == nil)
    #expect(room.clock.current?.elapsed == 5_000)
    #expect(room.clock.warning == .fine)
    #expect(room.clock.behind == 0)
  }

  @Test("a machine's clock that is put back or forward takes no time away")
  func putRight() throws {
    var room = try ClockRoom([10, 10])
    try room.take(.startOrPause)
    room.wait(60)
    room.setClock(Timestamp(seconds: 0))
    #expect(room.clock.left == 600)
    try room.take(.startOrPause)
    try room.take(.startOrPause)
    room.wait(30)
    #expect(room.clock.left == 570)
    room.setClock(Timestamp(seconds: 4_294_967_295))
    #expect(room.clock.left == 600 - 86_400)
    try room.take(.next)
    room.wait(9)
    #expect(room.clock.left == 591)
  }

  @Test("a phase that is withdrawn while it runs leaves the workshop in none")
  func withdrawn() throws {
    var room = try ClockRoom([10, 20, 30])
    try room.take(.startOrPause, .next)
    room.wait(60)
    try room.perform(.withdraw(ClockRoom.phase(1).key))
    #expect(room.clock.mode == .notStarted)
    #expect(room.clock.current == nil)
    #expect(room.clock.next?.phase.id == ClockRoom.phase(2))
    try room.take(.next)
    #expect(room.clock.current?.phase.id == ClockRoom.phase(2))
    try room.undo()
    try room.undo()
    room.wait(60)
    #expect(room.clock.current?.elapsed == 120)
  }

  @Test("two copies that were used apart show the same clock once they have the same")
  func merged() throws {
    var room = try ClockRoom([10, 20])
    try room.take(.startOrPause)
    var other = room.copy(as: "other", seed: 9)
    room.wait(100)
    other.wait(100)
    try room.take(.startOrPause)
    try other.take(.extend(seconds: 60))
    room.receive(from: other)
    other.receive(from: room)
    #expect(room.clock == other.clock)
    #expect(room.clock.mode == .paused)
    #expect(room.clock.current?.allotted == 660)
  }

  @Test("an event from a laptop whose clock is behind makes no time jump")
  func behindLaptop() throws {
    var room = try ClockRoom([60])
    try room.take(.startOrPause)
    room.wait(1_200)
    try room.take(.extend(seconds: 60))
    var other = room.copy(as: "other", seed: 2)
    room.wait(120)
    other.setClock(Timestamp(seconds: room.now.seconds - 600))
    try other.take(.extend(seconds: 60))
    room.receive(from: other)
    #expect(room.clock.current?.elapsed == 1_320)
    room.wait(60)
    try room.take(.extend(seconds: 60))
    #expect(room.clock.current?.elapsed == 1_380)
    // On the laptop itself, too, time goes on.
    other.receive(from: room)
    other.wait(120)
    let log = ClockLog(other.session.state, on: other.session.own)
    let clock = Clock(Plan(other.session.state), log, at: other.now)
    #expect(clock.current.map { 1_380...1_440 ~= $0.elapsed } == true)
  }

  @Test("minutes that pass in several rooms at once are not summed, and the last event counts")
  func severalRooms() throws {
    var room = try ClockRoom([60, 60])
    var other = room.copy(as: "other", seed: 2)
    try room.take(.startOrPause)
    other.wait(30)
    try other.take(.startOrPause)
    for _ in 1...4 {
      room.wait(600)
      other.wait(500)
      try room.take(.extend(seconds: 60))
      try other.take(.extend(seconds: 60))
    }
    room.receive(from: other)
    let elapsed = try #require(room.clock.current?.elapsed)
    #expect(2_400...2_430 ~= elapsed)
    try room.take(.next)
    other.receive(from: room)
    #expect(other.clock.index == 1)
  }
}
