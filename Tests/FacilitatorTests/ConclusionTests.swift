import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Writing conclusions down, in their order, with what they rest on.
@Suite("Conclusions by keys")
struct ConclusionTests {
  private func conclusions(_ player: Player, _ group: String? = "group-1") -> [Conclusion] {
    let all = player.model.session?.state.all(Conclusion.self) ?? []
    return all.filter { $0.group?.name == group }
  }

  @Test("C lists the group's conclusions, Tab and g go on to the groups and the plenary")
  func places() throws {
    var player = try Player()
    player.press("C")
    #expect(player.screen.contains("> Conclusions · Group I  Reporting"))
    #expect(player.screen.contains("3 conclusions · 3 agreed"))
    player.press(.tab, "g")
    #expect(player.screen.contains("Group III"))
    player.press(.right, .tab)
    #expect(player.screen.contains("> Conclusions · Plenary"))
    #expect(player.screen.contains("[Plenary]"))
    player.press(.tab)
    #expect(player.screen.contains("[I]"))
    player.press(.backTab)
    #expect(player.screen.contains("[Plenary]"))
    player.press(.escape)
    #expect(player.screen.contains("Challenges"))
  }

  @Test("a, text, Enter: one more at the end, a draft, told and taken back by u")
  func add() throws {
    var player = try Player()
    player.press("C", "a")
    player.type("Trust grows when finders are heard.")
    player.press(.enter)
    let made = try #require(conclusions(player).last)
    #expect(made.text == "Trust grows when finders are heard.")
    #expect(made.status == .draft)
    #expect(made.evidence.isEmpty)
    #expect(player.row(-2) == " ✓ Wrote conclusion 4 of group I · u undo")
    #expect(player.screen.contains(">4"))
    #expect(player.screen.contains("○ draft"))
    #expect(player.screen.contains("4 conclusions · 3 agreed · 1 draft"))
    player.press("u")
    #expect(conclusions(player).count == 3)
    #expect(player.row(-2).hasPrefix(" ✓ Undid: entering"))
  }

  @Test("an empty text is refused in words, and Esc keeps what was typed")
  func empty() throws {
    var player = try Player()
    player.press("C", "a", .enter)
    #expect(player.screen.contains("! text: "))
    player.type("half a sent")
    player.press(.escape, "a")
    #expect(player.screen.contains("half a sent"))
    player.type("ence")
    player.press(.enter)
    #expect(conclusions(player).last?.text == "half a sentence")
  }

  @Test("A drafts from chosen entries: their words are the beginning, they are the evidence")
  func fromEntries() throws {
    var player = try Player()
    player.press("C", "A", .home, " ", .down, " ", .enter)
    #expect(player.screen.contains("Evidence   A1, A2"))
    #expect(player.screen.contains("Since 2004 it passes"))
    player.press(.control("u"))
    player.type("Policies of their own help finders.")
    player.press(.enter)
    let made = try #require(conclusions(player).last)
    #expect(made.evidence.map(\.name) == ["J01", "J03"])
    #expect(made.text.hasSuffix("Policies of their own help finders."))
    #expect(player.screen.contains("rests on A1, A2"))
  }

  @Test("the words of entries that may not be quoted are not in the draft, but are its evidence")
  func releases() throws {
    var session = try exampleSession()
    for (name, fields) in [
      ("J01", ["release": "room"]), ("J03", ["release": "paraphrase", "paraphrase": "In short."]),
    ] as [(String, Members)] {
      _ = try session.perform(.edit(Player.key(name), fields), at: Timestamp(seconds: 0))
    }
    var player = Player(session)
    player.press("C", "A", .home, " ", .down, " ", .enter)
    #expect(player.screen.contains("1 chosen entry may not be quoted"))
    #expect(!player.screen.contains("Since 2004"))
    player.press(.enter)
    let made = try #require(conclusions(player).last)
    #expect(made.text == "In short.")
    #expect(made.evidence.count == 2)
  }

  @Test("a draft that was left comes back with the entries chosen since")
  func draftAndEvidence() throws {
    var player = try Player()
    player.press("C", "A", .home, " ", .enter, .control("u"), .control("u"))
    player.type("Mine.")
    player.press(.escape, "A", .home, .down, " ", .enter)
    #expect(player.screen.contains("Mine."))
    player.press(.enter)
    #expect(conclusions(player).last?.evidence.map(\.name) == ["J01", "J03"])
  }

  @Test("v marks evidence, the filter narrows, Tab shows what is chosen, Enter takes it")
  func evidence() throws {
    var player = try Player()
    player.press("C", "v", "/")
    player.type("computer misuse")
    #expect(player.screen.contains("C2"))
    player.press(.enter, " ")
    #expect(player.screen.contains("2 of 24 chosen · C7, C2"))
    player.press("/", .escape, .tab)
    #expect(player.screen.contains("chosen only"))
    #expect(!player.screen.contains("A1 "))
    player.press(.enter)
    let labels = conclusions(player).first?.evidence.count
    #expect(labels == 2)
    #expect(player.row(-2) == " ✓ Conclusion 1 of group I rests on 2 entries · u undo")
    player.press("u")
    #expect(conclusions(player).first?.evidence.count == 1)
    player.press("v", " ", .escape)
    #expect(conclusions(player).first?.evidence.count == 1)
    #expect(player.row(-2) == " ✓ The evidence stays as it was.")
  }

  @Test("Esc shows all that the filter hides before it leaves, and Tab needs something chosen")
  func evidenceFilter() throws {
    var player = try Player()
    player.press("C", "A", .tab)
    #expect(player.row(-2) == " ! Nothing is chosen yet: Space chooses an entry.")
    #expect(player.screen.contains("A1 "))
    player.press(" ", "/")
    player.type("zzz")
    player.press(.enter)
    #expect(player.screen.contains("No entry has these words. Esc shows all."))
    player.press(.escape)
    #expect(player.screen.contains("A1 ") && player.screen.contains("1 of 24 chosen"))
    player.press(.escape)
    #expect(player.screen.contains("> Conclusions"))
  }

  @Test("the plenary chooses among the entries of all groups, with their group's number")
  func plenaryEvidence() throws {
    var player = try Player()
    player.press("C", .backTab, "v", .home)
    #expect(player.screen.contains("I A1"))
    #expect(player.screen.contains("of 79 chosen"))
    player.press(.end, " ", .enter)
    #expect(player.screen.contains("rests on IV C"))
  }

  @Test("evidence that another terminal chose meanwhile stays")
  func evidenceTogether() throws {
    var player = try Player()
    player.press("C", "v", .home, " ")
    let key = try #require(conclusions(player).first).key
    let before = try #require(conclusions(player).first).evidence
    var other = Elsewhere(of: player.model.session)
    player.receive(
      try other.perform(
        .edit(key, ["evidence": .list((before.map(\.name) + ["J05"]).map(Value.string))])))
    player.press(.enter)
    #expect(
      Set(try #require(conclusions(player).first).evidence.map(\.name))
        == Set(before.map(\.name) + ["J05", "J01"]))
  }

  @Test("K and J move a conclusion, the selection goes with it, at the ends it says so")
  func order() throws {
    var player = try Player()
    let before = conclusions(player).map(\.id)
    player.press("C", "J")
    #expect(conclusions(player).map(\.id) == [before[1], before[0], before[2]])
    #expect(player.screen.contains(">2"))
    player.press("J", "J")
    #expect(conclusions(player).map(\.id) == [before[1], before[2], before[0]])
    #expect(player.row(-2) == " ! It is at the end already.")
    player.press("K", "K", "u")
    #expect(conclusions(player).map(\.id) == [before[1], before[0], before[2]])
  }

  @Test("where two have the same key all get new ones, as one step")
  func sameKeys() throws {
    var session = try exampleSession()
    let all = session.state.all(Conclusion.self).filter { $0.group?.name == "group-1" }
    for conclusion in all {
      _ = try session.perform(
        .edit(conclusion.key, ["order": "a1"]), at: Timestamp(seconds: 0))
    }
    var player = Player(session)
    let before = conclusions(player).map(\.id)
    player.press("C", "J", "J")
    #expect(conclusions(player).map(\.id) == [before[1], before[2], before[0]])
    player.press("K")
    #expect(conclusions(player).map(\.id) == [before[1], before[0], before[2]])
  }

  @Test("d takes a conclusion out, u brings it back; with none every key says so")
  func withdraw() throws {
    var player = try Player()
    player.press("C", "d")
    #expect(player.row(-2) == " ✓ Withdrew conclusion 1 of group I · u undo")
    #expect(conclusions(player).count == 2)
    player.press("u")
    #expect(conclusions(player).count == 3)
    player.press("d", "d", "d")
    #expect(player.screen.contains("No conclusion yet. Press a"))
    for key in ["d", "e", "v", "r", "K", "J"] as [Key] {
      player.press(key)
      #expect(player.row(-2).hasPrefix(" ! There is no conclusion here"))
    }
  }

  @Test("a text that somebody changed meanwhile is shown before Enter replaces it")
  func changedMeanwhile() throws {
    var player = try Player()
    let key = try #require(conclusions(player).first).key
    player.press("C", "e", .control("u"))
    player.type("Mine.")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(key, ["text": "Theirs."])))
    player.press(.enter)
    #expect(player.screen.contains("! Changed meanwhile, text is now: Theirs."))
    player.press(.enter)
    #expect(conclusions(player).first?.text.hasSuffix("Mine.") == true)
  }

  @Test("what another terminal withdraws while its form or its evidence is open does not trap")
  func withdrawnMeanwhile() throws {
    for key in ["e", "v", "r"] as [Key] {
      var player = try Player()
      let conclusion = try #require(conclusions(player).first).key
      player.press("C", key)
      var other = Elsewhere(of: player.model.session)
      player.receive(try other.perform(.withdraw(conclusion)))
      _ = player.screen
      player.type("x")
      player.press(.enter, .escape, .escape, .escape)
      #expect(player.screen.contains("Challenges"))
    }
  }
}
