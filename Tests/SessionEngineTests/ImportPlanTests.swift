import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// What taking a list in would do.
@Suite("Taking lists in")
struct ImportPlanTests {
  private var session: Session

  init() throws {
    session = Session(id: "s", replica: ReplicaID(rawValue: "a"))
    let records: [Command] = [
      .add(.workshop, ["title": "T"]),
      .add(Group(id: Identifier("g1"), order: OrderKey("a1"), number: "I", title: "Human rights")),
      .add(Group(id: Identifier("g2"), order: OrderKey("a2"), number: "II", title: "Supply chain")),
      .add(Sector(id: Identifier("government"), order: OrderKey("a1"), title: "Government")),
      .add(Sector(id: Identifier("civil-society"), order: OrderKey("a2"), title: "Civil society")),
      .add(Role(id: Identifier("opinion-shaper"), order: OrderKey("a1"), title: "Opinion-shaper")),
      .add(
        Role(
          id: Identifier("whistle-blower"), order: OrderKey("a2"), title: "Whistle-blower",
          release: .room)),
      .add(
        RecordKey(.kind, RecordID(rawValue: "action")),
        [
          "order": "a1", "title": "Action", "key": "a",
        ]),
    ]
    _ = try session.perform(records, at: Timestamp(seconds: 0))
  }

  private func table(_ rows: String...) -> Table {
    let fields = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    return Table(
      headings: fields[0].map(String.init),
      rows: fields.dropFirst().enumerated().map {
        Table.Row(line: $0 + 2, fields: $1.map(String.init))
      })
  }

  private mutating func takeIn(_ plan: ImportPlan) throws {
    var generator = SystemRandomNumberGenerator()
    _ = try session.perform(
      plan.commands(using: &generator), at: Timestamp(seconds: 1))
  }

  @Test("columns are known by their headings, in any order, case and spelling")
  func columns() throws {
    let list = table(
      "STAKEHOLDER GROUP,e-mail,Working group,Affiliation,Last name,first_name",
      "civil-society,x,group ii, R  W B ,Neves,Ana")
    let plan = try ImportPlan.people(in: list, session.state)
    #expect(plan.unusedColumns == ["e-mail"])
    #expect(
      plan.additions.map(\.fields) == [
        [
          "group": "g2", "name": "Ana Neves", "organisation": "R W B",
          "sector": "civil-society",
        ]
      ])
  }

  @Test("a row with a sector alone is somebody; one with a group alone is nobody")
  func sectorAlone() throws {
    let plan = try ImportPlan.people(
      in: table("name,sector,group", ",Government,I", ",,I"), session.state)
    #expect(plan.additions.map(\.line) == [2])
    #expect(
      plan.refusals.map(\.reason.sentence) == [
        "it names nobody; give a name, an organisation or a sector"
      ])
  }

  @Test("what is named and not there is refused with the nearest there is, or with all")
  func unknown() throws {
    let plan = try ImportPlan.people(
      in: table("sector,group", "Goverment,I", "Academia,I", "Government,V", "Government,"),
      session.state)
    #expect(
      plan.refusals.map(\.reason.sentence) == [
        "no sector 'Goverment'; did you mean Government?",
        "no sector 'Academia'; the sectors are Government, Civil society",
        "no group 'V'; the groups are I, II", "it is in no group; add a column 'group'",
      ])
    #expect(plan.refusals.map(\.line) == [2, 3, 4, 5])
    let fallback = try ImportPlan.people(
      in: table("sector,group", "Government,"), session.state, group: Identifier("g2"))
    #expect(fallback.additions.first?.fields.text("group") == "g2")
  }

  @Test("the same list taken in twice adds nobody, however often it says the same")
  mutating func twice() throws {
    let list = table("name,sector,group", ",Government,I", ",Government,I", "Ana,,II")
    try takeIn(try ImportPlan.people(in: list, session.state))
    #expect(session.state.all(Participant.self).count == 3)
    let again = try ImportPlan.people(in: list, session.state)
    #expect(again.additions.isEmpty)
    #expect(again.known == [2, 3, 4])
    let longer = table(
      "name,sector,group", ",government,i", ",Government,I", ",Government,I", " ANA ,,II")
    let third = try ImportPlan.people(in: longer, session.state)
    #expect(third.additions.map(\.line) == [4])
  }

  @Test("entries have a text, a kind, a role and a group; their role decides on the release")
  mutating func entries() throws {
    let list = table(
      "Text,Kind,Role,Group,Themes,Release,Sector",
      "Publishes flaws,A,opinion shaper,I,law; trust;law,,government",
      "Watches,Action,Whistle-blower,II,,,", "Tells,action,Whistle-blower,II,,Paraphrase,",
      ",action,whistle-blower,I,,,", "No role,action,,I,,,", "Bad,acton,whistle-blower,I,,,",
      "Far,action,whistle-blower,I,,everybody,")
    let plan = try ImportPlan.entries(in: list, session.state)
    #expect(plan.additions.map { $0.fields.text("release") } == ["quote", "room", "paraphrase"])
    #expect(plan.additions.first?.fields.texts("themes") == ["law", "trust"])
    #expect(
      plan.refusals.map(\.reason.sentence) == [
        "it has no text; say what was said", "it has no role; every entry needs one",
        "no kind 'acton'; did you mean Action?",
        "no release 'everybody'; the releases are quote, paraphrase, room, moderator",
      ])
    try takeIn(plan)
    #expect(session.entries.count == 3)
    #expect(try ImportPlan.entries(in: list, session.state).additions.isEmpty)
  }

  @Test("one undo takes a whole list back")
  mutating func undo() throws {
    let list = table("sector,group", "Government,I", "Government,II")
    try takeIn(try ImportPlan.people(in: list, session.state))
    _ = try session.undo(at: Timestamp(seconds: 2))
    #expect(session.state.all(Participant.self).isEmpty)
  }

  @Test("a table without a column that it needs, or with one twice, is refused whole")
  func refused() {
    #expect(throws: ImportError.twice("Name", "full name")) {
      try ImportPlan.people(in: table("Name,full name"), session.state)
    }
    #expect(throws: ImportError.noColumns(["text"], found: ["a", "b"])) {
      try ImportPlan.entries(in: table("a,b"), session.state)
    }
    #expect(
      ImportError.noColumns(["text"], found: ["a", "b"]).sentence
        == "its first row names no column text, but 'a', 'b'; name the columns in the first row")
    #expect(
      ImportError.twice("Name", "full name").sentence
        == "'Name' and 'full name' are the same column; rename or remove one")
  }

  @Test("a text that is longer than the rules allow is refused with its row")
  func tooLong() throws {
    let list = Table(
      headings: ["text", "kind", "role", "group"],
      rows: [
        Table.Row(
          line: 2,
          fields: [
            String(repeating: "x", count: Schema.textLimit + 1), "action", "whistle-blower", "I",
          ])
      ])
    let plan = try ImportPlan.entries(in: list, session.state)
    #expect(plan.refusals.first?.reason.sentence.contains("at most 65536 fit") ?? false)
  }
}
