import Facilitator
import SessionEngine
import SessionStorage
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Setting a workshop up by keys alone.
@Suite("Set-up by keys")
struct SetUpTests {
  @Test("a session in which nobody is listed offers the set-up; others do not")
  func offer() throws {
    let fresh = Player(try freshSession())
    #expect(fresh.row(-2).contains("nobody is listed yet: s leads through the set-up"))
    #expect(fresh.row(-1).contains("s set-up"))
    let full = try Player()
    #expect(!full.row(-2).contains("set-up"))
    #expect(!full.row(-1).contains("set-up"))
  }

  @Test("the checklist starts at the first thing that is missing and says how many there are")
  func checkList() throws {
    var player = Player(try freshSession())
    player.press("s")
    #expect(player.screen.contains(">! missing  Day and place  not known: date, start, end, place"))
    #expect(player.screen.contains("✓ ready    Groups         4 groups"))
    #expect(player.screen.contains("! missing  Moderators     no group has one"))
    #expect(player.row(2).contains("8 of 13"))
    #expect(player.screen.contains("5 things are missing"))
    player.press(.escape)
    #expect(player.screen.contains("Roles"))
  }

  @Test("Enter goes to the field that is missing; what is saved there is ticked off, and undone")
  func details() throws {
    var player = Player(try freshSession())
    player.press("s", .enter)
    player.type("2019-11-25")
    player.press(.tab)
    player.type("10:35")
    player.press(.tab)
    player.type("12:35")
    player.press(.backTab, .backTab, .backTab)
    player.type("Berlin")
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Changed the workshop · u undo")
    #expect(player.screen.contains("✓ ready    Day and place  2019-11-25 · 10:35–12:35 · Berlin"))
    let workshop = player.model.session?.state.workshop
    #expect(workshop?.place == "Berlin")
    #expect(workshop?.objectives.count == 4)
    #expect(player.handler.saved.count == 1)
    #expect(player.handler.saved.first?.change?.set.names == ["place", "date", "start", "end"])
    player.press("u")
    #expect(player.screen.contains("not known: date, start, end, place"))
  }

  @Test("a wrong day is refused in words, in its field, and a plan that is too long is told")
  func wrongDay() throws {
    var player = Player(try freshSession())
    player.press("s", .enter)
    player.type("31.11.2019")
    player.press(.enter)
    #expect(player.screen.contains("! '31.11.2019' is not a day: "))
    player.press(.control("u"), .tab)
    player.type("10 am")
    #expect(player.screen.contains("= 10:00"))
    player.press(.tab)
    player.type("11h30")
    player.press(.enter)
    #expect(player.screen.contains("! missing  Plan           120 minutes planned, 90 from start"))
  }

  @Test("a day of numbers alone is asked about once, an hour each time, and both are shown back")
  func openDay() throws {
    var player = Player(try freshSession())
    player.press("s", .enter)
    player.type("05/11/2026")
    #expect(player.screen.contains("= 5 November 2026 / 11 May 2026"))
    player.press(.enter)
    #expect(player.screen.contains("> What is meant by 05/11/2026?"))
    player.press(.down, .enter)
    #expect(player.model.session?.state.workshop.date == "2026-05-11")
    player.press("d", .tab, .tab, .tab, .control("u"))
    player.type("06/11/2026")
    #expect(player.screen.contains("= 11 June 2026"))
    player.press(.tab)
    player.type("4")
    player.press(.enter)
    #expect(player.screen.contains("> What is meant by 4?"))
    player.press(.escape)
    #expect(player.screen.contains(">Start"))
    player.press(.enter, .enter)
    #expect(player.model.session?.state.workshop.date == "2026-06-11")
    #expect(player.model.session?.state.workshop.start == "16:00")
  }

  @Test("what another terminal changed meanwhile is shown before it is replaced")
  func changedMeanwhile() throws {
    var player = Player(try freshSession())
    player.press("s", .enter, .backTab)
    player.type("Berlin")
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.edit(.workshop, ["place": "Bonn", "event": "IGF"])))
    player.press(.enter)
    #expect(player.screen.contains("Changed meanwhile, place is now: Bonn"))
    player.press(.enter)
    let workshop = player.model.session?.state.workshop
    #expect(workshop?.place == "Berlin")
    #expect(workshop?.event == "IGF")
    #expect(player.conflicts == 0)
  }

  @Test("of two versions the one that the form does not show is told before both are replaced")
  func otherVersion() throws {
    var session = try freshSession()
    var other = Elsewhere(of: session)
    let theirs = try other.perform(.edit(.workshop, ["place": "Bonn"]))
    _ = try session.perform(.edit(.workshop, ["place": "Berlin"]), at: Timestamp(seconds: 0))
    session.receive(theirs)
    var player = Player(session)
    player.press("s", "d", .tab, .tab)
    player.type(", Room 3")
    player.press(.enter)
    #expect(player.screen.contains("‡ Another version of place: B"))
    #expect(player.conflicts == 1)
    player.press(.enter)
    #expect(player.conflicts == 0)
    #expect(player.model.session?.state.workshop.place?.hasSuffix(", Room 3") ?? false)
  }

  @Test("a new group gets the next number, its people and the norms that are marked")
  func newGroup() throws {
    var player = Player(try freshSession())
    player.openFromCheckList("Groups")
    player.press("a")
    #expect(player.screen.contains("Number      V"))
    player.type("Attribution")
    player.press(.tab, .down, " ", .tab)
    player.type("Kaja Ciglic")
    player.press(.tab)
    player.type("Microsoft")
    player.press(.enter)
    let group = try #require(player.groups.last)
    #expect(group.number == "V" && group.title == "Attribution")
    #expect(group.moderator == Person(name: "Kaja Ciglic", affiliation: "Microsoft"))
    #expect(group.norms.map(\.name) == ["gge2015-e"])
    #expect(player.row(-2) == " ✓ Added group V · u undo")
    #expect(player.screen.contains(">V   Attribution"))
  }

  @Test("a group number that is taken, and a place without a name, are refused in words")
  func refusedGroups() throws {
    var player = Player(try freshSession())
    player.openFromCheckList("Groups")
    player.press("a", .backTab, .control("u"))
    player.type("ii")
    player.press(.enter)
    #expect(player.screen.contains("! group II is there already (Human rights); choose another"))
    player.press(.control("u"))
    player.type("V")
    for _ in 0..<4 { player.press(.tab) }
    player.type("Microsoft")
    player.press(.enter)
    #expect(player.screen.contains("! a name belongs to this"))
    #expect(player.groups.count == 4)
  }

  @Test("K and J move a group, also where two terminals gave two groups one place")
  func order() throws {
    var player = Player(try freshSession())
    player.openFromCheckList("Groups")
    player.press(.down, .down, "K")
    #expect(player.groups.map(\.number) == ["I", "III", "II", "IV"])
    #expect(player.row(-2) == " ✓ Moved Protecting Critical infrastructure · u undo")
    player.press("K", "K")
    #expect(player.groups.map(\.number) == ["III", "I", "II", "IV"])
    #expect(player.row(-2) == " ! It is at that end already.")
    var other = Elsewhere(of: player.model.session)
    let keys = player.groups.map(\.key)
    for key in keys { player.receive(try other.perform(.edit(key, ["order": "a5"]))) }
    let before = player.groups.map(\.number)
    player.press("J")
    let place = try #require(before.firstIndex(of: "III"))
    #expect(player.groups.map(\.number).firstIndex(of: "III") == min(3, place + 1))
    #expect(player.groups.map(\.order).sorted() == player.groups.map(\.order))
  }

  @Test("a group that has entries or people stays, and it is said what it has")
  func usedGroup() throws {
    var player = try Player()
    player.openFromCheckList("Groups")
    player.press("d")
    #expect(player.row(-2).contains("! Reporting ICT vulnerabilities is used by"))
    #expect(player.row(-2).contains("A1 in I"))
    #expect(player.groups.count == 4)
  }

  @Test("sectors are added, renamed, moved, and withdrawn only while nothing uses them")
  func sectors() throws {
    var player = try Player()
    player.openFromCheckList("Sectors")
    player.press("a")
    player.type("Media")
    player.press(.enter)
    #expect(player.sectors.last == "Media")
    player.press("K")
    #expect(player.sectors.suffix(2).first == "Media")
    player.press("e", .control("u"))
    player.type("academia")
    player.press(.enter)
    #expect(player.screen.contains("! 'academia' is there already; choose another title"))
    player.press(.control("u"))
    player.type("The press")
    player.press(.enter)
    #expect(player.sectors.suffix(2).first == "The press")
    player.press("d")
    #expect(!player.sectors.contains("The press"))
    player.press(.home, "d")
    #expect(player.row(-2).contains("! Government is used by"))
    #expect(player.sectors.first == "Government")
  }

  @Test("a role keeps its summary and how far its entries may travel")
  func roles() throws {
    var player = Player(try freshSession())
    player.openFromCheckList("Roles")
    player.press("a")
    player.type("Translator")
    player.press(.tab)
    player.type("Carries a norm\ninto another language.")
    player.press(.tab, .down, .down, .enter)
    let role = try #require(player.model.session?.state.all(Role.self).last)
    #expect(role.title == "Translator")
    #expect(role.summary == "Carries a norm\ninto another language.")
    #expect(role.release == .paraphrase)
    player.press(.escape, .escape)
    #expect(player.screen.contains("6 Translator"))
  }

  @Test("from the board each part of the set-up is two keys away")
  func twoKeys() throws {
    for (key, title) in [
      ("d", "The workshop"), ("g", "Groups"), ("p", "People"), ("c", "Sectors"), ("r", "Roles"),
      ("P", "Plan"),
    ] as [(Key, String)] {
      var player = try Player()
      player.press("s", key)
      #expect(player.row(2).contains("> \(title)"), "\(player.row(2))")
    }
  }
}

/// A session made from the template, in which nothing is entered yet.
func freshSession() throws -> Session {
  let item = try #require(Catalogue.templates.first)
  let adoption = try Adoption(try SessionFile(item.bytes).document, onto: OperationSet())
  var session = Session(id: "fresh", replica: ReplicaID(rawValue: "test"))
  session.receive(adoption.operations)
  return session
}

extension Player {
  /// Goes where the row of the checklist leads that is called `title`.
  mutating func openFromCheckList(_ title: String) {
    press("s", .home)
    for _ in 0..<13 {
      let row = screen.split(separator: "\n").first { $0.contains("║>") } ?? ""
      if row.contains(" \(title) ") { break }
      press(.down)
    }
    press(.enter)
  }

  /// The groups in their order.
  var groups: [Group] { model.session?.state.all(Group.self) ?? [] }

  /// The titles of the sectors in their order.
  var sectors: [String] { model.session?.state.all(Sector.self).map(\.title) ?? [] }

  /// Everybody who is listed, in the order in which they were.
  var people: [Participant] { model.session?.state.all(Participant.self) ?? [] }
}
