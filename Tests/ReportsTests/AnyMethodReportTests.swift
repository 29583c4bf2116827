import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

/// Reports of whatever method.
@Suite("Reports of any method")
struct AnyMethodReportTests {
  @Test("every entry is in every report that it may be in, whatever the method")
  func complete() throws {
    for seed in seeds(150) {
      var random = SplitMix64(seed: seed)
      let method = RandomMethod(using: &random)
      let session = try method.session(entering: 15, using: &random)
      for edition in Edition.allCases {
        let content = ReportContent(session, edition: edition)
        let report = markdown(content)
        let table = "\(content.csvTables())"
        _ = markdown(content, length: .short)
        for entry in session.entries.all {
          let release = session.state.release(of: entry.id)
          let text =
            edition == .internal || release == .quote
            ? entry.text : release == .paraphrase ? entry.paraphrase : nil
          guard let text else {
            #expect(!report.contains(entry.text), "seed \(seed)")
            continue
          }
          #expect(report.contains(text) && table.contains(text), "seed \(seed): \(text)")
        }
      }
    }
  }

  @Test("what a kind asks for, plain answers and ends of a workshop's own are told")
  func told() throws {
    var workshop = try SmallWorkshop(attribution: "named")
    let ends: Members = ["ends": .list([.object(["id": "part", "title": "Taken up in part"])])]
    _ = try workshop.session.perform(.edit(.workshop, ends), at: Timestamp(seconds: 0))
    try workshop.add(
      EntryKind(
        id: Identifier("comment"), order: OrderKey("b1"), title: "Comment", key: "m",
        asksRole: false, asks: [.owner, .wording], ends: [Identifier("part")]))
    let asked: Members = [
      "questions": .list([.object(["id": "why", "text": "Why?", "kinds": .list(["comment"])])])
    ]
    _ = try workshop.session.perform(.edit(.workshop, asked), at: Timestamp(seconds: 0))
    try workshop.add(
      Entry(
        id: Identifier("m"), group: Identifier("g"), kind: Identifier("comment"), text: "Reword it",
        owner: "Ana Costa", wording: "States should."))
    try workshop.add(
      Answer(
        id: Identifier("w"), entry: Identifier("m"), question: Identifier("why"),
        text: "Nobody reads it"))
    try workshop.add(
      Outcome(id: Identifier("o"), challenge: Identifier("m"), result: Identifier("part")))
    let report = workshop.report
    for words in [
      "Reword it", "Owner: Ana Costa", "Wording: States should.", "Why?: Nobody reads it",
      "Taken up in part",
    ] {
      #expect(report.contains(words), "\(words)")
    }
    let tables = ReportContent(workshop.session, edition: .public).csvTables()
    #expect(tables.first { $0.name == "asked" }?.rows.count == 2)
    #expect(
      tables.first { $0.name == "answers" }?.rows == [["I M1", "Why?", "Nobody reads it", nil]])
  }

  @Test(
    "owners and partners are told under no rule but the most open one, nor in texts where none are")
  func owners() throws {
    for attribution in ["affiliation", "sector", "none"] {
      var workshop = try SmallWorkshop(attribution: attribution)
      let isInText = attribution == "none"
      try workshop.addEntry("a", isInText ? "Ana Costa wrote that Lia Berg leads it" : "Reads")
      let asked: Members = [
        "owner": "Ana Costa", "lead": "Lia Berg", "partners": .list(["Joe Doe"]),
      ]
      _ = try workshop.session.perform(
        .edit(Identifier<Entry>("a").key, asked), at: Timestamp(seconds: 0))
      for edition in [Edition.public, .chathamHouse] {
        let content = ReportContent(workshop.session, edition: edition)
        let all = markdown(content) + "\(content.csvTables())"
        for name in ["Ana Costa", "Lia Berg", "Joe Doe"] {
          #expect(!all.contains(name), "\(name), \(attribution), \(edition)")
        }
      }
    }
  }

  @Test("words of an entry that may only be paraphrased are in no field of it")
  func paraphrased() throws {
    var workshop = try SmallWorkshop(attribution: "named")
    try workshop.addEntry("a", "Verbatim", release: .paraphrase)
    let asked: Members = ["wording": "Own words", "timeFrame": "Soon", "paraphrase": "Sense"]
    _ = try workshop.session.perform(
      .edit(Identifier<Entry>("a").key, asked), at: Timestamp(seconds: 0))
    #expect(workshop.report.contains("Sense"))
    #expect(!workshop.report.contains("Own words") && !workshop.report.contains("Soon"))
  }
}
