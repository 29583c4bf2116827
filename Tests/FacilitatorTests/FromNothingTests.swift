import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// A workshop of one's own, from an empty folder to its running clock, by the fewest keys.
@Suite("From nothing to a running board")
struct FromNothingTests {
  /// What somebody does at the keyboard.
  private enum Step {
    /// A press that puts no character into a text field, and what it is for.
    case press(Key, String)
    /// What is typed into a text field.
    case type(String)
    /// At most three letters that find something in a list.
    case find(String)
  }

  private static let people = """
    Name,Organisation,Sector,Group
    Amina Otieno,Ministry of ICT,government,I
    Bo Lindqvist,Telia,private sector,I
    Carla Reyes,Derechos Digitales,civil society,I
    Dai Nguyen,University of Hanoi,academia,I
    Efua Mensah,Ministry of Communications,government,II
    Farid Haddad,LebNet,private sector,II
    Grace Kim,OpenNet,civil society,II
    Hugo Alves,University of Lisbon,academia,II
    Ines Moreau,ANSSI,government,III
    Jun Sato,NTT,private sector,III
    Kofi Boateng,Ghana ISOC,civil society,III
    Lena Fischer,CERT-Bund,technical community,III
    """

  private static let steps: [Step] =
    [
      .type("Norms in Practice"), .press(.enter, "make it, and on to the set-up"),
      .press(.enter, "day and place"),
      .type("29/11/2026"), .press(.tab, "start"), .type("16h30"), .press(.tab, "end"),
      .type("6.30 pm"), .press(.tab, "in the report"), .find("c"), .press(.enter, "save"),
      .press("g", "groups: the first one's form"),
    ] + group("Territory", "mis", "hac")
    + [.press("a", "another group")] + group("Requests", "req", "lif")
    + [.press("a", "another group")] + group("Response teams", "har", "tel") + [
      .press(.escape, "back to what is missing"),
      .press("i", "take a list in"), .type("people.csv"), .press(.enter, "read it"),
      .press(.enter, "take all in"),
      .press("P", "plan"), .press("m", "minutes of the first phase"), .type("15"),
      .press(.enter, "save"), .press("j", "next phase"), .press("m", "its minutes"), .type("20"),
      .press(.enter, "save"), .press(.escape, "back to what is missing"),
      .press("c", "sectors"), .press("a", "another one"), .type("Press"), .press(.enter, "save"),
      .press(.escape, "back to what is missing"), .press(.escape, "to the board"),
      .press(" ", "start the clock"),
    ]

  /// The form of a group with a norm of one package and a norm of another.
  private static func group(_ title: String, _ norm: String, _ other: String) -> [Step] {
    [
      .type(title), .press(.tab, "norms"), .find(norm), .press(" ", "mark it"), .find(other),
      .press(" ", "mark it"), .press(.enter, "save"),
    ]
  }

  @Test("three groups with norms of two packages, 12 people, a plan and a rule: at most 40 presses")
  func fewestKeys() throws {
    var player = Player(home: [:])
    player.handler.files["people.csv"] = Self.people
    var presses = 0
    for step in Self.steps {
      switch step {
      case .press(let key, _):
        presses += 1
        player.press(key)
      case .type(let text): player.type(text)
      case .find(let letters):
        #expect(letters.count <= 3)
        player.type(letters)
      }
    }
    print("from nothing to a running board: \(presses) presses")
    #expect(presses <= 40)
    let session = try #require(player.model.session)
    let state = session.state
    #expect(state.workshop.title == "Norms in Practice")
    #expect(player.handler.sessions.keys.contains("norms-in-practice.json"))
    #expect(state.workshop.date == "2026-11-29")
    #expect(state.workshop.start == "16:30" && state.workshop.end == "18:30")
    #expect(state.workshop.attribution == .none)
    let groups = state.all(Group.self)
    #expect(groups.map(\.title) == ["Territory", "Requests", "Response teams"])
    #expect(
      groups.map { $0.norms.map(\.name).sorted() } == [
        ["gge2015-c", "pariscall-8"], ["gge2015-h", "pariscall-6"], ["gge2015-k", "pariscall-4"],
      ])
    #expect(state.people.count == 12)
    #expect(groups.map { group in state.people.count { $0.group == group.id } } == [4, 4, 4])
    #expect(state.all(Phase.self).prefix(2).map(\.minutes) == [15, 20])
    #expect(state.all(Sector.self).last?.title == "Press")
    #expect(state.all(Timing.self).count > 0)
  }
}
