@testable import Facilitator
import ScreenKit
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The screens with whatever method a workshop brings.
@Suite("Screens of any method")
struct AnyMethodScreenTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 160, rows: 45), Size(columns: 40, rows: 12),
  ]

  /// What the lists of the board show in all groups and roles.
  private func onBoard(_ player: inout Player, groups: Int) -> Set<Identifier<Entry>> {
    var shown: Set<Identifier<Entry>> = []
    for group in 1...groups {
      player.press("g", .character(Character("\(group)")))
      if player.model.top.place == .groups { player.press(.enter) }
      for _ in 0...10 { player.press(.left) }
      for _ in 0...10 {
        shown.formUnion(player.model.board.lists.flatMap { $0.entries.map(\.id) })
        _ = player.screen
        player.press(.right)
      }
    }
    return shown
  }

  @Test("every entry is on the board and opens, and no screen of it traps")
  func board() throws {
    for seed in seeds(60) {
      var random = SplitMix64(seed: seed)
      let method = RandomMethod(using: &random)
      let session = try method.session(entering: 15, using: &random)
      let size = Self.sizes[Int(seed % 3)]
      var player = Player(session, MemoryHandler(), size)
      let shown = onBoard(&player, groups: method.groups.count)
      // A kind that has the letter opens its form there, of which check warns.
      if !method.kinds.contains(where: { $0.key == "g" }) {
        #expect(shown == Set(session.entries.all.map(\.id)), "seed \(seed)")
      }
      for key: Key in ["K", .tab, .right, .down, .enter, .escape, .escape, "L", .down, "g"] {
        player.press(key)
        _ = player.screen
      }
      player.press(.escape, .escape, .escape)
      for key: Key in [.tab, .enter, .down, .down, .down, .enter, .escape, "]", "1", .escape] {
        player.press(key)
        _ = player.screen
      }
    }
  }

  /// A consultation: proposals with comments on them, which end in ways of their own.
  private func consultation() throws -> Session {
    var session = Session(id: "c", replica: ReplicaID(rawValue: "r"))
    let ends: [End] = [
      End(id: Identifier("up"), title: "Taken up", sign: "+"),
      End(
        id: Identifier("part"), title: "Taken up in part", settles: false, needs: [.owner, .reason]),
    ]
    let questions = [
      GuidingQuestion(
        id: Identifier("why"), text: "Why should the text change?", kinds: [Identifier("comment")]),
      GuidingQuestion(
        id: Identifier("need"), text: "What would it take?", record: .need,
        kinds: [Identifier("comment")]),
    ]
    let workshop = Workshop(
      id: Identifier(RecordKey.workshop.id),
      fields: [
        "title": "Consultation", "ends": .list(ends.map(\.value)),
      ])
    let asked: Members = [
      "questions": .list(questions.enumerated().map { $1.value(at: $0) })
    ]
    let kinds = [
      EntryKind(
        id: Identifier("draft"), order: OrderKey("a1"), title: "Draft", plural: "Drafts", key: "f"),
      EntryKind(
        id: Identifier("comment"), order: OrderKey("a2"), title: "Comment", plural: "Comments",
        key: "m", asks: [.lead], ends: ends.map(\.id)),
    ]
    let group = Group(id: Identifier("g"), order: OrderKey("a1"), number: "I", title: "Norm")
    let commands: [Command] =
      [.add(workshop)] + kinds.map { .add($0) } + [.add(group), .edit(.workshop, asked)]
    for command in commands { _ = try session.perform(command, at: Timestamp(seconds: 0)) }
    return session
  }

  @Test("a workshop without roles and sectors is entered, asked about and ended by its own words")
  func ownMethod() throws {
    var player = Player(try consultation())
    #expect(player.screen.contains("Drafts") && player.screen.contains("Comments"))
    #expect(!player.screen.contains("Roles"))
    player.press("m")
    player.type("Say who decides")
    #expect(player.screen.contains("New comment · group I") && player.screen.contains("Lead"))
    player.press(.enter, .escape)
    #expect(player.screen.contains("M1") && player.screen.contains("Say who decides"))
    let entry = try #require(player.entries("Say who decides").first)
    #expect(entry.role == nil && entry.sector == nil)
    player.press(.enter)
    for words in [
      "Why should the text change?", "What would it take?", "1 taken up · 2 taken up in part",
    ] {
      #expect(player.screen.contains(words), "\(words)\n\(player.screen)")
    }
    player.press("a")
    player.type("It names nobody")
    player.press(.enter)
    #expect(player.screen.contains("• It names nobody"))
    player.press("w")
    player.type("A vote")
    player.press(.enter)
    #expect(player.screen.contains("• A vote"))
    player.press("2", .enter)
    #expect(player.screen.contains("This end needs an owner"))
    player.type("Ana")
    player.press(.enter)
    if player.model.top.place != .challenge { player.press(.enter) }
    #expect(player.screen.contains("This end needs a reason"))
    player.type("Too late")
    player.press(.enter)
    #expect(player.screen.contains("Taken up in part: Ana: Too late"))
    player.press("1")
    #expect(player.screen.contains("+ Taken up"))
    player.press(.escape, "L")
    #expect(player.screen.contains("1 taken up") && player.screen.contains("○ 0 open"))
    for word in ["challenge", "action", "way found", "parked"] {
      #expect(!player.screen.lowercased().contains(word), "\(word)\n\(player.screen)")
    }
  }

  @Test("at the terminal that goes round nobody is asked for a role or a sector that there is not")
  func turn() throws {
    var player = Player(try consultation())
    player.press("T")
    player.type("secret1")
    player.press(.tab)
    player.type("secret1")
    player.press(.enter, .enter)
    #expect(player.screen.contains("Draft") && player.screen.contains("Comment"))
    player.press("m")
    player.type("Shorter")
    player.press(.enter, .enter)
    #expect(player.entries("Shorter").first?.kind == Identifier("comment"))
  }
}
