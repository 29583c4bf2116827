@testable import Facilitator
import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Whose conclusion a finding becomes, and how it is read in whole.
@Suite("Conclusions drafted from insights")
struct InsightDraftTests {
  @Test("the form says whose conclusion it is, lets one change that, and C leads there")
  func place() throws {
    var player = try Player()
    player.press("i", "c")
    #expect(player.screen.contains("New conclusion · plenary"))
    player.press(.enter, "C")
    #expect(player.screen.contains("Conclusions · Plenary"))
    #expect(player.screen.contains(">5"))
    player.press(.escape, .down, "c", .tab, .tab, .down, .down)
    #expect(player.screen.contains("New conclusion · group II"))
    player.press(.enter)
    #expect(player.row(-2).contains("of group II · u undo"))
    player.press("C")
    #expect(player.screen.contains("Conclusions · Group II"))
  }

  @Test("a conclusion of one's own can go to another place, too")
  func ownConclusion() throws {
    var player = try Player()
    player.press("C", "a")
    #expect(player.screen.contains("New conclusion · group I"))
    player.type("So it is.")
    player.press(.tab, .tab, .up)
    #expect(player.screen.contains("New conclusion · plenary"))
    // What was chosen is there again when the form was left.
    player.press(.escape, "a")
    #expect(player.screen.contains("New conclusion · plenary"))
    player.press(.enter)
    #expect(player.row(-2).contains("of the plenary"))
  }

  @Test("what is said or rested on already is told when it is drafted again")
  func twice() throws {
    var player = try Player()
    player.press("i", "c")
    #expect(!player.screen.contains("already"))
    player.press(.enter, "c")
    #expect(player.screen.contains("Conclusion 5 of the plenary says this already."))
    player.press(.escape, "C", "e", .control("u"), .control("k"))
    for _ in 0..<200 { player.press(.backspace) }
    player.type("In our words.")
    player.press(.enter, .escape, "c")
    #expect(player.screen.contains("Conclusion 5 of the plenary rests on the same entries"))
  }

  @Test("on the smallest screen a finding is read in whole by scrolling, then its entries")
  func whole() throws {
    var player = try Player(Size(columns: 40, rows: 12))
    player.press("i")
    let insights = player.model.screen(InsightScreen.self)?.insights ?? []
    let longest = try #require(
      insights.indices.max { insights[$0].sentence.count < insights[$1].sentence.count })
    for _ in 0..<longest { player.press(.down) }
    player.press(.enter)
    var seen = player.screen
    for _ in 0..<20 {
      player.press(.down)
      seen += player.screen
    }
    for word in insights[longest].sentence.split(separator: " ") {
      // An address goes on in the next row.
      #expect(seen.contains(word.prefix(20)))
    }
    #expect(player.screen.contains(">"))
    player.press(.home)
    #expect(!player.screen.contains(">I"))
    player.press(.enter)
    #expect(player.screen.contains(">I"))
    player.press(.enter)
    #expect(player.model.top.place == .detail)
  }

  @Test("what a comparison was counted from stands below its sentence", arguments: [40, 80])
  func counted(columns: Int) throws {
    var player = try Player(Size(columns: columns, rows: 24))
    player.press("i")
    let insights = player.model.screen(InsightScreen.self)?.insights ?? []
    let place = try #require(insights.firstIndex { $0.kind == .seenTogether })
    for _ in 0..<place { player.press(.down) }
    player.press(.enter)
    let both = try #require(insights[place].figure("both"))
    let rows = player.screen.split(separator: "\n")
    #expect(rows.contains { $0.contains("no action") })
    #expect(rows.contains { $0.contains("║ challenge ") && $0.contains("\(both)  ") })
    #expect(rows.contains { $0.contains("no challenge") })
  }
}
