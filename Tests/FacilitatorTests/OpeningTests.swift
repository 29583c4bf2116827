import Facilitator
import ScreenKit
import SessionStorage
import TerminalKit
import Testing

/// What a terminal shows while a session is being read.
@Suite("Opening")
struct OpeningTests {
  /// A clock that goes on by as much as the script says, a terminal, and whether somebody has left.
  private final class Machine {
    var time = 1_000
    var taken = 0
    var left: [Int32?] = []
    let terminal: ScriptedTerminal

    init(_ events: [[Event]] = []) {
      terminal = ScriptedTerminal(size: Size(columns: 60, rows: 14), events: events)
    }

    func screen(keys: KeyMap = KeyMap()) -> OpeningScreen {
      OpeningScreen(
        "norms/berlin.json", keys: keys, clock: { self.time },
        terminal: {
          self.taken += 1
          return self.terminal
        }, leave: { self.left.append($0) })
    }

    var texts: [String] { terminal.frames.map { $0.text() } }
  }

  @Test("what is read quickly is never shown: the terminal is not even touched")
  func quick() {
    let machine = Machine([[.key("a")]])
    var screen = machine.screen()
    for read in 1...66 {
      machine.time += 1
      screen.note(read, of: 66)
    }
    #expect(machine.taken == 0)
    #expect(machine.texts.isEmpty)
    #expect(screen.terminal == nil)
    #expect(screen.events.isEmpty)
  }

  @Test("where it takes longer, the screen is there as soon as that shows, with path and share")
  func slow() throws {
    let machine = Machine(Array(repeating: [], count: 100))
    var screen = machine.screen()
    for read in 0..<100 {
      screen.note(read, of: 100)
      machine.time += 10
    }
    #expect(machine.taken == 1)
    let first = try #require(machine.texts.first)
    #expect(first.contains("norms/berlin.json"))
    #expect(first.contains("5 %"))
    #expect(first.contains("q leave"))
    #expect(machine.texts.last?.contains("95 %") ?? false)
    // No more often than anybody could read it.
    #expect((10...20).contains(machine.texts.count), "\(machine.texts.count) drawings")
  }

  @Test("what is read quickly but takes long to work out has its screen before it is read")
  func workedOut() {
    let machine = Machine(Array(repeating: [], count: 100))
    var screen = machine.screen()
    for read in 1...10 {
      machine.time += 10
      screen.note(read, of: 10)
    }
    #expect(machine.taken == 1)
    #expect(machine.texts.first?.contains("50 %") ?? false)
  }

  @Test("what is typed meanwhile is for the screens that follow, in order")
  func typedAhead() {
    let machine = Machine([[.key("a")], [.key("q"), .paste("late")], [.key(.enter), .wake]])
    var screen = machine.screen()
    for read in 0..<3 {
      machine.time += 250
      screen.note(read, of: 3)
    }
    #expect(screen.events == [.key("a"), .key("q"), .paste("late"), .key(.enter)])
    #expect(machine.left.isEmpty)
  }

  @Test("the keys that leave do so at once, and so does a signal or the end of the terminal")
  func leaving() {
    let endings: [([Event], Int32?)] = [
      ([.key("q")], nil), ([.key("a"), .key(.control("c"))], nil),
      ([.terminate(signal: 15)], 15), ([.hangUp], nil),
    ]
    for (batch, left) in endings {
      let machine = Machine([batch])
      var screen = machine.screen()
      machine.time += 200
      screen.note(1, of: 100)
      #expect(machine.left == [left], "\(batch)")
    }
  }

  @Test("where somebody has chosen another key for leaving, that one is told and leaves")
  func remapped() {
    let machine = Machine([[.key("q")], [.key(.function(9))]])
    var screen = machine.screen(keys: KeyMap("board.quit = F9"))
    for _ in 0..<2 {
      machine.time += 250
      screen.note(1, of: 100)
      #expect(machine.texts.last?.contains("F9 leave") ?? false)
    }
    #expect(screen.events == [.key("q")])
    #expect(machine.left == [nil])
  }

  @Test("the screen is there before a large session is read, and the share only grows")
  func isFirst() throws {
    let machine = Machine(Array(repeating: [], count: 200))
    var screen = machine.screen()
    var shares: [Int] = []
    let entries = (0..<4_000).map { #"{"id":"e\#($0)","text":"Something that was said"}"# }
    let text =
      #"{"format":"dayzero-session","version":1,"id":"s","workshop":{"title":"T"},"entries":["#
      + entries.joined(separator: ",") + "]}"
    _ = try SessionFile(Array(text.utf8)) { read, count in
      shares.append(read * 100 / count)
      machine.time += 60
      screen.note(read, of: count)
    }
    #expect(shares.count >= 10)
    #expect(shares == shares.sorted())
    #expect(shares.first.map { $0 < 20 } ?? false)
    let first = try #require(machine.texts.first)
    #expect(first.contains("norms/berlin.json"))
    #expect(!first.contains("100 %"))
  }
}
