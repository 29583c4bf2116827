import Reports
import SessionEngine
import Testing
import WorkshopModel

/// A small workshop: one group, two roles, two kinds, two sectors.
struct SmallWorkshop {
  var session: Session

  init(attribution: String = "affiliation") throws {
    session = Session(id: "small", replica: ReplicaID(rawValue: "a"))
    let fields: Members = ["title": "Small", "attribution": .string(attribution)]
    try add(Workshop(id: Identifier(RecordKey.workshop.id), fields: fields))
    try add(Role(id: Identifier("solver"), order: OrderKey("a1"), title: "Problem-solver"))
    try add(Role(id: Identifier("shaper"), order: OrderKey("a2"), title: "Opinion-shaper"))
    try add(EntryKind(id: Identifier("action"), order: OrderKey("a1"), title: "Action", key: "a"))
    try add(
      EntryKind(id: Identifier("challenge"), order: OrderKey("a2"), title: "Challenge", key: "c"))
    try add(Sector(id: Identifier("ngo"), order: OrderKey("a1"), title: "NGO"))
    try add(Sector(id: Identifier("private"), order: OrderKey("a2"), title: "Private sector"))
    try add(
      Group(
        id: Identifier("g"), order: OrderKey("a1"), number: "I", title: "Norm",
        moderator: Person(name: "Mo Derator", affiliation: "House")))
  }

  mutating func add(_ record: some RecordValue) throws {
    _ = try session.perform(.add(record), at: Timestamp(seconds: 0))
  }

  mutating func addEntry(
    _ id: String, _ text: String, kind: String = "action", role: String = "solver",
    sector: String? = "private", organisation: String? = "Acme", release: Release = .quote,
    source: String? = nil
  ) throws {
    try add(
      Entry(
        id: Identifier(id), group: Identifier("g"), kind: Identifier(kind),
        role: Identifier(role), sector: sector.map { Identifier($0) }, organisation: organisation,
        text: text, release: release, source: source))
  }

  mutating func addParticipant(_ id: String, sector: String? = "private") throws {
    try add(
      Participant(
        id: Identifier(id), group: Identifier("g"), name: "Name \(id)", organisation: "Org \(id)",
        sector: sector.map { Identifier($0) }))
  }

  /// The same edit made at once by two, neither seeing the other's.
  mutating func editTwice(_ key: RecordKey, _ first: Members, _ second: Members) throws {
    var other = Session(id: "small", replica: ReplicaID(rawValue: "b"))
    other.receive(session.operations.sorted)
    _ = try session.perform(.edit(key, first), at: Timestamp(seconds: 0))
    session.receive(try other.perform(.edit(key, second), at: Timestamp(seconds: 0)))
  }

  var report: String { markdown(ReportContent(session, edition: .public)) }

  /// The report from the heading `title` on, to the next heading of that level or a higher one.
  func section(_ title: String) -> String {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0 == title }) else { return "" }
    let level = title.prefix { $0 == "#" }.count
    let end = lines[(start + 1)...].firstIndex { line in
      let hashes = line.prefix { $0 == "#" }.count
      return (1...level).contains(hashes) && line.dropFirst(hashes).first == " "
    }
    return lines[start..<(end ?? lines.endIndex)].joined(separator: "\n")
  }
}

/// The report in the program's usual style, in Markdown; empty when there is no such style.
func markdown(_ content: ReportContent, length: ReportLength = .full) -> String {
  (try? ReportStyle.named("igf-2019", for: .markdown))?.text(content, length: length) ?? ""
}

/// Records of the kinds that the example lacks.
func addRest(to session: inout Session) throws {
  let challenges = session.state.all(Entry.self).filter { $0.kind.name == "challenge" }
  let challenge = try #require(challenges.first).id
  let group = try #require(session.state.all(Group.self).first).id
  func add(_ record: some RecordValue) throws {
    _ = try session.perform(.add(record), at: Timestamp(seconds: 0))
  }
  try add(Need(id: Identifier("n1"), challenge: challenge, text: "x"))
  try add(Encounter(id: Identifier("m1"), challenge: challenge, scope: .outside, text: "x"))
  try add(Offer(id: Identifier("o1"), challenge: challenge, organisation: "x", text: "x"))
  try add(
    Outcome(id: Identifier("u1"), challenge: challenge, result: .parked, text: "x", owner: "x"))
  try add(
    Ballot(
      id: Identifier("b1"), group: try #require(challenges.first).group, method: .secret,
      isDone: true))
  try add(
    Vote(
      id: Identifier("v1"), voter: "x", item: .entry(challenge), ballot: Identifier("b1"), dots: 1))
  try add(Parked(id: Identifier("p1"), text: "x", owner: "x", group: group))
  try add(Parked(id: Identifier("p2"), text: "x", owner: "x"))
  try add(
    Conclusion(
      id: Identifier("z1"), group: group, order: OrderKey("z1"), text: "x",
      evidence: [challenge], note: "x"))
}
