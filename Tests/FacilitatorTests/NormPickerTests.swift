@testable import Facilitator
import ScreenKit
import SessionEngine
import SessionStorage
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

@Suite("The choice of norms")
struct NormPickerTests {
  /// A workshop from the template, at the norms of its first group.
  private func player(_ size: Size = Size(columns: 80, rows: 24)) throws -> Player {
    var player = Player(try freshSession(), MemoryHandler(), size)
    player.openFromCheckList("Groups")
    player.press("n")
    return player
  }

  private func norms(_ player: Player) throws -> [String] {
    try #require(player.model.session?.state.all(Group.self).first).norms.map(\.name)
  }

  @Test("a search finds norms of all sets, and Enter gives the group the one that is selected")
  func search() throws {
    var player = try player()
    player.press("/")
    player.type("botnets")
    #expect(player.model.top.place == .normFilter)
    #expect(player.screen.contains("2 norms"))
    #expect(player.screen.contains("[ ] Against commandeering of ICT devices into botnets"))
    player.press(.enter, .enter)
    #expect(try norms(player) == ["gge2015-j", "gcsc2019-4"])
    #expect(player.model.session?.state.value(Identifier<Norm>("gcsc2019-4"))?.text != nil)
  }

  @Test("marks hold over searches, and Esc leads from what was found to the sets")
  func marks() throws {
    var player = try player()
    for words in ["botnets", "undersea", "hygiene"] {
      player.press("/")
      player.press(.control("u"))
      player.type(words)
      player.press(.enter)
      if words != "undersea" { player.press(" ") }
    }
    player.press(.escape)
    #expect(player.screen.contains("Charter of Trust"))
    player.press(.down, .enter, .enter)
    #expect(try norms(player) == ["gge2015-j", "gcsc2019-4", "gcsc2019-7"])
  }

  @Test("what nobody published is not found, and the screen says how to go on")
  func nothingFound() throws {
    var player = try player()
    player.press("/")
    player.type("xyzzy")
    #expect(player.screen.contains("No norm has these words. Esc shows all sets."))
    player.press(.enter, " ", .enter)
    #expect(try norms(player) == ["gge2015-j"])
    player.press(.escape)
    #expect(player.model.top.place == .norms)
    #expect(player.screen.contains("In this session"))
  }

  @Test("a norm of the session is found once, as the session has it")
  func once() throws {
    var player = try player()
    player.press("/")
    player.type("report ict vulnerabilities A/70")
    #expect(player.screen.contains("1 norm"))
    #expect(player.screen.contains("[x] Report ICT vulnerabilities"))
  }

  @Test("what has no norms shows the norms it is about, with its notes on them")
  func notes() throws {
    var player = try player(Size(columns: 120, rows: 40))
    let sets = NormShelf.all(of: player.model)
    let asean = try #require(sets.firstIndex { $0.set?.id == "asean-checklist-2024" })
    for _ in 0..<asean { player.press(.down) }
    player.press(.enter)
    for _ in 0..<5 { player.press(.down) }
    let picker = try #require(player.model.screen(NormPicker.self))
    let said = picker.wording(of: player.model)
    #expect(said.first?.hasPrefix("Do not damage critical infrastructure") == true)
    let title = "ASEAN checklist for the implementation of the norms: In our own words: "
    #expect(said.contains { $0.hasPrefix(title + "Example for norm (f)") })
    #expect(said.contains { $0.hasPrefix(title + "ASEAN leaders took up the eleven norms") })
    #expect(!said.contains { $0.contains("Example for norm (d)") })
    #expect(player.screen.contains("Do not damage critical infrastructure"))
  }

  @Test("a published wording is shown as a quotation with where it was seen, a summary as ours")
  func wordings() throws {
    var player = try player()
    player.press("/")
    player.type("paris call cyber hygiene")
    #expect(player.screen.contains("In our own words: Support good basic security habits"))
    #expect(!player.screen.contains("“"))
    player.press(.control("u"))
    player.type("paris call hack")
    #expect(player.screen.contains("“Take steps to prevent non-State actors"))
    #expect(player.screen.contains("Seen in: internetgovernancelab.org"))
  }

  @Test("a norm of 2015 is shown with what was said more of it in 2021, as ours")
  func layers() throws {
    var player = try player()
    player.press(.down, .enter)
    let picker = try #require(player.model.screen(NormPicker.self))
    let set = "Further understanding of the eleven norms (UN GGE 2021)"
    let more = set + ": In our own words: The basis"
    #expect(picker.wording(of: player.model).contains { $0.hasPrefix(more) })
  }

  @Test("a norm of one's own has a wording or is told in one's own words")
  func ownNorm() throws {
    var player = try player()
    player.press("a")
    player.type("Ours")
    player.press(.tab)
    player.type("Group I")
    player.press(.tab, .tab)
    player.type("Be kind to finders")
    player.press(.enter)
    let id = try #require(try norms(player).last)
    let norm = try #require(player.model.session?.state.value(Identifier<Norm>(id)))
    #expect(norm.title == "Ours" && norm.text == nil && norm.summary == "Be kind to finders")
  }
}
