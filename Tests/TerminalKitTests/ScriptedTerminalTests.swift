import TerminalKit
import Testing

@Suite("Scripted terminal")
struct ScriptedTerminalTests {
  @Test("each call gives the next batch, and then the terminal hangs up")
  func batches() {
    let terminal = ScriptedTerminal(
      size: Size(columns: 80, rows: 24),
      events: [[.key(.up), .key(.enter)], [], [.resize(Size(columns: 40, rows: 12))]])
    #expect(terminal.events(timeout: nil) == [.key(.up), .key(.enter)])
    #expect(terminal.events(timeout: 10) == [])
    #expect(terminal.size == Size(columns: 80, rows: 24))
    #expect(terminal.events(timeout: nil) == [.resize(Size(columns: 40, rows: 12))])
    #expect(terminal.size == Size(columns: 40, rows: 12))
    #expect(terminal.events(timeout: nil) == [.hangUp])
    #expect(terminal.events(timeout: nil) == [.hangUp])
  }

  @Test("what is shown is kept")
  func frames() {
    let terminal = ScriptedTerminal(size: Size(columns: 3, rows: 1))
    var frame = Frame(size: terminal.size)
    terminal.present(frame)
    frame.put("abc", at: Point(column: 0, row: 0))
    terminal.present(frame)
    terminal.close()
    #expect(terminal.frames.map { $0.text() } == ["", "abc"])
    #expect(terminal.isClosed)
  }
}
