import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The screens of conclusions as drawings.
@Suite("Conclusions look as drawn")
struct ConclusionGoldenTests {
  static let sizes = ScreenGoldenTests.sizes

  @Test(
    "the list of a group in every status, one changed since, one with two versions",
    arguments: sizes)
  func list(size: Size) throws {
    var player = Player(try Self.session(), MemoryHandler(), size)
    player.press("C", .down)
    try expectScreen(player, "conclusions", size)
  }

  @Test("the empty list", arguments: sizes)
  func empty(size: Size) throws {
    var player = try Player(size)
    player.press("C", "d", "d", "d")
    try expectScreen(player, "conclusions-empty", size)
  }

  @Test("the choice of evidence with a filter", arguments: sizes)
  func evidence(size: Size) throws {
    var player = try Player(size)
    player.press("C", "v", " ", .home, " ", .down, " ", "/")
    player.type("cert")
    try expectScreen(player, "evidence", size)
  }

  @Test("the choice of evidence for the plenary", arguments: sizes)
  func plenaryEvidence(size: Size) throws {
    var player = try Player(size)
    player.press("C", .backTab, "A", " ")
    try expectScreen(player, "evidence-plenary", size)
  }

  @Test("the form that is drafted from entries", arguments: sizes)
  func draft(size: Size) throws {
    var player = try Player(size)
    player.press("C", "A", .home, " ", .down, " ", .enter)
    try expectScreen(player, "conclusion-form", size)
  }

  @Test("the question for a reservation", arguments: sizes)
  func reservation(size: Size) throws {
    var player = try Player(size)
    player.press("C", "r", "r")
    player.type("Not for open source.")
    try expectScreen(player, "reservation", size)
  }

  @Test(
    "reading back in each status", arguments: sizes,
    [
      "draft", "agreed", "agreed-with-reservation", "contested", "not-discussed", "changed",
      "two-versions", "broken", "short", "arabic",
    ])
  func readBack(size: Size, name: String) throws {
    let session = try Self.session()
    var player = Player(session, MemoryHandler(), size)
    player.press("C")
    let all = session.state.all(Conclusion.self).filter { $0.group?.name == "group-1" }
    let place = try #require(all.firstIndex { $0.id.name == name })
    for _ in 0..<place { player.press(.down) }
    player.press("r")
    try expectScreen(player, "read-back-\(name)", size)
  }

  /// The example, with one conclusion of each kind in the first group.
  static func session() throws -> Session {
    var session = try exampleSession()
    let long = """
      Finders of vulnerabilities need a rule that protects them when they report in good faith, \
      wherever the maker has its seat.
      """
    for conclusion in session.state.all(Conclusion.self) where conclusion.group?.name == "group-1" {
      _ = try session.perform(.withdraw(conclusion.key), at: Timestamp(seconds: 0))
    }
    let made: [(String, Conclusion.Status, String, String?)] = [
      ("draft", .draft, long, nil), ("agreed", .agreed, long, nil),
      (
        "agreed-with-reservation", .agreedWithReservation, long,
        "Two sectors want it only for software."
      ), ("contested", .contested, long, "A minority sees no need."),
      ("not-discussed", .notDiscussed, long, nil), ("changed", .agreed, long, nil),
      ("two-versions", .draft, long, nil), ("broken", .agreed, long, nil),
      ("short", .agreed, "Trust grows when finders are heard.", nil),
      ("arabic", .draft, "الإبلاغ عن الثغرات يحتاج إلى ثقة بين جميع الأطراف", nil),
    ]
    for ((name, status, text, note), order) in zip(made, OrderKey.row(of: made.count)) {
      var conclusion = Conclusion(
        id: Identifier(name), group: Identifier("group-1"), order: order, text: text,
        evidence: [Identifier("J01"), Identifier("J04")], note: note)
      _ = try session.perform(.add(conclusion), at: Timestamp(seconds: 0))
      conclusion.status = status
      guard status != .draft else { continue }
      _ = try session.perform(
        .edit(conclusion.key, conclusion.fields(settling: status)), at: Timestamp(seconds: 0))
    }
    let key = { RecordKey(.conclusion, RecordID(rawValue: $0)) }
    _ = try session.perform(
      .edit(key("changed"), ["text": .string("All " + long)]), at: Timestamp(seconds: 1))
    _ = try session.perform(
      .edit(key("broken"), ["checksum": "0123456789abcd"]), at: Timestamp(seconds: 1))
    var other = Elsewhere(of: session)
    let theirs = try other.perform(.edit(key("two-versions"), ["text": "Theirs."]))
    _ = try session.perform(
      .edit(key("two-versions"), ["text": "Mine."]), at: Timestamp(seconds: 1))
    session.receive(theirs)
    return session
  }
}
