import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

@Suite("The plan")
struct PlanTests {
  private func phases(_ player: Player) -> [Phase] {
    player.model.session?.state.all(Phase.self) ?? []
  }

  @Test("P shows all phases as planned and as they were, the current one marked")
  func show() throws {
    var player = try Player.planned(end: "11:35")
    player.press(" ")
    player.sleep(12 * 60)
    player.press("n", .enter)
    player.sleep(60)
    player.press("P")
    #expect(player.screen.contains(" ✓ 1 Open "))
    #expect(player.screen.contains(">→ 2 Map actions "))
    #expect(player.screen.contains("7 phases · 120 min"))
    #expect(player.screen.contains("ends 11:35, fixed"))
    #expect(player.screen.contains("What have you done for this norm"))
    player.press(.escape)
    #expect(player.screen.contains("Actions · Problem-solver"))
  }

  @Test("the keys of the clock work there, and Space jumps to a phase")
  func keys() throws {
    var player = try Player.planned()
    player.press("P", " ", "+", "n", .enter, "-", "N", .enter, " ")
    #expect(player.clock?.index == 0)
    #expect(player.clock?.mode == .paused)
    #expect(player.clock?.phases[0].allotted == 660)
    #expect(player.clock?.phases[1].allotted == 24 * 60)
    player.press("j", "j", "j", " ")
    #expect(player.clock?.index == 3)
    #expect(player.clock?.mode == .running)
  }

  @Test("a field of a phase that another terminal changed meanwhile is shown before it is replaced")
  func editTogether() throws {
    var player = try Player.planned()
    player.press("P", "j", "e")
    var other = Elsewhere(of: player.model.session)
    let phase = try #require(phases(player).dropFirst().first)
    player.receive(try other.perform(.edit(phase.id.key, ["minutes": 33])))
    player.press(.tab, .control("u"))
    player.type("40")
    player.press(.enter)
    #expect(player.screen.contains("33"))
    #expect(phases(player)[1].minutes == 33)
    player.press(.enter)
    #expect(phases(player)[1].minutes == 40)
  }

  @Test("e changes title, minutes and prompt, and nothing that was not touched")
  func edit() throws {
    var player = try Player.planned()
    player.press("P", "j", "e", .control("u"))
    player.type("Collect actions")
    player.press(.tab, .control("u"))
    player.type("40")
    player.press(.enter)
    #expect(player.row(-2).contains("✓ Changed Collect actions · u undo"))
    #expect(phases(player)[1].title == "Collect actions")
    #expect(phases(player)[1].minutes == 40)
    #expect(player.handler.saved.last?.change?.set.names == ["title", "minutes"])
    player.press("u")
    #expect(player.row(-2).contains("✓ Undid: changing Map actions"))
    #expect(phases(player)[1].minutes == 25)
  }

  @Test("minutes that are none are refused in the form, and none at all are allowed")
  func minutes() throws {
    var player = try Player.planned()
    for wrong in ["0", "1441", "x", "2.5", "-3"] {
      player.press("P", "e", .tab, .control("u"))
      player.type(wrong)
      player.press(.enter)
      #expect(player.screen.contains("! Minutes are a whole number from 1 to 1440"), "\(wrong)")
      player.press(.control("u"), .enter, .escape)
      player.press("u")
    }
    player.press("P", "e", .tab, .control("u"), .enter)
    #expect(phases(player)[0].minutes == nil)
  }

  @Test("a adds a phase behind the selected one, d takes one out, u brings it back")
  func addAndWithdraw() throws {
    var player = try Player.planned()
    player.press("P", "a")
    player.type("Choose roles")
    player.press(.tab)
    player.type("5")
    player.press(.tab)
    player.type("Which role do you take?")
    player.press(.enter)
    #expect(player.row(-2).contains("✓ Added Choose roles to the plan · u undo"))
    #expect(phases(player).map(\.title)[1] == "Choose roles")
    #expect(player.screen.contains(">  2 Choose roles"))
    player.press("d")
    #expect(player.row(-2).contains("✓ Withdrew Choose roles from the plan · u undo"))
    #expect(phases(player).count == 7)
    #expect(player.screen.contains(">  2 Map actions"))
    player.press("u")
    #expect(phases(player).count == 8)
  }

  @Test("a phase without a title is refused in the form")
  func untitled() throws {
    var player = try Player.planned()
    player.press("P", "a", .enter)
    #expect(player.screen.contains("Add a phase"))
    #expect(player.screen.contains("! "))
    #expect(phases(player).count == 7)
  }

  @Test("K and J move a phase, which stays selected")
  func move() throws {
    var player = try Player.planned()
    player.press("P", "J")
    #expect(phases(player).map(\.id.name).prefix(2) == ["map-actions", "open"])
    player.press("J", "J", "J", "J", "J")
    #expect(phases(player).last?.id.name == "open")
    player.press("J")
    #expect(player.row(-2).contains("! It is the last phase already."))
    for _ in 0..<6 { player.press("K") }
    #expect(phases(player).first?.id.name == "open")
    player.press("K")
    #expect(player.row(-2).contains("! It is the first phase already."))
    player.press("u")
    #expect(phases(player)[1].id.name == "open")
  }

  @Test("phases with the same place in the order can be moved all the same")
  func samePlace() throws {
    var player = try Player.planned()
    var other = Elsewhere(of: player.model.session)
    for phase in phases(player) {
      player.receive(try other.perform(.edit(phase.id.key, ["order": "a1"])))
    }
    let before = phases(player).map(\.id)
    player.press("P", "J")
    let after = phases(player).map(\.id)
    #expect(after == [before[1], before[0]] + before[2...])
    #expect(Set(phases(player).map(\.order)).count == 7)
  }

  @Test("a phase that another terminal withdraws while it is selected or edited does no harm")
  func gone() throws {
    var player = try Player.planned()
    var other = Elsewhere(of: player.model.session)
    player.press("P", "j", "e")
    player.type("!")
    player.receive(
      try other.perform(.withdraw(RecordKey(.phase, RecordID(rawValue: "map-actions")))))
    player.press(.enter)
    #expect(
      player.screen.contains("! There is no phase 'map-actions'; it may have been withdrawn."))
    player.press(.escape)
    #expect(player.screen.contains(">  1 Open"))
  }
}
