import SessionEngine
import Testing
import WorkshopModel

/// What a room agreed to stays known whatever becomes of the text.
@Suite("Agreed texts")
struct AgreementTests {
  private static let texts = [
    "Trust grows.", "Trust grows!", "Trust  grows.", "", "é", "e\u{301}", "الثقة تنمو", "信任增长",
    "a\nb",
  ]
  private let key = RecordKey(.conclusion, RecordID(rawValue: "k"))

  private func session(_ text: String) throws -> Session {
    var session = Session(id: "s", replica: ReplicaID(rawValue: "a"))
    let conclusion = Conclusion(id: Identifier("k"), order: OrderKey("a1"), text: text)
    _ = try session.perform(.add(conclusion), at: Timestamp(seconds: 0))
    return session
  }

  private func conclusion(_ session: Session) throws -> Conclusion {
    try #require(session.state.value(Identifier<Conclusion>("k")))
  }

  @Test("any history of agreeing, rewording, contesting and undoing marks exactly what differs")
  func histories() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("Agreed texts: seed \(seed)")
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      var session = try session("First.")
      var expected: [(text: String, agreed: String?, status: Conclusion.Status)] = [
        ("First.", nil, .draft)
      ]
      for step in 1...12 {
        let now = try conclusion(session)
        var (text, agreed, status) = expected[expected.count - 1]
        let fields: Members
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
          status = try #require(Conclusion.Status.allCases.randomElement(using: &generator))
          agreed = status.isAgreed ? text : nil
          fields = now.fields(settling: status)
        case 1 where expected.count > 1:
          expected.removeLast()
          _ = try session.undo(at: Timestamp(seconds: step))
          try expect(session, expected[expected.count - 1], seed)
          continue
        default:
          text = "\(try #require(Self.texts.randomElement(using: &generator)))\(step % 3)"
          fields = now.fields(rewording: text)
        }
        let made = try session.perform(.edit(key, fields), at: Timestamp(seconds: step))
        if !made.isEmpty { expected.append((text, agreed, status)) }
        try expect(session, expected[expected.count - 1], seed)
      }
    }
  }

  private func expect(
    _ session: Session, _ expected: (text: String, agreed: String?, status: Conclusion.Status),
    _ seed: UInt64
  ) throws {
    let conclusion = try conclusion(session)
    #expect(conclusion.text.utf8.elementsEqual(expected.text.utf8), "seed \(seed)")
    #expect(conclusion.status == expected.status, "seed \(seed)")
    let agreement = expected.agreed.map {
      Agreement(
        text: $0, isChanged: !$0.utf8.elementsEqual(expected.text.utf8), isIntact: true)
    }
    #expect(conclusion.agreement == agreement, "seed \(seed)")
  }

  @Test("letters that look the same but are other bytes are a change")
  func bytes() throws {
    var conclusion = Conclusion(id: Identifier("k"), order: OrderKey("a1"), text: "caf\u{E9}")
    conclusion.status = .agreed
    conclusion.agreedText = "cafe\u{301}"
    conclusion.checksum = Conclusion.checksum(of: "cafe\u{301}")
    #expect(conclusion.agreement?.isChanged == true)
    #expect(conclusion.agreement?.isIntact == true)
  }

  private static let misfits: [(text: String?, checksum: String?)] = [
    ("Other.", Conclusion.checksum(of: "Text.")), ("Text.", "0123456789abcd"), ("Text.", nil),
    (nil, Conclusion.checksum(of: "Text.")),
  ]

  @Test(
    "an agreed text, or a checksum, that was changed or taken out by hand does not fit",
    arguments: misfits)
  func broken(text: String?, checksum: String?) {
    let conclusion = Conclusion(
      id: Identifier("k"), order: OrderKey("a1"), text: "Text.", status: .agreed,
      agreedText: text, checksum: checksum)
    #expect(conclusion.agreement?.isIntact == false)
  }

  @Test("rewording what came in as agreed, without its text apart, keeps that text")
  func published() throws {
    var session = try session("Published.")
    _ = try session.perform(.edit(key, ["status": "agreed"]), at: Timestamp(seconds: 1))
    #expect(try conclusion(session).agreement == nil)
    let fields = try conclusion(session).fields(rewording: "Reworded.")
    _ = try session.perform(.edit(key, fields), at: Timestamp(seconds: 2))
    #expect(
      try conclusion(session).agreement
        == Agreement(text: "Published.", isChanged: true, isIntact: true))
  }

  @Test("undo passes by what the room was turned to")
  func turning() throws {
    var session = try session("First.")
    let show = Timing(
      id: Identifier("t"), at: Timestamp(seconds: 1), event: .show, conclusion: Identifier("k"))
    _ = try session.perform(.edit(key, ["text": "Second."]), at: Timestamp(seconds: 1))
    _ = try session.perform(.add(show), at: Timestamp(seconds: 2))
    _ = try session.undo(at: Timestamp(seconds: 3))
    #expect(try conclusion(session).text == "First.")
    #expect(session.state.contains(show.key))
    _ = try session.redo(at: Timestamp(seconds: 4))
    #expect(try conclusion(session).text == "Second.")
  }
}
