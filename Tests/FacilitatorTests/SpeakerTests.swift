import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// Who speaks, in as few presses as can be.
@Suite("Who speaks, on the board")
struct SpeakerScreenTests {
  /// The workshop of 2019 with three more people in its first group.
  private func player() throws -> Player {
    var session = try exampleSession()
    let group = try #require(session.state.all(Group.self).first)
    for person in session.state.people where person.group == group.id {
      _ = try session.perform(.withdraw(person.id.key), at: Timestamp(seconds: 0))
    }
    for (id, name, organisation, sector, isPresent) in [
      ("p1", "Amina Otieno", "Ministry of ICT", "government", true),
      ("p2", "Bo Li", "Article 19", "civil-society", false),
      ("p3", "Cleo Marsh", nil, "academia", true),
    ] as [(String, String, String?, String, Bool)] {
      _ = try session.perform(
        .add(
          Participant(
            id: Identifier(id), group: group.id, name: name, organisation: organisation,
            sector: Identifier(sector), isPresent: isPresent ? true : nil)),
        at: Timestamp(seconds: 1))
    }
    return Player(session)
  }

  /// Presses what is listed: names of keys, and text in quotes; returns how many presses there were, of
  /// which the letters of a text are none.
  private func play(_ presses: String, _ player: inout Player) -> Int {
    var count = 0
    for press in presses.split(separator: "|").map({ $0.trimmed }) {
      if press.hasPrefix("“") {
        player.type(String(press.dropFirst().dropLast()))
      } else {
        count += 1
        let named: [String: Key] = ["Enter": .enter, "Esc": .escape, "Tab": .tab]
        player.press(named[press] ?? .character(press.first ?? " "))
      }
    }
    return count
  }

  @Test(
    "the entry of a new speaker takes at most three presses and Enter",
    arguments: [
      ("@ | 3 | a | “Words” | Enter", "civil-society", "Article 19"),
      ("@ | “ami” | Enter | a | “Words” | Enter", "government", "Ministry of ICT"),
      ("a | @ | 2 | “Words” | Enter", "academia", nil),
      ("a | @ | “bo” | Enter | “Words” | Enter", "civil-society", "Article 19"),
    ] as [(String, String, String?)])
  func presses(presses: String, sector: String, organisation: String?) throws {
    var player = try player()
    #expect(play(presses, &player) <= 4)
    let entry = try #require(player.entries("Words").first, "\(player.screen)")
    #expect(entry.sector?.name == sector && entry.organisation == organisation)
  }

  @Test(
    "the same speaker as before takes Enter alone, another one in the open form two presses more")
  func next() throws {
    var player = try player()
    _ = play("@ | 1 | a | “One” | Enter", &player)
    #expect(play("“Two” | Enter", &player) == 1)
    #expect(play("@ | 3 | “Three” | Enter", &player) == 3)
    #expect(player.entries("Two").first?.organisation == "Ministry of ICT")
    #expect(player.entries("Three").first?.organisation == "Article 19")
    #expect(play("Esc | a | “Four” | Enter", &player) == 3)
    #expect(player.entries("Four").first?.sector?.name == "civil-society")
  }

  @Test("those who are there come first, and nobody's name gets into an entry")
  func list() throws {
    var player = try player()
    player.press("@")
    let rows = player.screen.split(separator: "\n")
    let places = ["1   Amina Otieno", "2   Cleo Marsh", "3 – Bo Li"].map { name in
      rows.firstIndex { $0.contains(name) } ?? -1
    }
    #expect(places.allSatisfy { $0 > 0 } && places == places.sorted(), "\(player.screen)")
    player.press("1")
    #expect(player.row(-2).contains("Amina Otieno · Ministry of ICT · Government: speaks"))
    player.press("a")
    player.type("Words")
    player.press(.enter)
    for operation in player.handler.saved {
      #expect(!"\(operation)".contains("Amina"))
    }
  }

  @Test("somebody who is not listed is typed there, asked for the sector, and speaks at once")
  func newcomer() throws {
    var player = try player()
    player.press("a", "@")
    player.type("Joan Ruiz")
    player.press(.enter)
    #expect(player.screen.contains("In which sector is Joan Ruiz?"), "\(player.screen)")
    player.press("1")
    player.type("Words")
    player.press(.enter)
    let joan = try #require(player.model.session?.state.people.first { $0.name == "Joan Ruiz" })
    let entry = try #require(player.entries("Words").first)
    #expect(joan.sector != nil && entry.sector == joan.sector && entry.organisation == nil)
    #expect(joan.isPresent == true)
    player.press("@")
    player.type("Max Fall; Red Cross; academia")
    player.press(.enter)
    player.type("More")
    player.press(.enter)
    #expect(player.entries("More").first?.organisation == "Red Cross")
  }

  @Test("another sector never keeps the organisation of the one who spoke before")
  func otherSector() throws {
    var player = try player()
    _ = play("@ | 1 | a | “One” | Enter | “Two” | Tab", &player)
    player.press(.down, .enter)
    #expect(player.entries("Two").first?.organisation == nil, "\(player.screen)")
    player.press("@", "1")
    player.type(":ci ")
    player.type("Three")
    player.press(.enter)
    #expect(player.entries("Three").first?.sector?.name == "civil-society")
    #expect(player.entries("Three").first?.organisation == nil)
  }

  @Test("what is typed where an organisation was filled in takes its place; what was typed stays")
  func replaced() throws {
    var player = try player()
    _ = play("@ | 1 | a | “One” | Tab | Tab | “Agency” | Enter", &player)
    #expect(player.entries("One").first?.organisation == "Agency")
    _ = play("“Two” | Tab | Tab", &player)
    player.happen(.paste("Bureau"))
    player.press(.enter)
    #expect(player.entries("Two").first?.organisation == "Bureau")
    _ = play("“Three” | Tab | Tab", &player)
    player.press(.backspace, .enter)
    #expect(player.entries("Three").first?.organisation == "Burea")
    _ = play("Esc | @ | 2 | a | “Four” | Tab | Tab | “Own” | Enter", &player)
    #expect(player.entries("Four").first?.organisation == "Own")
  }

  @Test("the sign is typed where a text has begun, and by pressing it twice where none has")
  func sign() throws {
    var player = try player()
    player.press("a")
    player.type("me@home")
    player.press(.enter)
    #expect(player.entries("me@home").count == 1)
    player.press("@", "@")
    player.type("home")
    player.press(.enter)
    #expect(player.entries("@home").count == 1, "\(player.screen)")
    player.press("@", .escape)
    player.type("x")
    player.press(.enter)
    #expect(player.entries("x").count == 1)
  }
}
