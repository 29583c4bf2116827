/// The fields of each type of record, in the order in which a session file writes them.
///
/// The one place that knows the file format field by field: reading, writing, validation and the
/// engine's commands all go by it. Fields that are not listed are kept and written after these.
public enum Schema {
  /// The most lists and objects that may stand in one another in a field: as many as there is room
  /// for wherever a file has it, in a line of a journal, among the operations and in a record.
  public static let levelLimit = 14

  /// The most fields that a record shows, those it knows first.
  public static let fieldLimit = 200

  /// Whether a field of a record could not be told from what a file says there of its own: the
  /// record's name, or a list beside the workshop's fields.
  public static func isReserved(_ name: String, in type: RecordType) -> Bool {
    name == "id" || type == .workshop && RecordType.nested.contains { $0.listName == name }
  }

  /// The rules for records of `type`, in the order of the file; `id` is not among them.
  public static func rules(for type: RecordType) -> [FieldRule] {
    switch type {
    case .workshop: workshop
    case .role: role
    case .sector: sector
    case .kind: kind
    case .phase: phase
    case .norm: norm
    case .group: group
    case .participant: participant
    case .entry: entry
    case .link: link
    case .need: need
    case .encounter: encounter
    case .offer: offer
    case .vote: vote
    case .conclusion: conclusion
    case .parked: parked
    case .outcome: outcome
    case .ballot: ballot
    case .timing: timing
    }
  }

  /// The rule for the field `name` of records of `type`; nil when the format does not know it.
  public static func rule(for name: String, of type: RecordType) -> FieldRule? {
    rules(for: type).first { $0.name == name }
  }

  /// The most bytes of UTF-8 that one text may have.
  public static let textLimit = 65_536

  private static let workshop = [
    FieldRule("title", .line, required: true), FieldRule("documentType", .line),
    FieldRule("event", .line), FieldRule("place", .line), FieldRule("date", .date),
    FieldRule("start", .time), FieldRule("end", .time), FieldRule("timeZone", .line),
    FieldRule("hosts", .texts), FieldRule("objectives", .texts), FieldRule("method", .texts),
    FieldRule("stages", .titled), FieldRule("stagesSource", .line),
    FieldRule("attribution", .choice(Attribution.allCases.map(\.rawValue))),
    FieldRule("language", .line), FieldRule("languages", .texts), FieldRule("questions", .texts),
    FieldRule("references", .texts),
    FieldRule("followUp", .text), FieldRule("notice", .text), FieldRule("source", .text),
  ]

  private static let role = [
    FieldRule("order", .order, required: true), FieldRule("title", .line, required: true),
    FieldRule("summary", .text), FieldRule("stages", .stages),
    FieldRule("release", .choice(Release.allCases.map(\.rawValue))),
  ]

  private static let sector = [
    FieldRule("order", .order, required: true), FieldRule("title", .line, required: true),
  ]

  private static let kind = [
    FieldRule("order", .order, required: true), FieldRule("title", .line, required: true),
    FieldRule("key", .key, required: true),
  ]

  private static let phase = [
    FieldRule("order", .order, required: true), FieldRule("title", .line, required: true),
    FieldRule("minutes", .integer(Phase.allowedMinutes)), FieldRule("prompt", .text),
    FieldRule("for", .texts),
  ]

  private static let norm = [
    FieldRule("order", .order), FieldRule("reference", .line, required: true),
    FieldRule("title", .line, required: true), FieldRule("text", .text),
    FieldRule("summary", .text), FieldRule("source", .text), FieldRule("note", .text),
    FieldRule("emphasis", .texts),
  ]

  private static let group = [
    FieldRule("order", .order, required: true), FieldRule("number", .line, required: true),
    FieldRule("title", .line, required: true), FieldRule("norms", .references(.norm)),
    FieldRule("moderator", .person), FieldRule("rapporteur", .person), FieldRule("closed", .flag),
  ]

  private static let participant = [
    FieldRule("group", .reference(.group), required: true),
    FieldRule("name", .line, writtenWhenEmpty: true),
    FieldRule("organisation", .line, writtenWhenEmpty: true),
    FieldRule("sector", .reference(.sector)), FieldRule("present", .flag),
  ]

  private static let entry = [
    FieldRule("group", .reference(.group), required: true),
    FieldRule("kind", .reference(.kind), required: true),
    FieldRule("role", .reference(.role), required: true),
    FieldRule("sector", .reference(.sector)), FieldRule("organisation", .line),
    FieldRule("text", .text, required: true), FieldRule("themes", .texts),
    FieldRule("release", .choice(Release.allCases.map(\.rawValue))),
    FieldRule("paraphrase", .text), FieldRule("joined", .reference(.entry)),
    FieldRule("splitFrom", .reference(.entry)), FieldRule("source", .text),
    FieldRule("asOf", .line), FieldRule("demonstration", .flag), FieldRule("note", .text),
  ]

  private static let link = [
    FieldRule("action", .reference(.entry), required: true),
    FieldRule("challenge", .reference(.entry), required: true), FieldRule("how", .text),
    FieldRule("outcome", .choice(Link.Outcome.allCases.map(\.rawValue))),
    FieldRule("basis", .text), FieldRule("source", .text), FieldRule("demonstration", .flag),
    FieldRule("note", .text),
  ]

  private static let need = [
    FieldRule("challenge", .reference(.entry), required: true),
    FieldRule("text", .text, required: true), FieldRule("sector", .reference(.sector)),
  ]

  private static let encounter = [
    FieldRule("challenge", .reference(.entry), required: true),
    FieldRule("scope", .choice(Encounter.Scope.allCases.map(\.rawValue)), required: true),
    FieldRule("sector", .reference(.sector)), FieldRule("text", .text),
  ]

  private static let offer = [
    FieldRule("challenge", .reference(.entry), required: true),
    FieldRule("sector", .reference(.sector)), FieldRule("organisation", .line),
    FieldRule("text", .text, required: true),
  ]

  private static let vote = [
    FieldRule("voter", .line, required: true),
    FieldRule("item", .reference(.entry)), FieldRule("conclusion", .reference(.conclusion)),
    FieldRule("theme", .text),
    FieldRule("round", .integer(Ballot.allowedRounds)),
    FieldRule("ballot", .reference(.ballot)),
    FieldRule("dots", .integer(Vote.allowedDots)),
    FieldRule("opinion", .choice(Opinion.allCases.map(\.rawValue))), FieldRule("remark", .text),
  ]

  private static let conclusion = [
    FieldRule("group", .reference(.group), writtenWhenEmpty: true),
    FieldRule("order", .order, required: true), FieldRule("text", .text, required: true),
    FieldRule("status", .choice(Conclusion.Status.allCases.map(\.rawValue)), required: true),
    FieldRule("evidence", .references(.entry)), FieldRule("agreedText", .text),
    FieldRule("checksum", .line), FieldRule("source", .text), FieldRule("note", .text),
  ]

  private static let parked = [
    FieldRule("text", .text, required: true), FieldRule("owner", .line),
    FieldRule("group", .reference(.group)), FieldRule("entry", .reference(.entry)),
  ]

  private static let outcome = [
    FieldRule("challenge", .reference(.entry), required: true),
    FieldRule("result", .choice(Outcome.Result.allCases.map(\.rawValue)), required: true),
    FieldRule("text", .text), FieldRule("owner", .line),
  ]

  private static let ballot = [
    FieldRule("group", .reference(.group), required: true),
    FieldRule("round", .integer(Ballot.allowedRounds), required: true),
    FieldRule("method", .choice(Ballot.Method.allCases.map(\.rawValue)), required: true),
    FieldRule("dots", .integer(Ballot.allowedDots), required: true),
    FieldRule("dotsForOne", .integer(Ballot.allowedDots)),
    FieldRule("items", .references(.entry)),
    FieldRule("conclusions", .references(.conclusion)), FieldRule("themes", .texts),
    FieldRule("asked", .texts), FieldRule("eligible", .integer(Ballot.allowedVoters)),
    FieldRule("done", .flag),
  ]

  private static let timing = [
    FieldRule("at", .moment, required: true),
    FieldRule("event", .choice(Timing.Event.allCases.map(\.rawValue)), required: true),
    FieldRule("phase", .reference(.phase)), FieldRule("group", .reference(.group)),
    FieldRule("challenge", .reference(.entry)), FieldRule("conclusion", .reference(.conclusion)),
    FieldRule("seconds", .integer(Timing.allowedSeconds)),
    FieldRule("elapsed", .integer(Timing.allowedElapsed)),
  ]
}
