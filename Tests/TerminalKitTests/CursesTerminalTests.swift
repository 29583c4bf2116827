import Testing

@testable import TerminalKit

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite("Curses terminal", .serialized)
final class CursesTerminalTests {
  let pty: Pseudoterminal
  let size = Size(columns: 40, rows: 6)

  init() throws {
    pty = try Pseudoterminal()
    pty.resize(to: size)
  }

  private func open(_ change: (inout CursesTerminal.Options) -> Void = { _ in }) throws
    -> CursesTerminal
  {
    var options = CursesTerminal.Options(device: pty.path, type: "xterm-256color")
    change(&options)
    return try CursesTerminal(options)
  }

  private func frame(_ text: String, style: Style = .plain) -> Frame {
    var frame = Frame(size: size)
    frame.put(text, at: Point(column: 0, row: 2), style: style)
    return frame
  }

  @Test("it has the size of its window and gives the screen back")
  func opening() throws {
    let terminal = try open()
    #expect(terminal.size == size)
    terminal.present(frame("Hello, 日本語"))
    let shown = pty.output()
    #expect(shown.contains("\u{1B}[?1049h"))
    #expect(shown.contains("\u{1B}[?2004h"))
    #expect(!shown.contains("\u{1B}[?1000h"))
    #expect(shown.contains("Hello, 日本語"))
    #expect(!pty.isEchoing)
    terminal.close()
    let closing = pty.output()
    #expect(closing.contains("\u{1B}[?1049l"))
    #expect(closing.contains("\u{1B}[?2004l"))
    #expect(pty.isEchoing)
    #expect(terminal.events(timeout: nil) == [.hangUp])
  }

  @Test("it closes when the last reference goes, and can be opened again")
  func reopening() throws {
    do { _ = try open() }
    #expect(pty.isEchoing)
    let terminal = try open()
    #expect(throws: TerminalError.alreadyOpen) { try self.open() }
    #expect(terminal.size == size)
  }

  @Test("only what changed is sent")
  func differences() throws {
    let terminal = try open()
    terminal.present(frame("first second"))
    _ = pty.output()
    terminal.present(frame("first second"))
    #expect(pty.output() == "")
    terminal.present(frame("first sEcond"))
    let changed = pty.output()
    #expect(changed.contains("E"))
    #expect(changed.utf8.count < 40)
  }

  @Test("a style is sent as bold and colour, or as bold alone")
  func colours() throws {
    let style = Style.plain.bold().colour(.danger)
    do {
      let terminal = try open()
      terminal.present(frame("x", style: style))
      #expect(pty.output().contains("31m"))
    }
    let terminal = try open { $0.hasColours = false }
    terminal.present(frame("x", style: style))
    let shown = pty.output()
    #expect(!shown.contains("31m"))
    #expect(shown.contains("1mx") || shown.contains("\u{1B}[1m"))
  }

  @Test("lines are drawn with ASCII on request, text keeps its letters")
  func ascii() throws {
    let terminal = try open { $0.hasAsciiChrome = true }
    var frame = frame("é")
    frame.box(Rect(size: size))
    frame.put("é", at: Point(column: 3, row: 2))
    terminal.present(frame)
    let shown = pty.output()
    #expect(shown.contains("+-") && shown.contains("é"))
    #expect(!shown.contains("─"))
  }

  @Test("the cursor stands where the drawing says, or is hidden")
  func cursor() throws {
    let terminal = try open()
    var frame = frame("name: ")
    terminal.present(frame)
    let opening = pty.output()
    #expect(opening.contains("\u{1B}[?25l"))
    frame.cursor = Point(column: 6, row: 2)
    terminal.present(frame)
    let shown = pty.output()
    #expect(shown.contains("\u{1B}[3;7H") && shown.contains("\u{1B}[?25h"))
    frame.cursor = nil
    terminal.present(frame)
    #expect(pty.output().contains("\u{1B}[?25l"))
  }

  @Test("keys, pastes and the waker end the wait; time does without events")
  func events() throws {
    let terminal = try open()
    #expect(terminal.events(timeout: 5) == [])
    pty.type("\u{1B}[Aq\u{1B}OB")
    #expect(terminal.events(timeout: 2000) == [.key(.up), .key(.character("q")), .key(.down)])
    pty.type("\u{1B}")
    #expect(terminal.events(timeout: 2000) == [.key(.escape)])
    pty.type("\u{1B}[200~two\rlines\u{1B}[201~")
    #expect(terminal.events(timeout: 2000) == [.paste("two\nlines")])
    terminal.waker.wake()
    #expect(terminal.events(timeout: 2000) == [.wake])
    terminal.isSuspendingAllowed = false
    pty.type("\u{3}\u{1A}\u{13}")
    #expect(
      terminal.events(timeout: 2000)
        == [.key(.control("c")), .key(.control("z")), .key(.control("s"))])
  }

  @Test("Escape is not lost when only short waits are asked for")
  func shortWaits() throws {
    let terminal = try open()
    pty.type("\u{1B}")
    var events: [Event] = []
    for _ in 0..<200 where events.isEmpty { events = terminal.events(timeout: 1) }
    #expect(events == [.key(.escape)])
  }

  @Test("several changes of the window's size are one event with the last")
  func resizing() throws {
    let terminal = try open()
    terminal.present(frame("before"))
    _ = pty.output()
    let newSize = Size(columns: 30, rows: 9)
    pty.resize(to: Size(columns: 70, rows: 20))
    kill(getpid(), SIGWINCH)
    pty.resize(to: newSize)
    kill(getpid(), SIGWINCH)
    var events: [Event] = []
    for _ in 0..<20 where events.isEmpty { events = terminal.events(timeout: 100) }
    #expect(events.last == .resize(newSize))
    #expect(terminal.size == newSize)
    terminal.present(frame("before"))
    #expect(pty.output().contains("before"))
  }

  @Test("a terminal that is gone says so each time")
  func hangUp() throws {
    let terminal = try open()
    pty.close()
    #expect(terminal.events(timeout: 2000) == [.hangUp])
    #expect(terminal.events(timeout: nil) == [.hangUp])
    terminal.present(frame("nobody sees this"))
  }

  @Test("without a terminal, or with one that cannot place a cursor, it says what to do")
  func refusals() throws {
    #expect(throws: TerminalError.noTerminal) { try self.open { $0.device = "/dev/null" } }
    #expect(throws: TerminalError.unsupported(type: "dumb")) { try self.open { $0.type = "dumb" } }
    _ = try open { $0.type = "never-heard-of" }
  }

  @Test("an environment with NO_COLOR asks for no colours unless it is empty")
  func environment() {
    #expect(CursesTerminal.Options(environment: [:]).hasColours)
    #expect(CursesTerminal.Options(environment: ["NO_COLOR": ""]).hasColours)
    #expect(!CursesTerminal.Options(environment: ["NO_COLOR": "1"]).hasColours)
  }
}
