import SessionEngine
import Testing
import WorkshopModel

@testable import Reports

/// The forms in which others write a name that was put in, and the words that only look like it.
@Suite("Forms of names")
struct NameFormTests {
  private func redactor(
    _ names: [String], _ organisations: [String] = [], owners: [String] = [], texts: [String] = []
  ) throws -> Redactor {
    Redactor(
      KnownNames(
        in: try session(names, organisations, owners, texts),
        hiddenBy: Disclosure(.chathamHouse, .named)))
  }

  private func session(
    _ names: [String], _ organisations: [String], _ owners: [String], _ texts: [String]
  ) throws -> Session {
    var workshop = try SmallWorkshop()
    for (index, name) in names.enumerated() {
      try workshop.add(
        Participant(id: Identifier("n\(index)"), group: Identifier("g"), name: name))
    }
    for (index, name) in organisations.enumerated() {
      try workshop.add(
        Participant(id: Identifier("o\(index)"), group: Identifier("g"), organisation: name))
    }
    for (index, owner) in owners.enumerated() {
      try workshop.add(Parked(id: Identifier("w\(index)"), text: "Later", owner: owner))
    }
    for (index, text) in texts.enumerated() {
      try workshop.add(
        Entry(
          id: Identifier("t\(index)"), group: Identifier("g"), kind: Identifier("action"),
          role: Identifier("solver"), text: text))
    }
    return workshop.session
  }

  @Test(
    "of organisations are found",
    arguments: [
      ("Stiftung Neue Verantwortung e.V.", "the Stiftung Neue Verantwortung did", "the […] did"),
      ("JPCERT/CC", "JPCERT did", "[…] did"), ("CERT.br / NIC.br", "NIC.br did", "[…] did"),
      ("CERT.br / NIC.br", "CERT.br did", "[…] did"), ("Acme Corporation", "Acme did", "[…] did"),
      ("Acme Corporation", "ACME's plan", "[…]'s plan"),
      ("Acme Widgets Ltd.", "Acme Widgets", "[…]"),
      (
        "International Committee of the Red Cross, Geneva",
        "the International Committee of the Red Cross did", "the […] did"
      ), ("MSF", "we at msf did", "we at […] did"),
      ("Mozilla Foundation", "Mozilla did", "[…] did"),
      ("Graz University of Technology (TU Graz)", "TU Graz did", "[…] did"),
      ("CMU – IEEE", "IEEE did", "[…] did"), ("The Arab Center", "at Arab Center", "at […]"),
      ("Direct (project)", "projects by Direct", "projects by […]"),
      ("Huawei", "Huaweis Plan", "[…]s Plan"), ("Microsoft", "Microsoftin kanssa", "[…]in kanssa"),
    ])
  func organisations(name: String, text: String, expected: String) throws {
    #expect(try redactor([], [name]).redacted(text) == expected)
  }

  @Test(
    "of people are found",
    arguments: [
      ("Xi Wu", "Wu said, Xi did", "[…] said, […] did"), ("Ng Ai", "ask Ng", "ask […]"),
      ("محمد علي", "قال محمد", "قال […]"), ("محمد علي", "ومحمد", "و[…]"),
      ("李 小龙", "和小龙合作", "和[…]合作"), ("anna kowalska", "Kowalska said", "[…] said"),
      ("Karl Müller", "Müllers Idee", "[…]s Idee"), ("Karl Müller", "MÜLLER said", "[…] said"),
      ("Ana Smith-Jones", "Jones said", "[…] said"), ("Dr Eve Adams", "Dr Adams", "Dr […]"),
      ("KOWALSKA Anna", "Kowalska said", "[…] said"), ("Kowalska, Anna", "Anna said", "[…] said"),
      ("Karl Müller", "x.org/M%C3%BCller", "x.org/[…]"), ("Eva Kowalska", "askKowalska", "ask[…]"),
    ])
  func people(name: String, text: String, expected: String) throws {
    #expect(try redactor([name]).redacted(text) == expected)
  }

  @Test(
    "are not found in other words",
    arguments: [
      ("Xi Wu", "wu or XI"), ("Ng Ai", "AI is new"), ("محمد علي", "عليها على"),
      ("May Chan", "we may channel it"), ("Norm Will", "the norm will stand"),
      ("Participant 1", "each participant, one by one"), ("Rose Mark", "it rose to the mark"),
      ("Max van den Berg", "van den"), ("Karl Müller", "Müllerei"),
      ("Ida Samuel", "Samul spoke"), ("Ivan Petrov", "an IP address"), ("Ida Paul", "the idle"),
    ])
  func others(name: String, text: String) throws {
    #expect(try redactor([name]).redacted(text) == text)
  }

  @Test(
    "initials are told of, but not those that mean something else",
    arguments: [("Jana Dorn", "JD and J.D. did", 2), ("Ivan Petrov", "IP did", 0)])
  func initials(name: String, text: String, count: Int) throws {
    var left: Set<LeftName> = []
    #expect(try redactor([name]).redacted(text, noting: &left) == text)
    #expect(left.count == count)
  }

  @Test("an organisation that is a common word is not found where it is that word")
  func commonOrganisations() throws {
    let redactor = try redactor(
      [], ["government", "Who", "private sector", "FIRST", "National"], texts: ["a government"])
    for text in [
      "who met first", "Intergovernmental work", "the Private Sector", "internationally",
    ] {
      #expect(redactor.redacted(text) == text)
    }
    #expect(redactor.redacted("FIRST did") == "[…] did")
  }

  @Test("a name that some write small is a name where it is not")
  func smallNames() throws {
    let texts = ["kowalska said", "so did kowalska", "Kowalska did", "Kowalska, too"]
    let redactor = try redactor(["Eva Kowalska"], texts: texts)
    #expect(redactor.redacted("Kowalska") == "[…]")
  }

  @Test("an owner who is nobody's name is found as a whole alone")
  func owners() throws {
    let redactor = try redactor(["Eve Adams"], owners: ["The Secretariat and All Groups", "Adams"])
    let text = "The groups all asked the secretariat"
    #expect(redactor.redacted(text) == text)
    #expect(redactor.redacted("The Secretariat and All Groups, Adams") == "[…], […]")
  }

  @Test("a part that is a common word here stays and is told of, with the entries it is in")
  func commonParts() throws {
    var workshop = try SmallWorkshop()
    _ = try workshop.session.perform(
      .edit(.workshop, ["title": "Day-0 Workshop"]), at: Timestamp(seconds: 0))
    try workshop.add(
      Norm(id: Identifier("n"), reference: "A", title: "A norm", text: "No norm is May's."))
    for (index, name) in ["Mark Day", "Norm May", "Will Adams"].enumerated() {
      try workshop.add(
        Participant(id: Identifier("p\(index)"), group: Identifier("g"), name: name))
    }
    for (index, text) in ["It will do", "Will it? It will", "Norm Adams and Day"].enumerated() {
      try workshop.addEntry("\(index)", text)
    }
    let content = ReportContent(workshop.session, edition: .chathamHouse)
    let report = markdown(content)
    #expect(report.contains("# Day-0 Workshop"))
    let texts = content.groups.flatMap(\.entries).flatMap(\.wordings).map(\.text)
    #expect(texts.contains("Norm […] and Day"))
    // What is published stays as it is.
    #expect(report.contains("No norm is May's."))
    let notes = content.notes()
    #expect(
      notes.contains(
        "Words that may be names were left, look for them yourself: \"Day\" in the workshop's title, "
          + "Other groups A2; \"Norm\" in the title of group I, Other groups A2."))
  }

  @Test("the first word of an organisation is told of where it is found")
  func firstWords() throws {
    var workshop = try SmallWorkshop()
    try workshop.add(
      Participant(
        id: Identifier("p"), group: Identifier("g"), organisation: "Global Zorg Widgets"))
    try workshop.addEntry("a", "Zorg did it")
    let content = ReportContent(workshop.session, edition: .chathamHouse)
    #expect(markdown(content).contains("Zorg did it"))
    #expect(
      content.notes().contains(
        "Words that may stand for an organisation were left: \"Zorg\" in Other groups A1."))
  }

  @Test("titles of roles, sectors and kinds and the words of norms stay, but for whole names")
  func published() throws {
    var workshop = try SmallWorkshop()
    try workshop.add(
      Norm(
        id: Identifier("n"), reference: "Solver 1", title: "Of Porter and Rae Porter",
        text: "States Porter", emphasis: ["Porter"]))
    try workshop.add(
      Participant(id: Identifier("p"), group: Identifier("g"), name: "Rae Porter"))
    let content = ReportContent(workshop.session, edition: .chathamHouse)
    let norm = try #require(content.norms.first?.norm)
    #expect(norm.title == "Of Porter and […]" && norm.text == "States Porter")
    #expect(norm.emphasis == ["Porter"])
  }
}
