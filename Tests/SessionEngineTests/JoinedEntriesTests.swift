import SessionEngine
import Testing
import WorkshopModel

/// Entries that were joined count as one and keep both their wordings.
@Suite("Joined entries")
struct JoinedEntriesTests {
  private static let group = Identifier<Group>("g")
  private static let kind = Identifier<EntryKind>("action")
  private static let role = Identifier<Role>("role")
  private let now = Timestamp(seconds: 0)

  /// A session with one group, one role, two kinds and the entries a, b, c and d.
  private static func beginning() throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "start"))
    let now = Timestamp(seconds: 0)
    for (index, kind) in ["action", "challenge"].enumerated() {
      _ = try session.perform(
        .add(
          EntryKind(
            id: Identifier(kind), order: OrderKey("a\(index + 1)"), title: kind,
            key: String(kind.prefix(1)))), at: now)
    }
    _ = try session.perform(.add(Role(id: role, order: OrderKey("a1"), title: "Role")), at: now)
    _ = try session.perform(
      .add(Group(id: group, order: OrderKey("a1"), number: "I", title: "G")), at: now)
    for name in ["a", "b", "c", "d"] {
      let entry = Entry(id: Identifier(name), group: group, kind: kind, role: role, text: name)
      _ = try session.perform(.add(entry), at: now)
    }
    return session
  }

  private func key(_ name: String) -> RecordKey { RecordKey(.entry, RecordID(rawValue: name)) }

  private func listed(_ session: Session) -> [String] {
    session.entries.entries(in: Self.group, Self.kind, Self.role).map {
      "\($0.id.name)\($0.number)"
    }
  }

  private func wordings(_ name: String, _ session: Session) -> [String] {
    session.entries.wordings(of: Identifier(name)).map(\.id.name)
  }

  @Test("a joined entry is neither listed nor counted, and the others keep their numbers")
  func joined() throws {
    var session = try Self.beginning()
    _ = try session.perform(.edit(key("b"), ["joined": "a"]), at: now)
    #expect(listed(session) == ["a1", "c3", "d4"])
    #expect(session.entries.count(in: Self.group, Self.kind, Self.role) == 3)
    #expect(session.entries.count == 3)
    #expect(session.entries.all.count == 3)
    #expect(session.entries.allWordings.count == 4)
    #expect(wordings("a", session) == ["b"])
    #expect(session.entries.head(of: Identifier("b")).name == "a")
    #expect(session.entries.number(of: Identifier("b")) == 2)
    #expect(session.entries[Identifier("b")]?.text == "b")
    _ = try session.undo(at: now)
    #expect(listed(session) == ["a1", "b2", "c3", "d4"])
    #expect(wordings("a", session) == [])
  }

  @Test("joined to a joined one, an entry is a wording of that one's head")
  func chain() throws {
    var session = try Self.beginning()
    _ = try session.perform(.edit(key("c"), ["joined": "b"]), at: now)
    _ = try session.perform(.edit(key("b"), ["joined": "a"]), at: now)
    #expect(listed(session) == ["a1", "d4"])
    #expect(wordings("a", session) == ["b", "c"])
    #expect(wordings("b", session) == [])
  }

  @Test("two rooms that joined a and b the other way round show both texts under the older one")
  func circle() throws {
    let beginning = try Self.beginning()
    func room(_ name: String, _ joined: String, to head: String) throws -> Session {
      var room = Session(id: "s", replica: ReplicaID(rawValue: name))
      room.receive(beginning.operations.sorted)
      _ = try room.perform(.edit(key(joined), ["joined": .string(head)]), at: now)
      return room
    }
    var left = try room("left", "a", to: "b")
    var right = try room("right", "b", to: "a")
    let (fromLeft, fromRight) = (left.operations.sorted, right.operations.sorted)
    left.receive(fromRight)
    right.receive(fromLeft)
    for session in [left, right] {
      #expect(listed(session) == ["a1", "c3", "d4"])
      #expect(wordings("a", session) == ["b"])
    }
  }

  @Test(
    "what it was joined to being withdrawn, erased or of another kind, an entry is listed again")
  func headGone() throws {
    for command in [
      Command.withdraw(key("a")), .erase(key("a")), .edit(key("a"), ["kind": "challenge"]),
    ] {
      var session = try Self.beginning()
      _ = try session.perform(.edit(key("b"), ["joined": "a"]), at: now)
      _ = try session.perform(command, at: now)
      #expect(listed(session).map { $0.prefix(1) } == ["b", "c", "d"])
    }
  }

  @Test("whatever happens in whatever order, each entry stands by itself or under one that does")
  func random() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      var session = try Self.beginning()
      let names = ["a", "b", "c", "d"]
      for _ in 0..<12 {
        let name = names.randomElement(using: &generator) ?? "a"
        let other = names.randomElement(using: &generator) ?? "a"
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: _ = try? session.perform(.withdraw(key(name)), at: now)
        case 1: _ = try? session.perform(.restore(key(name)), at: now)
        case 2: _ = try? session.perform(.edit(key(name), ["joined": .null]), at: now)
        case 3: _ = try? session.undo(at: now)
        default:
          _ = try? session.perform(.edit(key(name), ["joined": .string(other)]), at: now)
        }
      }
      let entries = session.entries
      let standing = names.filter { entries[Identifier($0)] != nil }
      let heads = standing.filter { entries.head(of: Identifier($0)).name == $0 }
      let under = heads.flatMap { wordings($0, session) }
      #expect((heads + under).sorted() == standing, "seed \(seed)")
      #expect(listed(session).map { String($0.prefix(1)) } == heads, "seed \(seed)")
      #expect(
        entries.count(in: Self.group, Self.kind, Self.role) == heads.count, "seed \(seed)")
      var anew = Session(id: "s", replica: ReplicaID(rawValue: "anew"))
      anew.receive(session.operations.sorted.reversed())
      let loaded = Session(
        id: "s", replica: ReplicaID(rawValue: "loaded"), operations: session.operations)
      for other in [anew, loaded] {
        #expect(listed(other) == listed(session), "seed \(seed)")
        for head in heads {
          #expect(wordings(head, other) == wordings(head, session), "seed \(seed)")
        }
      }
    }
  }
}
