import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What the mouse does, and that it does no harm.
@Suite("Mouse")
struct MouseTests {
  @Test("a click selects the row under the pointer, a second one opens it")
  func rows() throws {
    var player = try Player()
    try player.click(on: "A14")
    #expect(player.screen.contains(">A14"))
    #expect(player.row(-1).contains("a action"))
    try player.click(on: "A14")
    #expect(player.row(-1).contains("e edit"))
  }

  @Test("a click on what is selected opens it, whatever key does that and whatever Enter does")
  func otherKeys() throws {
    var player = try Player(keys: KeyMap("board.open = F6\nboard.group = Enter"))
    try player.click(on: "A14")
    try player.click(on: "A14")
    #expect(player.row(-1).contains("e edit"))
  }

  @Test("a click in another pane gives it the focus and selects there")
  func panes() throws {
    var player = try Player()
    try player.click(on: "C2 ")
    #expect(player.screen.contains("> Challenges · Problem-solver"))
    #expect(player.screen.contains(">C2"))
    try player.click(on: "Whistle-blower")
    #expect(player.screen.contains("Actions · Whistle-blower"))
    #expect(player.screen.contains("> Roles"))
  }

  @Test("on a wide screen a click reaches the column of another role")
  func columns() throws {
    var player = try Player(Size(columns: 160, rows: 50))
    try player.click(on: "4 Decision-maker")
    #expect(player.screen.contains("> 4 Decision-maker"))
    #expect(player.screen.contains("A2 "))
  }

  @Test("on a wide screen the wheel moves in the column under the pointer")
  func wheelInColumns() throws {
    var player = try Player(Size(columns: 160, rows: 50))
    #expect(player.screen.contains(">A1 "))
    try player.turn(.wheelDown, at: ">A1 ")
    #expect(!player.screen.contains(">A1 ") && player.screen.contains(">A"))
    try player.turn(.wheelUp, at: ">A")
    #expect(player.screen.contains(">A1 "))
  }

  @Test(
    "rows of the plan, of conclusions and of evidence are selected by a click",
    arguments: [
      (["P"], "Map actions", ">  2"), (["C"], " 2  ", ">2  "), (["C", "A"], "[ ] A3", ">[ ] A3"),
    ] as [([Key], String, String)])
  func lists(keys: [Key], words: String, selected: String) throws {
    var player = try Player.planned(Size(columns: 120, rows: 40))
    for key in keys { player.press(key) }
    #expect(!player.screen.contains(selected))
    try player.click(on: words)
    #expect(player.screen.contains(selected), "\(player.screen)")
  }

  @Test("a second click on an entry to choose from chooses it, and does not leave with it")
  func evidence() throws {
    var player = try Player()
    player.press("C", "A")
    try player.click(on: "[ ] A3")
    try player.click(on: "[ ] A3")
    #expect(player.screen.contains(">[x] A3"))
  }

  @Test("the wheel moves what is under the pointer and leaves the focus")
  func wheel() throws {
    var player = try Player()
    try player.turn(.wheelDown, at: "C1 ")
    #expect(player.screen.contains("> Actions · Problem-solver"))
    #expect(player.screen.contains("Challenges · Problem-solver ─────────────── 2/4"))
    try player.turn(.wheelUp, at: "C1 ")
    #expect(player.screen.contains("Challenges · Problem-solver ─────────────── 1/4"))
  }

  @Test("a click on a hint of the footer is its key")
  func footer() throws {
    var player = try Player()
    try player.click(on: "c challenge")
    #expect(player.screen.contains("New challenge"))
    player.type("Said with the mouse.")
    try player.click(on: "Enter save")
    #expect(player.entries("Said with the mouse.").count == 1)
  }

  @Test("in a form a click goes to a field, one on an option chooses it, none saves")
  func form() throws {
    var player = try Player()
    player.press("a")
    player.type("Text.")
    try player.click(on: "Sector")
    #expect(player.screen.contains(">Sector"))
    try player.click(on: "Private sector")
    try player.click(on: "> Private sector")
    #expect(player.handler.saved.isEmpty)
    player.press(.enter)
    #expect(player.entries("Text.").first?.sector?.name == "private-sector")
  }

  @Test("the click that brings the window to the front does nothing")
  func focus() throws {
    var player = try Player()
    player.happen(.focus(true))
    try player.click(on: "c challenge")
    #expect(!player.screen.contains("New challenge"))
    try player.click(on: "c challenge")
    #expect(player.screen.contains("New challenge"))
  }

  @Test("over a question nothing below it answers a click")
  func question() throws {
    var player = try Player()
    player.press("D")
    let before = player.screen
    try player.click(on: "Problem-solver")
    #expect(player.screen == before)
    player.press(.escape)
    #expect(player.entries("").isEmpty)
  }

  @Test("M turns the mouse off and on and tells how text is selected then")
  func toggle() throws {
    var player = try Player()
    #expect(player.model.hasMouse)
    player.press("M")
    #expect(!player.model.hasMouse)
    #expect(player.row(-2).contains("Mouse off"))
    player.press("M")
    #expect(player.row(-2).contains("Shift and drag selects text"))
    let off = try Player(keys: KeyMap("mouse = off"))
    #expect(!off.model.hasMouse)
  }

  @Test("the terminal reports the mouse as long as the program wants it")
  func terminal() {
    let script: [[Event]] = [[.key("x")], [.key("M")]]
    let terminal = ScriptedTerminal(size: Size(columns: 80, rows: 24), events: script)
    let model = Model(
      size: terminal.size, now: Timestamp(seconds: 0), seed: 1, startsAtHome: true)
    var runtime = Runtime(model: model, handler: MemoryHandler()) {
      ClockReading(time: Timestamp(seconds: 0), running: 0)
    }
    _ = runtime.run(on: terminal, starting: .listed(sessions: [], templates: []))
    #expect(!terminal.isMouseEnabled)
  }

  @Test("clicks and turns everywhere on every screen do no harm", arguments: [80, 40, 160])
  func everywhere(columns: Int) throws {
    let ways: [[Key]] = [
      [], ["a"], ["a", .tab], [.enter], ["g"], ["/", "a"], ["?"], [.control("p")], ["p"],
      ["p", .tab],
    ]
    let size = Size(columns: columns, rows: columns == 40 ? 12 : 24)
    for way in ways {
      for row in 0..<size.rows - 2 {
        var player = try Player(size)
        for key in way { player.press(key) }
        for column in stride(from: 0, to: columns, by: 7) {
          let point = Point(column: column, row: row)
          player.happen(.mouse(Mouse(.press, at: point, button: 1)))
          player.happen(.mouse(Mouse(.release, at: point, button: 1)))
          player.happen(.mouse(Mouse(.wheelDown, at: point)))
        }
        #expect(player.model.frame().size == size)
      }
    }
  }
}
