import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The screens of the set-up as drawings.
@Suite("Set-up looks as drawn")
struct SetUpGoldenTests {
  static let sizes = ScreenGoldenTests.sizes

  private func fresh(_ size: Size) throws -> Player {
    Player(try freshSession(), MemoryHandler(), size)
  }

  /// The template with all that a workshop needs before it starts.
  private func ready(_ size: Size) throws -> Player {
    var session = try freshSession()
    var commands: [Command] = [
      .edit(
        .workshop,
        [
          "place": "Berlin", "date": "2019-11-25", "start": "10:35", "end": "12:35",
          "languages": .list(["en", "fr", "ar"]),
        ])
    ]
    for group in session.state.all(Group.self) {
      let person = Person(name: "Moderator \(group.number)", affiliation: "House").value
      commands.append(.edit(group.key, ["moderator": person, "rapporteur": person]))
      commands.append(
        .add(
          Participant(
            id: Identifier("p-\(group.number)"), group: group.id, sector: Identifier("academia"),
            isPresent: true)))
    }
    _ = try session.perform(commands, at: Timestamp(seconds: 1_574_674_000))
    return Player(session, MemoryHandler(), size)
  }

  @Test("checklist of a session in which nothing is described", arguments: sizes)
  func emptyCheckList(size: Size) throws {
    var player = Player(
      Session(id: "empty", replica: ReplicaID(rawValue: "test")), MemoryHandler(), size)
    player.press("s")
    try expectScreen(player, "setup-empty", size)
  }

  @Test("checklist of a fresh session", arguments: sizes)
  func checkList(size: Size) throws {
    var player = try fresh(size)
    player.press("s")
    try expectScreen(player, "setup-half", size)
  }

  @Test("checklist when everything is there", arguments: sizes)
  func readyCheckList(size: Size) throws {
    var player = try ready(size)
    player.press("s")
    try expectScreen(player, "setup-ready", size)
  }

  @Test("the workshop's details with the rules of attribution to choose from", arguments: sizes)
  func details(size: Size) throws {
    var player = try fresh(size)
    player.openFromCheckList("Attribution")
    try expectScreen(player, "setup-details", size)
  }

  @Test("groups", arguments: sizes)
  func groups(size: Size) throws {
    var player = try Player(size)
    player.openFromCheckList("Groups")
    player.press(.down)
    try expectScreen(player, "setup-groups", size)
  }

  @Test("the form of a group", arguments: sizes)
  func group(size: Size) throws {
    var player = try Player(size)
    player.openFromCheckList("Groups")
    player.press(.enter, .tab, .tab)
    try expectScreen(player, "setup-group", size)
  }

  @Test("the sets of norms to choose from", arguments: sizes)
  func normSets(size: Size) throws {
    var player = try fresh(size)
    player.openFromCheckList("Groups")
    player.press("n", .down)
    try expectScreen(player, "setup-norm-sets", size)
  }

  @Test("the norms of a set with the wording of one", arguments: sizes)
  func norms(size: Size) throws {
    var player = try fresh(size)
    player.openFromCheckList("Groups")
    player.press("n", .down, .enter, .down, .down, " ", .down)
    try expectScreen(player, "setup-norms", size)
  }

  @Test("people when nobody is listed", arguments: sizes)
  func nobody(size: Size) throws {
    var player = try fresh(size)
    player.openFromCheckList("People")
    try expectScreen(player, "setup-nobody", size)
  }

  @Test("people", arguments: sizes)
  func people(size: Size) throws {
    var player = try Player(size)
    player.openFromCheckList("People")
    player.press("x", .down, "x", "x", .down, .down)
    try expectScreen(player, "setup-people", size)
  }

  @Test("people found by a filter", arguments: sizes)
  func filter(size: Size) throws {
    var player = try Player(size)
    player.openFromCheckList("People")
    player.press("/")
    player.type("civil")
    try expectScreen(player, "setup-people-found", size)
  }

  @Test("roles", arguments: sizes)
  func roles(size: Size) throws {
    var player = try Player(size)
    player.openFromCheckList("Roles")
    player.press(.end)
    try expectScreen(player, "setup-roles", size)
  }

  @Test("the preview of a list of people", arguments: sizes)
  func preview(size: Size) throws {
    var player = try fresh(size)
    player.handler.files["people.csv"] = PeopleTests.list
    player.askForList()
    try expectScreen(player, "setup-import", size)
  }
}
