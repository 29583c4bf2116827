@testable import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What is chosen for a report, how it is written, and what is told of that.
@Suite("Choices for a report, and writing it")
struct ReportChoiceTests {
  @Test("what was chosen and the name that was typed are there the next time")
  func remembered() throws {
    var player = try Player()
    player.press("R", "e", "f", "w", .end)
    player.type("5")
    player.press(.enter)
    player.handler.reportEnding = .notWritten("The disk is full.")
    player.wait()
    player.press("w")
    #expect(player.screen.contains("demo-chatham-house.html5"))
    player.press(.escape, .escape, "R")
    #expect(player.screen.contains("Chatham House · HTML"))
    player.press("f", "w")
    #expect(player.screen.contains("demo-chatham-house.docx"))
  }

  @Test("what was wrong with one format is not told of another")
  func otherChoice() throws {
    var player = try Player()
    player.press("R", "f", "f", "w", .enter)
    player.handler.reportEnding = .notWritten("This format needs pandoc.")
    player.wait()
    player.press(.down)
    #expect(player.screen.contains("needs pandoc"))
    player.press("f")
    #expect(!player.screen.contains("needs pandoc"))
  }

  @Test("tables and data have neither style nor length, and a preview that says what it is")
  func noLayout() throws {
    var player = try Player()
    player.press("R")
    #expect(!player.screen.contains("as Markdown"))
    player.press("f")
    #expect(player.screen.contains("Preview (as Markdown)"))
    player.press("f", "f", "f", "f")
    #expect(player.row(2).contains("Public · tables (CSV)"))
    #expect(!player.row(2).contains("igf-2019") && !player.row(2).contains("full"))
    for key in ["l", "s"] as [Key] {
      player.press(key)
      #expect(player.row(-2).contains("Tables and data have no style and no length"))
    }
    player.press("f", "f")
    #expect(player.row(2).contains("Public · Markdown · full · igf-2019"))
  }

  @Test("the last style is a template of one's own, with preview and writing by it")
  func ownTemplate() throws {
    var player = try Player()
    player.press("R", "s", "s")
    #expect(player.screen.contains("By which template"))
    player.press(.enter)
    player.type("~/ours.md")
    player.handler.failureOfPreview = "There is no template '~/ours.md'."
    player.press(.enter)
    #expect(player.screen.contains("! There is no template '~/ours.md'."))
    player.handler.failureOfPreview = nil
    player.press(.enter)
    #expect(player.screen.contains("Public · Markdown · full · ours.md"))
    #expect(player.handler.previews.last?.layout == "~/ours.md")
    player.press("w", .enter)
    #expect(player.handler.reports["demo-public.md"]?.layout == "~/ours.md")
    // It is one for Markdown; where another is needed the style is used.
    player.press("f")
    #expect(player.screen.contains("Public · HTML · full · igf-2019"))
    player.press("f", "f", "f", "f", "f", "f")
    #expect(player.screen.contains("full · ours.md"))
    player.press("s")
    #expect(player.screen.contains("full · igf-2019"))
    player.press("s", "s")
    #expect(player.screen.contains("~/ours.md"))
    player.press(.escape)
    #expect(player.screen.contains("full · igf-2019") && player.screen.contains("What was said."))
  }

  @Test("the tables that are there are named before they are replaced, and counted when written")
  func tables() throws {
    var player = try Player()
    player.press("R", "f", "f", "f", "f", "f", "w", .enter)
    player.handler.reportEnding = .written(path: "demo-public.csv", tables: 17)
    player.wait()
    #expect(player.row(-2).contains("Wrote 17 tables: demo-public.csv"))
    player.handler.tablesThere = ["out/entries.csv", "out/links.csv"]
    player.press("w", .enter)
    #expect(player.screen.contains("Replace 2 files?"))
    #expect(player.screen.contains("'out/entries.csv', 'out/links.csv' are there already."))
  }

  @Test("the board tells that a report is being written, and leaving that its end is not seen")
  func leaving() throws {
    var player = try Player()
    player.press("R", "w", .enter, .escape)
    #expect(player.screen.contains("writing a report"))
    player.press(.control("c"))
    #expect(!player.hasLeft)
    #expect(player.screen.contains("you would not see its end"))
    #expect(!player.screen.contains("elsewhere"))
    player.press(.escape)
    #expect(!player.hasLeft)
    player.press(.control("c"))
    player.handler.reportEnding = .written(path: "demo-public.md")
    player.wait()
    #expect(player.model.top.place == .board)
    #expect(!player.screen.contains("writing a report"))
    player.press(.control("c"))
    #expect(player.hasLeft)
  }
}
