@testable import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The preview of the report, and writing it, by keys.
@Suite("Report by keys")
struct ReportScreenTests {
  @Test("R shows what is left out, then the text; e, l, s and f change what is asked for")
  func choose() throws {
    var player = try Player()
    player.press("R")
    #expect(player.screen.contains("Public · Markdown · full · igf-2019"))
    #expect(player.screen.contains("Names were found in 2 texts"))
    #expect(player.screen.contains("What was said."))
    player.press("e", "l", "s")
    #expect(player.screen.contains("Chatham House · Markdown · short · igf-form"))
    #expect(player.handler.previews.count == 4)
    player.press("f", "f")
    #expect(player.screen.contains("Word (docx)"))
    // The preview is text, whatever it is written in.
    #expect(player.handler.previews.count == 4)
    #expect(player.handler.previews.last?.edition == .chathamHouse)
    player.press("R")
    #expect(player.model.top.place == .board)
  }

  @Test("the text scrolls by row, by page and to its ends, and not beyond")
  func scroll() throws {
    var player = try Player()
    player.handler.reportText = (1...200).map { "Line \($0)" }.joined(separator: "\n")
    player.press("R")
    #expect(player.screen.contains("Before it is written"))
    player.press(.down)
    #expect(!player.screen.contains("Before it is written"))
    player.press(.pageDown, .pageDown, .end)
    #expect(player.screen.contains("Line 200"))
    player.press(.down, .pageDown, .up)
    #expect(player.screen.contains("Line 199") && !player.screen.contains("Line 200"))
    player.press(.home)
    #expect(player.screen.contains("Before it is written"))
    player.press(.end)
    player.happen(.resize(Size(columns: 40, rows: 12)))
    player.press(.end)
    #expect(player.screen.contains("Line 200"))
  }

  @Test("w asks for a name beside the session and writes there; the screen goes on meanwhile")
  func write() throws {
    var player = try Player()
    player.press("R", "e", "f", "w")
    #expect(player.screen.contains("demo-chatham-house.html"))
    player.press(.enter)
    #expect(player.screen.contains("Writing demo-chatham-house.html …"))
    let request = try #require(player.handler.reports["demo-chatham-house.html"])
    #expect(request.edition == .chathamHouse && request.format == .html)
    player.press(.down, "f", "w", .enter)
    #expect(
      player.row(-2).contains("'demo-chatham-house.html' is being written; then"),
      "\(player.screen)")
    #expect(player.handler.reports.count == 1)
    player.press("w")
    #expect(player.row(-2).contains("is still being written"))
    player.press(.escape)
    player.handler.reportEnding = .written(path: "demo-chatham-house.html")
    player.wait()
    #expect(player.row(-2).contains("Wrote demo-chatham-house.html"))
    #expect(player.handler.reports.values.map(\.format).contains(.docx))
    player.handler.reportEnding = .written(path: "demo-chatham-house.docx")
    player.wait()
    #expect(player.row(-2).contains("Wrote demo-chatham-house.docx"))
    player.press("R")
    #expect(!player.screen.contains("Writing"))
  }

  @Test("a file that is there is asked about before it is replaced")
  func replace() throws {
    var player = try Player()
    player.handler.reports["demo-public.md"] = ReportRequest()
    player.press("R", "w", .enter)
    #expect(player.screen.contains("'demo-public.md' is there already."))
    player.press(.enter)
    #expect(player.handler.writings.map(\.replacing) == [false])
    player.press(.escape)
    #expect(player.screen.contains("Which file is it to be written to?"))
    player.press(.enter, "y")
    #expect(player.handler.writings.map(\.replacing) == [false, false, true])
    #expect(player.screen.contains("Writing demo-public.md …"))
  }

  @Test("another name is typed or pasted, and an empty one writes nothing")
  func name() throws {
    var player = try Player()
    player.press("R", "w")
    for _ in 0..<20 { player.press(.backspace) }
    player.press(.enter)
    #expect(player.handler.writings.isEmpty)
    player.happen(.paste("other\n.md"))
    player.press(.enter)
    #expect(player.handler.writings.map(\.path) == ["other .md"])
  }

  @Test("what keeps it from being written is told where one is, and another can be begun")
  func failure() throws {
    var player = try Player()
    player.press("R", "w", .enter)
    player.handler.reportEnding = .notWritten(
      "This format needs chromium-headless-shell, which is not installed here; on Debian: apt-get install it."
    )
    player.wait()
    #expect(player.row(-2).contains("This format needs chromium-headless-shell"))
    // The way out is there in whole.
    #expect(player.screen.contains("install it."))
    #expect(!player.screen.contains("Writing"))
    player.press("w")
    #expect(player.screen.contains("Which file is it to be written to?"))
    player.press(.escape)
    #expect(!player.screen.contains("apt-get"))
  }

  @Test("nothing is written while something is not saved")
  func notSaved() throws {
    var player = try Player()
    player.handler.failure = "The disk is full."
    player.press("d", "R", "w", .enter)
    #expect(player.handler.writings.isEmpty)
    #expect(player.screen.contains("What was entered last is NOT SAVED"))
    player.handler.failure = nil
    player.wait()
    player.press(.enter)
    #expect(player.handler.writings.count == 1)
  }

  @Test("what was entered since is told, and Enter shows it; of what is erased nothing stays")
  func stale() throws {
    var player = try Player()
    player.press("R")
    var other = Elsewhere(of: player.model.session)
    let edit = try other.perform(
      .edit(RecordKey(.entry, RecordID(rawValue: "J04")), ["text": "Other."]))
    player.receive(edit)
    #expect(player.screen.contains("Not as of now · Enter shows it again"))
    player.press(.enter)
    #expect(!player.screen.contains("Not as of now"))
    let erasure = try other.perform(.erase(RecordKey(.entry, RecordID(rawValue: "J04"))))
    player.receive(erasure)
    #expect(!player.screen.contains("What was said."))
    player.press(.enter)
    #expect(player.screen.contains("What was said."))
  }

  @Test("with very many entries the text is only made when somebody asks for it")
  func many() throws {
    var player = Player(try ReportNotesTests.longSession())
    player.press("R", "e")
    #expect(player.handler.previews.isEmpty)
    #expect(player.screen.contains("Enter shows the report."))
    player.press(.enter)
    #expect(player.screen.contains("What was said."))
  }

  @Test("no key leads to insights or reports where the terminal goes round or the wall shows")
  func elsewhere() throws {
    var turn = try TurnTests.handedOver(Size(columns: 80, rows: 24))
    turn.press("i", "R", "w", .enter)
    #expect(turn.model.isHandedOver && turn.handler.reportEffects.isEmpty)
    var wall = Player(projecting: try exampleSession(), Size(columns: 80, rows: 24))
    wall.press("i", "R", "w", .enter)
    #expect(!wall.screen.contains("Insights") && wall.handler.reportEffects.isEmpty)
  }

  @Test("the preview", arguments: ScreenGoldenTests.sizes)
  func preview(size: Size) throws {
    var player = try Player(size)
    player.handler.reportText = Self.text
    player.press("R", "e")
    try expectScreen(player, "report", size)
  }

  @Test("the preview while a report is written", arguments: ScreenGoldenTests.sizes)
  func writing(size: Size) throws {
    var player = try Player(size)
    player.handler.reportText = Self.text
    player.press("R", "e", "w", .enter, .end)
    try expectScreen(player, "report-writing", size)
  }

  @Test("the question for the file", arguments: ScreenGoldenTests.sizes)
  func file(size: Size) throws {
    var player = try Player(size)
    player.press("R", "w")
    try expectScreen(player, "report-file", size)
  }

  @Test("the question whether to replace a file", arguments: ScreenGoldenTests.sizes)
  func replacing(size: Size) throws {
    var player = try Player(size)
    player.handler.reports["demo-public.md"] = ReportRequest()
    player.press("R", "w", .enter)
    try expectScreen(player, "report-replacing", size)
  }

  private static let text = """
    # Norms in Cyberspace

    *Under the Chatham House Rule: neither the identity nor the affiliation of anyone who took part \
    is in this edition.*

    ## Reporting ICT vulnerabilities

    - Passes reported flaws to developers and publishes the fix
    - الإبلاغ عن الثغرات يحتاج إلى ثقة

    | Role | Actions |
    | --- | ---: |
    | Problem-solver | 9 |

    """
}

extension MemoryHandler {
  /// The previews that were asked for.
  var previews: [ReportRequest] {
    reportEffects.compactMap { if case .preview(let request) = $0 { request } else { nil } }
  }

  /// What was to be written where.
  var writings: [(path: String, replacing: Bool)] {
    reportEffects.compactMap { effect in
      guard case .write(_, let path, let replacing) = effect else { return nil }
      return (path, replacing)
    }
  }
}
