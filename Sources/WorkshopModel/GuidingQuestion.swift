/// A guiding question, with the record in which an answer to it is kept.
public struct GuidingQuestion: Equatable, Sendable {
  /// Its name, by which plain answers point to it.
  public let id: Identifier<GuidingQuestion>
  /// How it is asked.
  public var text: String
  /// What an answer is.
  public var record: Kind
  /// The kinds of entry that it is asked about; empty for all that stand in the way.
  public var kinds: [Identifier<EntryKind>]

  /// What an answer to a question is.
  public enum Kind: String, CaseIterable, Sendable {
    /// An entry that overcame it, or could: a ``Link``.
    case link
    /// What it requires: a ``Need``.
    case need
    /// Who else meets it: an ``Encounter``.
    case encounter
    /// Who can assist, and how: an ``Offer``.
    case offer
    /// How it should read instead: an ``Answer`` with that wording.
    case amendment
    /// Who is for or against it: an ``Answer`` with that.
    case position
    /// Words alone: an ``Answer``.
    case none
  }

  /// A question with the given values.
  public init(
    id: Identifier<GuidingQuestion>, text: String, record: Kind = .none,
    kinds: [Identifier<EntryKind>] = []
  ) {
    self.id = id
    self.text = text
    self.record = record
    self.kinds = kinds
  }

  /// What the four questions of 2019 ask for, in their order; a question that is a text alone asks
  /// for what the one in its place did, one after the fourth for words.
  public static let usual: [Kind] = [.link, .need, .encounter, .offer]

  /// The question as the file has it at `place`, counted from 0; nil when `value` is neither a text
  /// nor an object with one.
  public init?(_ value: Value, at place: Int) {
    if let text = value.string {
      let record = Self.usual.indices.contains(place) ? Self.usual[place] : .none
      self.init(id: Self.name(at: place), text: text, record: record)
    } else if let members = value.object, let text = members.text("text") {
      self.init(
        id: members.reference("id") ?? Self.name(at: place), text: text,
        record: members.text("record").flatMap(Kind.init) ?? .none,
        kinds: members.references("kinds"))
    } else {
      return nil
    }
  }

  /// The name of one that the file gives none.
  static func name(at place: Int) -> Identifier<GuidingQuestion> {
    Identifier("question-\(place + 1)")
  }

  /// The question as the file has it at `place`, counted from 0: a text alone where that says it.
  public func value(at place: Int) -> Value {
    if GuidingQuestion(.string(text), at: place) == self { return .string(text) }
    var members: Members = ["id": .string(id.name), "text": .string(text)]
    if record != .none { members.set("record", record.rawValue) }
    members.set("kinds", kinds)
    return .object(members)
  }

  /// Whether it is asked about entries of `kind`.
  public func isAsked(of kind: EntryKind) -> Bool {
    kinds.isEmpty ? kind.meaning == .obstacle : kinds.contains(kind.id)
  }
}
