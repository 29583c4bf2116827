@testable import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Proposed themes in any session")
struct ThemePropertyTests {
  private static let seeds = (0..<60).map { _ in UInt64.random(in: 0...999_999) }

  /// Texts of words of the labelled sets, of other scripts, and of what nobody would enter.
  private static func texts(_ random: inout SplitMix64) throws -> [String] {
    let set = try LabelledThemes((LabelledThemes.tuning).pick(&random))
    let words = set.items.flatMap { $0.text.split(separator: " ").map(String.init) }
    let odd = [
      "", " ", "—", "\u{202E}", "\0", "e\u{301}\u{301}\u{301}", "网络安全", "ฝึกอบรม", "قضاة",
      "\u{640}\u{640}",
      "👩‍👩‍👧‍👦", String(repeating: "x", count: 3_000), String(repeating: "网", count: 300), "A,B", "1999",
      "🇩🇪",
      "ſ", "İ", "\u{FFFD}", "a\u{200B}b", "\r\n",
    ]
    return (0..<Int.random(in: 0...40, using: &random)).map { _ in
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Int.one(in: 8, &random) ? odd.pick(&random) : words.pick(&random)
      }.joined(separator: Int.one(in: 9, &random) ? "" : " ")
    }
  }

  private static func entries(_ random: inout SplitMix64) throws -> [Entry] {
    try texts(&random).enumerated().map { place, text in
      Entry(
        id: Identifier("e\(1_000 + place)"), group: Identifier(["g-I", "g-II"].pick(&random)),
        kind: Identifier(["action", "challenge"].pick(&random)), role: Identifier("solver"),
        text: text.isEmpty ? "-" : text,
        themes: ["law", "Law ", " ", "money", ""].filter { _ in Int.one(in: 8, &random) },
        release: [.quote, .quote, .room, .moderator].pick(&random))
    }
  }

  private static func session(_ entries: [Entry]) throws -> Session {
    var rooms = try Rooms()
    for entry in entries { _ = try? rooms.session.perform(.add(entry), at: Rooms.time) }
    return rooms.session
  }

  @Test(
    "each entry without a theme is in one proposal at most, and each has a name and enough entries",
    arguments: seeds)
  func laws(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let session = try Self.session(try Self.entries(&random))
    let scope = ThemeScope(
      group: ["g-I", "g-II"].pickOrNone(&random).map { Identifier($0) },
      release: [.quote, .moderator].pick(&random))
    let proposals = ThemeProposals(session, scope)
    let proposed = proposals.all.flatMap(\.entries)
    #expect(Set(proposed).count == proposed.count, "seed \(seed)")
    for id in proposed {
      let entry = try #require(session.entries[id])
      #expect(scope.contains(entry, of: session), "seed \(seed)")
      #expect(Theme.keys(of: Statement(entry, [entry])).isEmpty, "seed \(seed)")
    }
    for proposal in proposals.all {
      #expect(proposal.title.contains { !$0.isWhitespace }, "seed \(seed)")
      #expect(proposal.entries.count >= (proposal.kind == .new ? 3 : 1), "seed \(seed)")
      guard proposal.kind == .new else { continue }
      let texts = proposal.entries.compactMap { session.entries[$0]?.text }
      for part in proposal.title.split(separator: " / ") {
        #expect(texts.contains { $0.contains(part) }, "seed \(seed): \(part)")
      }
    }
  }

  @Test("in whatever order entries come, the proposals and choices are the same", arguments: seeds)
  func order(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let entries = try Self.entries(&random)
    let sessions = try [entries, entries.shuffled(using: &random)].map(Self.session)
    let proposals = sessions.map { ThemeProposals($0) }
    #expect(proposals[0].all == proposals[1].all, "seed \(seed)")
    for entry in entries {
      #expect(
        proposals[0].choices(for: entry.id) == proposals[1].choices(for: entry.id), "seed \(seed)")
    }
  }

  @Test("no two entries of a rejected proposal are ever proposed together again", arguments: seeds)
  func rejected(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let session = try Self.session(try Self.entries(&random))
    var rejections = ThemeRejections()
    var rejected: [ThemeProposal] = []
    // Each rejection keeps a pair more apart, so that it comes to an end.
    while let next = ThemeProposals(session, without: rejections).all.randomElement(using: &random)
    {
      let isBack = rejected.contains { Self.isBack($0, as: next) }
      #expect(!isBack, "seed \(seed)")
      guard !isBack else { return }
      rejected.append(next)
      rejections.reject(next)
    }
  }

  /// Whether what was rejected comes back in another proposal.
  private static func isBack(_ rejected: ThemeProposal, as next: ThemeProposal) -> Bool {
    let common = Set(rejected.entries).intersection(next.entries).count
    return switch (rejected.kind, next.kind) {
    case (.new, .new): common > 1
    case (.existing, .existing):
      common > 0 && Theme.key(of: rejected.title) == Theme.key(of: next.title)
    default: false
    }
  }

  @Test("an entry that has nothing in common with any other changes nothing", arguments: seeds)
  func disjoint(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let entries = try Self.entries(&random)
    let other = Entry(
      id: Identifier("e0"), group: Identifier("g-I"), kind: Identifier("action"),
      role: Identifier("solver"), text: "Ζζζζ ψψψψψ ωωωωωω")
    let (before, after) = (try Self.session(entries), try Self.session([other] + entries))
    #expect(ThemeProposals(before).all == ThemeProposals(after).all, "seed \(seed)")
  }
}
