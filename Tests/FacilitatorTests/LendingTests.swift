import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The terminal that goes round under a supervisor, and what is shown when it ended.
@Suite("Lending")
struct LendingTests {
  private func board() throws -> Model {
    var model = Model(
      size: Size(columns: 80, rows: 24), now: Timestamp(seconds: 0), seed: 7, startsAtHome: false,
      lendsTerminal: true)
    _ = model.update(.opened(try exampleSession(), path: "demo.json", notices: []))
    return model
  }

  @Test("T lends the terminal of the group once a PIN is there, and asks for one otherwise")
  func lends() throws {
    var model = try board()
    let asked = model.update(.event(.key("T"), at: Timestamp(seconds: 1)))
    #expect(asked.contains { if case .turn(.begin) = $0 { true } else { false } })
    let lent = model.update(.turn(.found(hasPIN: true, turns: 0)))
    #expect(lent.contains { if case .turn(.lend(_, votingOn: nil)) = $0 { true } else { false } })
    #expect(!model.isHandedOver)
    _ = model.update(.turn(.found(hasPIN: false, turns: 0)))
    #expect(model.frame().text().contains("Set the moderator's PIN"))
  }

  @Test("the board tells what became of the terminal")
  func tells() throws {
    var model = try board()
    _ = model.update(.turn(.cameBack(turns: 3, hasLost: false)))
    #expect(model.frame().text().contains("3 people have had the terminal"))
    _ = model.update(.turn(.cameBack(turns: 3, hasLost: true)))
    #expect(model.frame().text().contains("NOT SAVED"))
    _ = model.update(.turn(.cameBackLocked))
    #expect(model.frame().text().contains("had ended by itself"))
  }

  @Test("a locked terminal shows a question, and nothing but the PIN leads on")
  func locked() {
    var screen = LockedScreen(canLeave: true, localTime: .utc)
    let keys: [Key] = [
      .enter, .escape, .tab, .control("c"), .control("d"), .control("z"), .control("x"), "q", "T",
      .function(10), .up, .backspace,
    ]
    for key in keys { #expect(screen.take(.key(key)) == nil) }
    #expect(screen.take(.terminate(signal: 15)) == nil)
    #expect(screen.take(.key(.escape)) == nil)
    for character in "wrong-1" { #expect(screen.take(.key(.character(character))) == nil) }
    let shown = screen.frame(Size(columns: 80, rows: 24)).text()
    #expect(shown.contains("This terminal is locked."))
    #expect(shown.contains("•••••••"))
    #expect(!shown.contains("wrong"))
    #expect(screen.take(.key(.enter)) == .check("wrong-1"))
    screen.take(.wrong(left: 4), at: Timestamp(seconds: 0))
    #expect(screen.frame(Size(columns: 80, rows: 24)).text().contains("! Wrong. 4 tries left."))
    #expect(screen.take(.key("q")) == nil)
    screen.take(.locked(until: Timestamp(seconds: 90)), at: Timestamp(seconds: 30))
    #expect(screen.frame(Size(columns: 80, rows: 24)).text().contains("Locked until"))
    #expect(screen.take(.hangUp) == .end)
  }

  @Test("the right PIN offers the board, another round, and the way out where there is one")
  func unlocked() {
    for canLeave in [true, false] {
      var screen = LockedScreen(canLeave: canLeave, localTime: .utc)
      _ = screen.take(.paste("orange-7"))
      #expect(screen.take(.key(.enter)) == .check("orange-7"))
      screen.take(.right, at: Timestamp(seconds: 0))
      let shown = screen.frame(Size(columns: 80, rows: 24)).text()
      #expect(shown.contains("Enter: the board · T: hand over again"))
      #expect(shown.contains("q: leave") == canLeave)
      #expect(screen.take(.key("x")) == nil)
      #expect(screen.take(.key("q")) == (canLeave ? .go(.leave) : nil))
      #expect(screen.take(.key("T")) == .go(.handOver))
      #expect(screen.take(.key(.enter)) == .go(.board))
    }
  }

  @Test("a locked terminal fits on any screen", arguments: [(1, 1), (12, 3), (40, 12), (200, 60)])
  func sizes(columns: Int, rows: Int) {
    var screen = LockedScreen(canLeave: true, localTime: .utc)
    screen.fail("The disk says no.")
    #expect(screen.frame(Size(columns: columns, rows: rows)).size.columns == columns)
    screen.take(.right, at: Timestamp(seconds: 0))
    #expect(screen.frame(Size(columns: columns, rows: rows)).size.rows == rows)
  }
}
