import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

/// Before it was split, an entry said what its parts say now.
@Suite("Erasing a part of an entry")
struct SplitErasureTests {
  private var session = Samples.session()
  private let now = Timestamp(seconds: 0)
  private let whole = Samples.key(.entry)
  private let part = RecordKey(.entry, RecordID(rawValue: "part"))

  /// A session in which an entry was split in two, and a link, conclusion and joined entry speak of
  /// its first part.
  init() throws {
    _ = try session.perform(.edit(whole, ["text": "Stays. Unheard-of"]), at: now)
    var fields = Samples.fields(.entry)
    fields["text"] = "Unheard-of"
    fields["splitFrom"] = .string(whole.id.rawValue)
    _ = try session.perform([.edit(whole, ["text": "Stays."]), .add(part, fields)], at: now)
    _ = try session.perform(
      .add(
        Samples.key(.conclusion),
        [
          "text": "So", "order": "a1", "status": "draft",
          "evidence": .list([.string(whole.id.rawValue)]),
        ]), at: now)
    _ = try session.perform(
      .edit(Samples.key(.entry, 1), ["joined": .string(whole.id.rawValue)]), at: now)
  }

  private func isTold(_ text: String, by session: Session) -> Bool {
    String(decoding: SessionFile.bytes(of: session), as: UTF8.self).contains(text)
  }

  /// What the entry is now that says what stays.
  private func rest(of session: Session) -> Entry? {
    session.entries.allWordings.first { $0.text == "Stays." }
  }

  @Test("its words are nowhere, and what stays reads and is spoken of as before")
  mutating func erased() throws {
    let made = try session.perform(.erase(part), at: now)
    #expect(!isTold("Unheard-of", by: session))
    let rest = try #require(self.rest(of: session))
    #expect(session.state.erased == [whole, part] && session.entries.allWordings.count == 2)
    let conclusion: Conclusion = try #require(session.state.value(Identifier("conclusion-0")))
    #expect(conclusion.evidence == [rest.id])
    #expect(session.entries[Identifier("entry-1")]?.joined == rest.id)
    // Cut off after any of the operations, what stays is there.
    let before = Samples.copy(session, as: "x")
    for count in 1...made.count {
      var cutOff = Session(id: "session", replica: before.replica)
      cutOff.receive(before.operations.sorted.filter { !made.contains($0) })
      cutOff.receive(Array(made.prefix(count)))
      #expect(self.rest(of: cutOff) != nil, "\(count)")
    }
  }

  @Test("a point made of what stays stays, one made of the whole goes")
  func points() throws {
    var session = Samples.session("b")
    let point = { (text: String) -> Members in
      ["text": .string(text), "entry": .string(Samples.key(.entry).id.rawValue)]
    }
    // Made before this terminal hears of the split.
    _ = try session.perform(.add(Samples.key(.parked), point("Stays. Unheard-of")), at: now)
    session.receive(self.session.operations.sorted)
    _ = try session.perform(.add(Samples.key(.parked, 1), point("Of the rest")), at: now)
    _ = try session.perform(.erase(part), at: now)
    #expect(!isTold("Unheard-of", by: session))
    let points = session.state.all(Parked.self)
    #expect(points.map(\.text) == ["Of the rest"])
    #expect(points.first?.entry == rest(of: session)?.id)
  }

  @Test("undo does not take away what stays")
  mutating func undone() throws {
    _ = try session.perform(.erase(part), at: now)
    while (try? session.undo(at: now)) != nil {}
    #expect(rest(of: session) != nil)
    #expect(!isTold("Unheard-of", by: session))
  }

  @Test("a part of a part takes its words from both")
  mutating func twice() throws {
    let third = RecordKey(.entry, RecordID(rawValue: "third"))
    var fields = Samples.fields(.entry)
    fields["text"] = "of"
    fields["splitFrom"] = .string(part.id.rawValue)
    _ = try session.perform([.edit(part, ["text": "Unheard-"]), .add(third, fields)], at: now)
    #expect(session.origins(of: third) == [part, whole])
    _ = try session.perform(.erase(third), at: now)
    #expect(!isTold("Unheard-of", by: session))
    let texts = session.entries.allWordings.map(\.text)
    #expect(texts.contains("Unheard-") && texts.contains("Stays."))
  }

  @Test("the entry that was split can be erased, and its part stays")
  mutating func origin() throws {
    _ = try session.perform(.erase(whole), at: now)
    #expect(session.state.erased == [whole])
    #expect(session.entries[Identifier("part")]?.text == "Unheard-of")
    #expect(!isTold("Stays.", by: session))
  }
}
