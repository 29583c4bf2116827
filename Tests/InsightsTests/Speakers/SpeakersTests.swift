import Insights
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// Who may be speaking, and what follows from who does.
@Suite("Who speaks")
struct SpeakersTests {
  private static let people: [(name: String?, organisation: String?, sector: String?)] = [
    ("Amina Otieno", "Ministry of ICT", "gov"), ("Bo Li", "Article 19", "civil"),
    (nil, "Amnesty", "civil"), ("Émile O’Brien-Zola", nil, nil), ("王小明", "Lakeside", "gov"),
    (nil, nil, "gov"),
  ]

  private static func session(present: [Int] = []) throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "a"))
    var commands: [Command] = [
      .add(.workshop, ["title": "T"]),
      .add(Group(id: Identifier("g1"), order: OrderKey("a1"), number: "I", title: "One")),
      .add(Group(id: Identifier("g2"), order: OrderKey("a2"), number: "II", title: "Two")),
      .add(Sector(id: Identifier("gov"), order: OrderKey("a1"), title: "Government")),
      .add(Sector(id: Identifier("civil"), order: OrderKey("a2"), title: "Civil society")),
    ]
    for (index, person) in people.enumerated() {
      commands.append(
        .add(
          Participant(
            id: Identifier("p\(index)"), group: Identifier("g1"), name: person.name,
            organisation: person.organisation, sector: person.sector.map { Identifier($0) },
            isPresent: present.contains(index) ? true : nil)))
    }
    commands.append(.add(Participant(id: Identifier("q"), group: Identifier("g2"), name: "Amos")))
    _ = try session.perform(commands, at: Timestamp(seconds: 0))
    return session
  }

  private func speakers(present: [Int] = []) throws -> Speakers {
    Speakers(try Self.session(present: present).state, in: Identifier("g1"))
  }

  /// The names of records, as they are offered.
  private func found(_ typed: String, present: [Int] = []) throws -> String {
    try speakers(present: present).candidates(for: typed).map { candidate in
      switch candidate.speaker {
      case .participant(let person): person.id.name
      case .sector(let sector): sector.id.name
      }
    }.joined(separator: " ")
  }

  @Test(
    "those of the group are offered by what words of the name, organisation and sector begin with",
    arguments: [
      ("", "p0 p1 p2 p3 p4 p5 gov civil"), ("am", "p0 p2"), ("OTI", "p0"), ("emile", "p3"),
      ("obr", "p3"), ("zola", "p3"), ("ola", ""), ("amina ict", "p0"), ("ict amina", "p0"),
      ("gov", "p0 p4 p5 gov"), ("civil soc", "p1 p2 civil"), ("小明", "p4"), ("ＡＭＩＮＡ", "p0"),
      ("lake", "p4"), ("amos", ""), ("amina civil", ""), ("!?", "p0 p1 p2 p3 p4 p5 gov civil"),
    ])
  func words(typed: String, names: String) throws {
    let offered = try found(typed)
    #expect(offered == names)
  }

  @Test("those who are there come first, and then who has it in the name")
  func presence() throws {
    let all = try found("", present: [1, 4])
    #expect(all == "p1 p4 p0 p2 p3 p5 gov civil")
    let typed = try found("am", present: [2])
    #expect(typed == "p2 p0")
    let candidates = try speakers(present: [1, 4]).candidates(for: "")
    #expect(candidates.map(\.number) == Array(1...8))
    #expect(candidates.map(\.isPresent) == [true, true, false, false, false, false, true, true])
  }

  @Test(
    "another letter never offers anybody who was not, and nobody is offered twice",
    arguments: seeds(300))
  func narrowing(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let present = (0..<6).filter { _ in Bool.random(using: &random) }
    let speakers = try speakers(present: present)
    let letters = Array("aeimnotbzls gvc'小")
    var typed = ""
    var before = speakers.candidates(for: "").map(\.number)
    for _ in 0..<4 {
      typed.append(letters.randomElement(using: &random) ?? "a")
      let now = speakers.candidates(for: typed).map(\.number)
      #expect(Set(now).count == now.count, "DAYZERO_SEED=\(seed): \(typed)")
      #expect(Set(now).isSubset(of: before), "DAYZERO_SEED=\(seed): \(typed)")
      before = now
    }
  }

  @Test("somebody who is not listed is added as a line has it")
  func newcomer() throws {
    let unmarked = try speakers()
    #expect(
      unmarked.newcomer("Joan Ruiz; Red Cross; civil society")
        == .somebody(
          ["group": "g1", "name": "Joan Ruiz", "organisation": "Red Cross", "sector": "civil"]))
    #expect(unmarked.newcomer("Joan") == .somebody(["group": "g1", "name": "Joan"]))
    #expect(unmarked.newcomer("12") == nil && unmarked.newcomer(" ") == nil)
    #expect(unmarked.newcomer("amina otieno") == .isListed)
    guard case .unplaced(let value) = unmarked.newcomer("Joan; X; NGO") else {
      Issue.record("the sector was not asked for")
      return
    }
    #expect(value.meaning == .record(RecordID(rawValue: "civil")))
    guard case .nobody = unmarked.newcomer("a;b;c;d;e;f") else {
      Issue.record("too many parts were taken")
      return
    }
    let marked = try speakers(present: [1])
    #expect(
      marked.newcomer("Joan Ruiz")
        == .somebody(["group": "g1", "name": "Joan Ruiz", "present": true]))
  }
}

@Suite("Who is speaking")
struct SpeakingTests {
  private func person(_ organisation: String?, _ sector: String?) -> Speakers.Speaker {
    .participant(
      Participant(
        id: Identifier("p"), group: Identifier("g"), name: "A", organisation: organisation,
        sector: sector.map { Identifier($0) }))
  }

  @Test("sector and organisation follow the person")
  func follows() {
    var speaking = Speaking()
    speaking.choose(person("FCT", "gov"))
    #expect(speaking.sector == Identifier("gov") && speaking.organisation == "FCT")
    #expect(speaking.participant == Identifier("p") && speaking.isOrganisationFilled)
    speaking.choose(person(nil, nil))
    #expect(speaking.sector == nil && speaking.organisation.isEmpty)
  }

  @Test("another sector never keeps the last speaker's organisation")
  func otherSector() {
    var speaking = Speaking()
    speaking.choose(person("FCT", "gov"))
    speaking.beginNext()
    #expect(speaking.organisation == "FCT")
    speaking.choose(sector: Identifier("gov"))
    #expect(speaking.organisation == "FCT" && speaking.participant != nil)
    speaking.choose(sector: Identifier("civil"))
    #expect(speaking.organisation.isEmpty && speaking.participant == nil)
    speaking.type(organisation: "Amnesty")
    speaking.choose(sector: Identifier("gov"))
    #expect(speaking.organisation == "Amnesty")
    speaking.beginNext()
    speaking.choose(sector: nil)
    #expect(speaking.organisation.isEmpty)
  }

  @Test(
    "what was typed stays with a person of no organisation, and goes where entries stay in the room"
  )
  func typed() {
    var speaking = Speaking()
    speaking.type(organisation: "Amnesty")
    speaking.choose(person(nil, "civil"))
    #expect(speaking.organisation == "Amnesty" && !speaking.isOrganisationFilled)
    speaking.beginNext(keepingOrganisation: false)
    #expect(speaking.organisation.isEmpty && speaking.sector == Identifier("civil"))
  }
}
