import TestSupport
import Testing
import WorkshopModel

/// Kinds, questions and ends as data of a workshop.
@Suite("Method")
struct MethodTests {
  private func kind(_ id: String, _ fields: Members = Members()) -> EntryKind {
    EntryKind(id: Identifier(id), fields: fields)
  }

  private func workshop(_ fields: Members) -> Workshop {
    Workshop(id: Identifier(RecordKey.workshop.id), fields: fields)
  }

  @Test("the kinds of 2019 need not say what they stand for, others stand for neither")
  func meanings() {
    #expect(kind("action").meaning == .done)
    #expect(kind("challenge").meaning == .obstacle)
    #expect(kind("proposal").meaning == .neither)
    #expect(kind("challenge", ["standsFor": "done"]).meaning == .done)
    #expect(kind("proposal", ["standsFor": "in-the-way"]).meaning == .obstacle)
  }

  @Test("a plural is the workshop's own; only the two of 2019 go without saying")
  func plurals() {
    #expect(kind("action", ["title": "Action"]).titleOfSeveral == "Actions")
    #expect(kind("challenge", ["title": "Challenge"]).titleOfSeveral == "Challenges")
    #expect(kind("challenge", ["title": "Gap"]).titleOfSeveral == "Gap")
    #expect(kind("x", ["title": "Analysis", "plural": "Analyses"]).titleOfSeveral == "Analyses")
  }

  @Test("numbers begin with the letter of a kind, else with its key")
  func letters() {
    #expect(kind("x", ["key": "p"]).letter == "P")
    #expect(kind("x", ["key": "p", "letter": "Q"]).letter == "Q")
  }

  @Test("questions that are texts ask for what those of 2019 did in their places")
  func usualQuestions() {
    let texts: [Value] = ["One?", "Two?", "Three?", "Four?", "Five?"]
    let all = workshop(["questions": .list(texts)])
    let records: [GuidingQuestion.Kind] = [.link, .need, .encounter, .offer, .none]
    #expect(all.questions.map(\.record) == records)
    #expect(all.fields["questions"] == .list(texts))
    let challenge = kind("challenge")
    #expect(all.questions(about: challenge).map(\.text) == texts.compactMap(\.string))
    #expect(all.questions(about: kind("action")).isEmpty)
    let few = workshop(["questions": .list(["One?"])]).questions(about: challenge)
    #expect(few.map(\.text) == ["One?", "", "", ""])
    #expect(few.map(\.record) == GuidingQuestion.usual)
    let own = workshop(["questions": .list([.object(["id": "q", "text": "Own?"])])])
    #expect(own.questions(about: challenge).map(\.text) == ["Own?"])
    #expect(workshop([:]).questions(about: kind("x", ["standsFor": "in-the-way"])).isEmpty)
  }

  @Test("a kind comes to the ends that it names, one in the way to all, others to none")
  func ends() {
    let ends: Value = .list([
      .object(["id": "up", "title": "Taken up"]),
      .object([
        "id": "part", "title": "In part", "settles": false, "needs": .list(["reason"]),
      ]),
    ])
    let workshop = workshop(["ends": ends])
    #expect(workshop.fields["ends"] == ends)
    #expect(workshop.ends(of: kind("challenge")).map(\.id.name) == ["up", "part"])
    #expect(workshop.ends(of: kind("x", ["ends": .list(["part"])])).map(\.needs) == [[.reason]])
    #expect(workshop.ends(of: kind("x")).isEmpty)
    #expect(workshop.ends(of: kind("challenge", ["ends": .list([])])).isEmpty)
    #expect(self.workshop([:]).ends(of: kind("challenge")) == End.usual)
  }

  /// What is wrong with a method, with the place.
  private static let faults: [(RecordType, String, Value, String)] = [
    (
      .kind, "letter", "a",
      "workshop.kinds[0].letter: 'a' is not one capital letter of the Latin alphabet"
    ),
    (
      .kind, "standsFor", "way",
      "workshop.kinds[0].standsFor: no such word 'way'; the words are done, in-the-way, neither"
    ),
    (
      .kind, "asks", .list(["owner", "owner"]),
      "workshop.kinds[0].asks[1]: 'owner' comes twice; keep one"
    ),
    (
      .kind, "ends", .list(["up"]),
      "workshop.kinds[0].ends[0]: no such word 'up'; the words are way-found, parked, no-answer"
    ),
    (
      .workshop, "questions", .list([.object(["id": "why", "text": "Why?"]), 3]),
      "workshop.questions[1]: neither a text nor an object with a 'text'"
    ),
    (
      .workshop, "questions", .list([.object(["id": "why", "text": "Why?", "record": "vow"])]),
      "workshop.questions[0].record: no such word 'vow'; the words are link, need, encounter, "
        + "offer, amendment, position, none"
    ),
    (
      .workshop, "questions", .list([.object(["id": "why", "text": "?", "kinds": .list(["x"])])]),
      "workshop.questions[0].kinds[0]: no kind 'x'; the kinds are action"
    ),
    (
      .workshop, "questions",
      .list([.object(["id": "why", "text": "?"]), .object(["id": "why", "text": "?"])]),
      "workshop.questions[1].id: 'why' comes twice; keep one"
    ),
    (
      .answer, "question", "how",
      "answers[0].question: no question 'how'; the questions are question-1, why"
    ),
    (
      .outcome, "result", "up",
      "outcomes[0].result: no such word 'up'; the words are way-found, parked, no-answer"
    ),
  ]

  @Test("what is wrong with a method is named with its place", arguments: faults.indices)
  func fault(index: Int) {
    let (type, name, value, sentence) = Self.faults[index]
    let document = Documents.document(with: type, name, value)
    #expect(Validator.findings(in: document).map(\.sentence) == [sentence])
  }

  @Test("an end has a title; where a workshop has its own, outcomes and kinds name one of these")
  func ownEnds() {
    var document = Documents.document(
      with: .workshop, "ends", .list([.object(["id": "way-found", "title": "Taken up"])]))
    #expect(Validator.findings(in: document).isEmpty)
    document.records[.outcome]?[0].fields["result"] = "parked"
    #expect(
      Validator.findings(in: document).map(\.sentence) == [
        "outcomes[0].result: no end 'parked'; the ends are way-found"
      ])
    let untitled = Documents.document(with: .workshop, "ends", .list([.object(["id": "e"])]))
    #expect(
      Validator.findings(in: untitled).first?.sentence
        == "workshop.ends[0]: not an object with an 'id' and a 'title'")
  }

  @Test("a role is missed where the kind asks for one and there are any")
  func role() {
    var document = Documents.document(with: .entry, "role", nil)
    #expect(
      Validator.findings(in: document).map(\.sentence) == [
        "entries[0].role: missing; an entry needs it"
      ])
    document.records[.kind]?[0].fields["asksRole"] = false
    #expect(Validator.findings(in: document).isEmpty)
    document.records[.kind]?[0].fields["asksRole"] = nil
    document.records[.role] = []
    #expect(Validator.findings(in: document).isEmpty)
  }

  @Test("whatever the kinds, each key and letter that an earlier one has is named with its place")
  func clashes() {
    for seed in seeds(10_000) {
      var random = SplitMix64(seed: seed)
      let method = RandomMethod(using: &random)
      let records = method.kinds.map { Record($0.key, $0.fields) }
      let document = SessionDocument(id: "s", records: [.kind: records])
      let found = Validator.findings(in: document).filter {
        $0.place.hasSuffix("].key") || $0.place.hasSuffix("].letter")
      }
      var expected: [String] = []
      for (index, kind) in method.kinds.enumerated() {
        let earlier = method.kinds[..<index]
        let place = "workshop.kinds[\(index)]"
        if earlier.contains(where: { $0.key == kind.key }) { expected.append(place + ".key") }
        if kind.ownLetter != nil, earlier.contains(where: { $0.letter == kind.letter }) {
          expected.append(place + ".letter")
        }
      }
      #expect(found.map { $0.place } == expected, "seed \(seed)")
    }
  }

  @Test("each record of a random method reads back as it was written")
  func readBack() {
    for seed in seeds(10_000) {
      var random = SplitMix64(seed: seed)
      let method = RandomMethod(using: &random)
      for kind in method.kinds { #expect(EntryKind(id: kind.id, fields: kind.fields) == kind) }
      for (place, question) in method.questions.enumerated() {
        #expect(GuidingQuestion(question.value(at: place), at: place) == question, "seed \(seed)")
      }
      for end in method.ends { #expect(End(end.value) == end, "seed \(seed)") }
    }
  }
}
