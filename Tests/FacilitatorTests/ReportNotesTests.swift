@testable import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Nothing is written before what it leaves out was on the screen.
@Suite("Notes before a report is written")
struct ReportNotesTests {
  @Test("of very many entries, too, nothing is written before its own notes were on the screen")
  func notesOfMany() throws {
    var player = Player(try Self.longSession())
    player.press("R", "w")
    #expect(player.screen.contains("Names were found in 2 texts"))
    #expect(player.row(-2).contains("See what it leaves out, then press w again."))
    player.press(.enter)
    #expect(player.handler.writings.isEmpty)
    player.press("w")
    #expect(player.screen.contains("Which file is it to be written to?"))
    player.press(.escape, "e")
    // Under another edition's name the notes of the one before do not stand.
    #expect(player.screen.contains("Chatham House"))
    #expect(!player.screen.contains("Names were found"))
    player.press("w", .enter)
    #expect(player.handler.writings.isEmpty)
    player.press("w", .enter)
    #expect(player.handler.writings.count == 1)
    #expect(player.handler.previews.last?.edition == .chathamHouse)
  }

  @Test("where names came in since, the notes are shown again before anything is written")
  func notesOfNow() throws {
    var player = try Player()
    player.handler.reportText = (1...100).map { "Line \($0)" }.joined(separator: "\n")
    player.press("R", .end)
    var other = Elsewhere(of: player.model.session)
    let edit = Command.edit(RecordKey(.entry, RecordID(rawValue: "J04")), ["text": "Okonkwo."])
    player.receive(try other.perform(edit))
    player.handler.moreNotes = ["A name was found in 1 text: I A4."]
    player.press("w")
    #expect(player.row(-2).contains("See what it leaves out"))
    #expect(player.screen.contains("A name was found in 1 text: I A4."))
    player.press("w")
    #expect(player.screen.contains("Which file is it to be written to?"))
    // They also come in while the name of the file is typed, wherever one was in the text.
    player.press(.escape, .end, "w")
    player.receive(try other.perform(.edit(Player.key("J05"), ["text": "Maria."])))
    player.handler.moreNotes = ["A name was found in 2 texts: I A4, I A5."]
    player.press(.enter)
    #expect(player.handler.writings.isEmpty)
    #expect(player.row(-2).contains("Not written: what it leaves out has changed."))
    #expect(player.screen.contains("A name was found in 2 texts"))
    player.press("w", .enter)
    #expect(player.handler.writings.count == 1)
  }

  @Test("what others did a moment ago counts, although no tick has brought it in yet")
  func notesOfThisMoment() throws {
    var player = try Player()
    player.press("R", "w")
    var other = Elsewhere(of: player.model.session)
    player.handler.incoming = try other.perform(.edit(Player.key("J05"), ["text": "Maria."]))
    player.handler.moreNotes = ["A name was found in 1 entry: I A5."]
    player.press(.enter)
    #expect(player.handler.writings.isEmpty)
    #expect(player.screen.contains("A name was found in 1 entry"))
  }

  @Test("in a room that goes on working it is written, while the notes stay the same")
  func busyRoom() throws {
    var player = try Player()
    player.press("R")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(Player.key("J04"), ["text": "Other."])))
    player.press("w")
    player.receive(try other.perform(.edit(Player.key("J05"), ["text": "Other."])))
    player.press(.enter)
    #expect(player.handler.writings.count == 1)
  }

  /// A session with more entries than a report is shown of unasked.
  static func longSession() throws -> Session {
    var session = try exampleSession()
    let commands = (0..<ReportScreen.quicklyReported).map { number in
      Command.add(
        Entry(
          id: Identifier("many\(number)"), group: Identifier("group-1"),
          kind: Identifier("action"), role: Identifier("problem-solver"), text: "Number."))
    }
    _ = try session.perform(commands, at: Timestamp(seconds: 0))
    return session
  }
}
