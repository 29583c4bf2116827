/// The workshop itself: what it is called, where and when it is, what it is for, how it works.
///
/// Its roles, sectors, kinds of entry and phases are records of their own.
public struct Workshop: RecordValue {
  /// Records of this type.
  public static let type = RecordType.workshop

  /// The record's name, always that of ``RecordKey/workshop``.
  public var id: Identifier<Workshop> { Identifier(RecordKey.workshop.id) }
  /// What it is called.
  public var title: String
  /// What its report calls itself: "Day-0 Workshop Report"; nil when it does not say.
  public var documentType: String?
  /// The event it belongs to; nil for none.
  public var event: String?
  /// Where it is; nil when not known.
  public var place: String?
  /// The day, YYYY-MM-DD; nil when not known.
  public var date: String?
  /// When it starts, HH:MM in local time; nil when not known.
  public var start: String?
  /// When it ends, HH:MM in local time; nil when not known.
  public var end: String?
  /// The time zone of start and end, for readers; nil when not known.
  public var timeZone: String?
  /// Who holds it; may be empty.
  public var hosts: [String]
  /// What it is for, in order; may be empty.
  public var objectives: [String]
  /// Its steps, in order; may be empty.
  public var method: [String]
  /// The stages of norm cultivation, in order; may be empty.
  public var stages: [Titled]
  /// Whose stages they are; nil when not known.
  public var stagesSource: String?
  /// What the report may say of people.
  public var attribution: Attribution
  /// The language it is held in, as a tag: "en"; nil when not known.
  public var language: String?
  /// The languages that people may speak and write in, as tags; may be empty.
  public var languages: [String]
  /// The guiding questions of the second half, in order; may be empty.
  public var questions: [String]
  /// What the report refers to, in order; may be empty.
  public var references: [String]
  /// What came after it; nil when not known.
  public var followUp: String?
  /// What every reader of the session must know; nil for nothing.
  public var notice: String?
  /// Where the facts of the workshop are published; nil for one that is being held.
  public var source: String?

  /// The workshop with the given fields; `id` does not matter, since there is one workshop.
  public init(id: Identifier<Workshop>, fields: Members) {
    title = fields.text("title") ?? ""
    documentType = fields.text("documentType")
    event = fields.text("event")
    place = fields.text("place")
    date = fields.text("date")
    start = fields.text("start")
    end = fields.text("end")
    timeZone = fields.text("timeZone")
    hosts = fields.texts("hosts")
    objectives = fields.texts("objectives")
    method = fields.texts("method")
    stages = fields["stages"]?.list?.compactMap(Titled.init) ?? []
    stagesSource = fields.text("stagesSource")
    attribution = fields.text("attribution").flatMap(Attribution.init) ?? .none
    language = fields.text("language")
    languages = fields.texts("languages")
    questions = fields.texts("questions")
    references = fields.texts("references")
    followUp = fields.text("followUp")
    notice = fields.text("notice")
    source = fields.text("source")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("title", title)
    fields.set("documentType", documentType)
    fields.set("event", event)
    fields.set("place", place)
    fields.set("date", date)
    fields.set("start", start)
    fields.set("end", end)
    fields.set("timeZone", timeZone)
    fields.set("hosts", hosts)
    fields.set("objectives", objectives)
    fields.set("method", method)
    fields["stages"] = stages.isEmpty ? nil : .list(stages.map(\.value))
    fields.set("stagesSource", stagesSource)
    fields.set("attribution", attribution.rawValue)
    fields.set("language", language)
    fields.set("languages", languages)
    fields.set("questions", questions)
    fields.set("references", references)
    fields.set("followUp", followUp)
    fields.set("notice", notice)
    fields.set("source", source)
    return fields
  }
}
