import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

@Suite("The clock on the board")
struct ClockTests {
  @Test("Space starts the first phase, shows its prompt and the time that is left, each second")
  func start() throws {
    var player = try Player.planned()
    #expect(player.row(1).contains("Moderator Laura Groenendaal"))
    player.press(" ")
    #expect(player.screen.contains("✓ Started Open: Welcome. Say why we are here"))
    #expect(player.row(1).hasPrefix(" Phase 1/7 Open   10:00 left · on time"))
    player.wait()
    #expect(player.row(1).contains("9:59 left"))
    player.wait(59)
    #expect(player.row(1).contains("9:00 left"))
    #expect(player.handler.saved.count == 1)
  }

  @Test("a clock that does not run draws nothing new as time goes by")
  func idle() throws {
    var player = try Player.planned()
    let before = player.screen
    player.wait(90)
    #expect(player.screen == before)
    player.press(" ")
    player.wait(60)
    player.press(" ")
    let paused = player.screen
    player.wait(50)
    #expect(player.screen == paused)
    #expect(player.row(1).contains("8:59 left · paused"))
  }

  @Test("Space pauses and goes on; u takes the pause back and says so")
  func pause() throws {
    var player = try Player.planned()
    player.press(" ")
    player.wait(60)
    player.press(" ")
    #expect(player.row(-2).contains("✓ Paused Open · 8:59 left · u undo"))
    player.press("u")
    #expect(player.row(-2).contains("✓ Undid: the pause of Open · Ctrl-R redo"))
    #expect(player.clock?.mode == .running)
    player.press(.control("r"))
    #expect(player.row(-2).contains("✓ Did again: the pause of Open · u undo"))
    #expect(player.clock?.mode == .paused)
    player.press(" ")
    #expect(player.row(-2).contains("✓ Open goes on · 8:59 left · u undo"))
  }

  @Test("n goes on and N back, and each phase keeps the time it had")
  func phases() throws {
    var player = try Player.planned()
    player.press(" ")
    player.wait(298)
    player.press("n")
    #expect(player.screen.contains("Go to Map actions?"))
    #expect(player.clock?.index == 0)
    player.press(.enter)
    #expect(player.row(1).contains("Phase 2/7 Map actions   25:00 left"))
    #expect(player.screen.contains("✓ Started Map actions: What have you done for this norm"))
    player.wait(58)
    player.press("N", .enter)
    #expect(player.row(-2).contains("✓ Back in Open · 5:00 left · u undo"))
    player.wait(58)
    player.press("n", .enter)
    #expect(player.row(1).contains("Phase 2/7 Map actions   24:00 left"))
    player.press("u", "u", "u")
    #expect(player.row(-2).contains("✓ Undid: the start of Map actions"))
    #expect(player.clock?.index == 0)
  }

  @Test("N before the first phase and n after the last say why they do nothing")
  func ends() throws {
    var player = try Player.planned()
    player.press(" ", "N")
    #expect(player.row(-2).contains("! There is no phase before this one."))
    for _ in 0..<7 { player.press("n", .enter) }
    #expect(player.clock?.mode == .finished)
    #expect(player.row(-2).contains("✓ Ended Plenary and close; the plan is done · u undo"))
    #expect(player.row(1).contains("7/7 Plenary and close  the plan is done"))
    player.press("n")
    #expect(player.row(-2).contains("! The plan is done"))
    player.press(" ")
    #expect(player.clock?.mode == .running)
  }

  @Test("+ adds a minute and - takes one away, but not the last")
  func minutes() throws {
    var player = try Player.planned()
    player.press("+")
    #expect(player.row(-2).contains("! No phase has begun: Space starts the first."))
    player.press(" ", "+")
    #expect(player.row(-2).contains("✓ Added a minute to Open · 10:59 left · u undo"))
    player.press("-")
    #expect(player.row(-2).contains("✓ Took a minute from Open · 9:58 left · u undo"))
    player.press("u")
    #expect(player.row(-2).contains("✓ Undid: a minute less for Open"))
    player.sleep(601)
    player.press("-")
    #expect(player.row(-2).contains("! Less than a minute is left"))
  }

  @Test("a fifth and a twentieth are told in signs and words, nothing left as a question")
  func warnings() throws {
    var player = try Player.planned()
    player.press(" ")
    player.sleep(479)
    #expect(player.row(1).contains("Open   2:01 left"))
    player.wait()
    #expect(player.row(1).contains("Open   ! 2:00 left"))
    player.sleep(90)
    #expect(player.row(1).contains("Open   !! 0:30 left"))
    player.sleep(30)
    #expect(player.row(1).contains("Open   !! time is up · more time? + adds a minute"))
    #expect(
      player.row(-2).contains("!! Time is up for Open. More time? + adds a minute, n goes on"))
    player.wait(130)
    #expect(player.row(1).contains("!! over by 2:10 · more time? + adds a minute"))
    player.press("j")
    #expect(player.row(-2).contains("More time?"))
    player.press("+", "+", "+", "j")
    #expect(!player.screen.contains("More time?"))
    #expect(player.row(1).contains("Open   ! 0:4"))
  }

  @Test("the question gives way to what is done and comes back, and is no offer where keys type")
  func question() throws {
    var player = try Player.planned()
    player.press(" ")
    player.sleep(700)
    player.press("a")
    #expect(player.row(-2).contains("!! Time is up for Open"))
    #expect(!player.screen.contains("adds a minute"))
    player.type("We n+ed more")
    #expect(player.clock?.index == 0)
    player.press(.enter)
    #expect(player.row(-2).contains("✓ Saved"))
    player.press(.escape, "j")
    #expect(player.row(-2).contains("More time? + adds a minute"))
  }

  @Test("with a fixed end the later phases get what is left, and the screen says so")
  func fixedEnd() throws {
    var player = try Player.planned(end: "11:35")
    player.press(" ")
    player.sleep(15 * 60 + 29)
    #expect(player.clock?.behind == 5)
    player.press("n", .enter)
    #expect(player.screen.contains("✓ Started Map actions (24 min instead of 25): What have"))
    #expect(player.row(1).contains("2/7 Map actions  24:00 left · 4 min behind "))
    player.press("u")
    #expect(player.row(-2).contains("✓ Undid: the start of Map actions"))
    #expect(player.clock?.index == 0)
  }

  @Test("a clock that was started is the same after the program was killed and started again")
  func restart() throws {
    var player = try Player.planned()
    player.press(" ")
    player.sleep(99)
    player.press("n", .enter)
    player.sleep(100)
    var world = MemoryHandler()
    var session = try #require(player.model.session)
    session = Session(
      id: session.id, replica: ReplicaID(rawValue: "again"), operations: session.operations)
    world.sessions = [:]
    let again = Player(session, world, at: player.now)
    #expect(again.clock == player.clock)
    #expect(again.row(1) == player.row(1))
  }

  @Test("what another terminal does with the clock is seen here at the next second")
  func elsewhere() throws {
    var player = try Player.planned()
    var other = Elsewhere(of: player.model.session)
    let event = Timing(
      id: Identifier("x"), at: player.now, event: .start, phase: Identifier("map-actions"))
    player.receive(try other.perform(.add(event)))
    #expect(player.row(1).contains("2/7 Map actions  24:59 left · 10 min ahead"))
  }

  @Test("where there is no plan the keys say how to get one")
  func noPlan() throws {
    var player = try Player.planned()
    player.press("P")
    for _ in 0..<7 { player.press("d") }
    #expect(player.screen.contains("No phases yet: press a to add the first."))
    player.press(.escape, " ")
    #expect(player.row(-2).contains("! There is no plan yet: P shows it, a adds a phase there."))
    #expect(player.row(1).contains("Moderator Laura Groenendaal"))
  }
}
