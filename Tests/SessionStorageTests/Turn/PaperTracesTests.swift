import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

@Suite("Ballot papers leave no traces")
struct PaperTracesTests {
  private let time = Timestamp(seconds: 1_574_674_500)
  private let day = Timestamp(seconds: 1_574_640_000)

  /// The challenges, the last of which is entered once the round is open.
  private static let entries = ["c1", "c2", "late"].map { Identifier<Entry>($0) }
  private static let items = entries.map(VoteItem.entry)

  /// A paper: how many dots for each of the challenges.
  private typealias Dots = [VoteItem: Int]

  private let papers: [Dots] = [
    [items[0]: 1], [items[0]: 2, items[1]: 1], [items[2]: 3], [items[1]: 1, items[2]: 2],
  ]

  private func entry(_ id: Identifier<Entry>) -> Command {
    .add(id.key, ["group": "g", "kind": "k", "role": "r", "text": .string("Text of \(id.name)")])
  }

  /// A session whose moderator has opened a round, and entered a challenge after that.
  private func voting() throws -> (session: Session, ballot: Ballot) {
    var session = try Session.small()
    _ = try session.setUp()
    let ballot = Ballot(id: Identifier("b"), group: Identifier("g"), method: .secret)
    _ = try session.perform([entry(Self.entries[0]), entry(Self.entries[1])], at: time)
    _ = try session.perform([.add(ballot), entry(Self.entries[2])], at: time)
    return (session, ballot)
  }

  /// The bytes of all files after a run, without random names, each file's lines sorted.
  ///
  /// The papers come in the order of `order`, the moderator does something after each, and the
  /// first voter of `papers` changes the paper after all.
  private func remains(of order: [Int], isClosed: Bool) throws -> [String: [String]] {
    let folder = try TemporaryFolder()
    let disk = SystemDisk()
    let (made, ballot) = try voting()
    try SessionStore.create(made, at: folder["ws.json"], on: disk)
    var (store, session, _) = try SessionStore.open(
      folder["ws.json"], as: Seat(ReplicaID(rawValue: "board")), on: disk)
    var generator = SystemRandomNumberGenerator()
    var voters: [Int: String] = [:]
    func cast(_ dots: Dots, of voter: String?) throws -> String {
      let paper = try session.casting(dots, of: voter, on: ballot, using: &generator)
      try store.box(paper.operations, dated: day)
      session.receive(paper.operations)
      return paper.voter
    }
    for (place, index) in order.enumerated() {
      voters[index] = try cast(papers[index], of: nil)
      try store.append(try session.park("point\(place)", "Point \(place)"))
      if index == 0 { _ = try cast([Self.items[1]: 2], of: voters[0]) }
      try store.append(try session.park("more\(place)", "More \(place)"))
    }
    if isClosed { try store.close(&session) }
    return try lines(in: folder, voters.mapValues { $0 })
  }

  private func lines(
    in folder: TemporaryFolder, _ voters: [Int: String]
  ) throws -> [String: [String]] {
    let disk = SystemDisk()
    var found: [String: [String]] = [:]
    for name in folder.contents where try disk.kind(of: folder[name]) == .file {
      let bytes = try disk.read(folder[name], limit: 1 << 20)
      found[name] = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
        var line = String(line)
        for (index, voter) in voters { line = line.replacing(voter, with: "VOTER\(index)") }
        return line.replacing(/box-[0-9a-z]{26}/, with: "BOX")
          .replacing(/"vote-[^"]*"/, with: "VOTE")
          .replacing(/"(crc|checksum)":\s*"[^"]*"/, with: "SUM")
          .replacing(/,$/, with: "")
      }.sorted()
    }
    return found
  }

  @Test(
    "two runs with the papers in another order leave the same bytes but for random names",
    arguments: [false, true])
  func swapped(isClosed: Bool) throws {
    let first = try remains(of: [0, 1, 2, 3], isClosed: isClosed)
    #expect(first.values.joined().contains { $0.contains("VOTER2") })
    for order in [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
      #expect(try remains(of: order, isClosed: isClosed) == first, "\(order)")
    }
  }

  @Test("no journal has a paper, and the box and the session file have them by random names")
  func places() throws {
    let open = try remains(of: [0, 1, 2, 3], isClosed: false)
    let files = open.filter { $0.value.contains { $0.contains("VOTER") } }.keys
    #expect(Array(files) == ["ws.dayzero/box"])
    let closed = try remains(of: [0, 1, 2, 3], isClosed: true)
    #expect(closed.filter { $0.value.contains { $0.contains("VOTER") } }.keys.contains("ws.json"))
  }

  @Test("counters of papers come from the round and the challenges, whatever was done since")
  func counters() throws {
    var (session, ballot) = try voting()
    let opened = try #require(session.state[ballot.key]).created.lamport
    var generator = SystemRandomNumberGenerator()
    for number in 0..<5 {
      let paper = try session.casting(papers[1], of: nil, on: ballot, using: &generator)
      #expect(paper.operations.map(\.lamport) == [opened + 1, opened + 1])
      #expect(paper.operations.map(\.id.number) == [1, 2])
      #expect(paper.operations.allSatisfy { $0.at == nil && $0.terminal == nil })
      let before = session.operations.lamport
      session.receive(paper.operations)
      #expect(session.operations.lamport == before)
      _ = try session.park("p\(number)", "A point")
    }
  }

  @Test("a paper that changes another comes after it, and so does whoever replaces a paper")
  func causes() throws {
    var (session, ballot) = try voting()
    var generator = SystemRandomNumberGenerator()
    let first = try session.casting(papers[0], of: nil, on: ballot, using: &generator)
    session.receive(first.operations)
    var last = try #require(first.operations.first)
    for dots in [papers[1], [:], papers[0]] {
      let again = try session.casting(dots, of: first.voter, on: ballot, using: &generator)
      session.receive(again.operations)
      let change = try #require(again.operations.first { $0.record == last.record })
      #expect(change.change?.over == [last.id] && change.lamport == last.lamport + 1)
      last = change
    }
    #expect(session.votes(of: first.voter, on: ballot).map(\.dots).sorted() == [0, 1])
    let vote = try #require(last.record)
    let other = try #require(try session.perform(.edit(vote, ["dots": 3]), at: time).first)
    #expect(other.lamport > last.lamport)
  }
}
