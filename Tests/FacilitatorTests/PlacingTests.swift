import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// What lists call otherwise than the workshop does, by keys alone.
@Suite("Lists from elsewhere by keys")
struct PlacingTests {
  @Test("several are typed a line each; what is called otherwise is placed first, once for all")
  func lines() throws {
    var player = Player(try freshSession())
    player.openFromCheckList("People")
    player.press("a")
    player.type("Amina Otieno; Ministry of ICT; government; II\nBo Ek; Press; Zeitung")
    player.press(.enter)
    #expect(player.screen.contains("Called otherwise here: Zeitung"))
    player.press(.escape)
    #expect(player.screen.contains("Bo Ek; Press; Zeitung"))
    player.press(.enter, "m")
    #expect(player.screen.contains("> What is meant"))
    player.press(.end, .up, .enter)
    #expect(player.screen.contains("'Zeitung' is Zeitung"))
    player.press(.enter)
    #expect(player.people.map(\.name) == ["Amina Otieno", "Bo Ek"])
    #expect(player.screen.contains("> People"))
    #expect(player.model.session?.state.all(Sector.self).last?.title == "Zeitung")
    player.press("u")
    #expect(player.people.isEmpty)
    #expect(player.row(-2).contains("2 people"), "\(player.row(-2))")
  }

  @Test("what a list calls otherwise is placed once for all rows, and known in the next list")
  func placing() throws {
    var player = Player(try freshSession())
    player.handler.files["people.csv"] = """
      name,organisation,sector,group
      Ada,House,Business,1
      Bo,Mill,Business,Group 2
      """
    player.askForList()
    #expect(player.screen.contains("! 2 rows are refused"))
    #expect(player.screen.contains("Called otherwise here: 1, Business"))
    player.press("m")
    #expect(player.screen.contains("Group 1 "))
    player.press(.enter)
    #expect(player.screen.contains("'Business' is Private sector"))
    player.press(.enter)
    #expect(player.people.map(\.group.name) == ["group-1", "group-2"])
    #expect(player.people.map(\.sector?.name) == ["private-sector", "private-sector"])
    #expect(player.handler.remembered[.sector, "business"] != nil)
    player.handler.files["people.csv"] = "name,sector,group\nCleo,Business,1\n"
    player.press("i")
    player.type("people.csv")
    player.press(.enter, .enter)
    #expect(player.people.count == 3)
  }
}
