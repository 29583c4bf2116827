import Reports
import SessionEngine
import TestSupport
import Testing
import WorkshopModel

@Suite("Data in a page")
struct HostilePageTests {
  static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title></style></svg><svg onload=alert(1)>", "<!-- a --> ]]> <![CDATA[ x",
    "{{title}} {{> look}} {{{title}}} {{#groups}}", "https://a.example javascript:alert(1)",
    "[a](javascript:x) &lt;b&gt; &#60;i&#62; &amp", "\u{202E}<b>\u{0}\u{1B}[31m\u{2066}",
    "url(x) } * { color: red; } @import 'x';", "= a\" b=\"c\" `", "<a href=https://a.example>a</a>",
  ]

  /// The page with a plain word in all fields.
  private static let plain = (try? everywhere("plain")).map { session in
    Markup(page(ReportContent(session, edition: .public)))
  }

  @Test("in no field it adds a tag, an attribute or a link", arguments: texts)
  func shape(text: String) throws {
    let session = try Self.everywhere(text)
    let hostile = Markup(page(ReportContent(session, edition: .public)))
    let plain = try #require(Self.plain)
    #expect(hostile.problems == [])
    #expect(shape(hostile) == shape(plain))
    #expect(hostile.values(of: "href") == plain.values(of: "href"))
    #expect(hostile.values(of: "id") == plain.values(of: "id"))
    #expect(hostile.values(of: "class") == plain.values(of: "class"))
  }

  @Test(
    "nothing but the page's own tags and attributes is in any edition",
    arguments: Edition.allCases, ReportStyle.names)
  func vocabulary(edition: Edition, style: String) throws {
    let text = Self.texts.joined(separator: "\n")
    // Under the Chatham House Rule a text that is also a name would be taken out.
    let session = try Self.everywhere(text, sparesNames: edition == .chathamHouse)
    let page = page(ReportContent(session, edition: edition), style)
    #expect(page.ranges(of: "&lt;script&gt;").count > 50)
    let markup = Markup(page)
    #expect(markup.problems == [])
    let active: Set = [
      "script", "img", "iframe", "object", "embed", "link", "base", "form", "input", "button",
      "audio", "video", "source", "use", "image", "foreignObject", "animate", "set",
    ]
    #expect(active.isDisjoint(with: markup.tags.map(\.name)))
    let names = Set(markup.tags.flatMap(\.attributes.keys))
    #expect(names.allSatisfy { !$0.hasPrefix("on") && $0 != "style" && $0 != "src" })
    #expect(markup.values(of: "href").allSatisfy { $0.wholeMatch(of: /#[A-Za-z0-9-]+/) != nil })
  }

  @Test("its lines stay lines, what shows nothing is made visible, and direction is its own")
  func text() throws {
    var workshop = try SmallWorkshop()
    try workshop.addEntry("a", "one\ntwo\u{202E}\n\nسلام <b>")
    let page = page(ReportContent(workshop.session, edition: .public))
    let text = "one<br>two‹U+202E›<br><br>\u{2068}سلام &lt;b&gt;\u{2069}"
    #expect(page.contains("<p dir=\"auto\">\(text)</p>"))
  }

  /// The tags as far as data may not change them; breaks of lines are those of the data.
  private func shape(_ markup: Markup) -> [String] {
    markup.tags.filter { !["br", "strong", "text"].contains($0.name) }.map(\.shape)
  }

  /// The workshop of 2019 with every kind of record, all of whose texts are `text`.
  private static func everywhere(_ text: String, sparesNames: Bool = false) throws -> Session {
    var session = try exampleSession()
    try addRest(to: &session)
    let now = Timestamp(seconds: 0)
    let fields = sparesNames ? Self.fields.subtracting(Self.names) : Self.fields
    for type in RecordType.allCases {
      for record in session.state.states(of: type) {
        let members = record.values.filter { fields.contains($0.name) }
          .map { ($0.name, replaced($0.value, by: text)) }
        if (try? session.perform(.edit(record.key, Members(members)), at: now)) != nil { continue }
        // What has a form of its own, a date for one, is refused and stays.
        for member in members {
          _ = try? session.perform(.edit(record.key, Members([member])), at: now)
        }
      }
    }
    return session
  }

  private static let names: Set = [
    "affiliation", "hosts", "moderator", "name", "organisation", "owner", "rapporteur",
  ]

  private static let fields: Set = [
    "affiliation", "basis", "date", "documentType", "emphasis", "end", "event", "followUp", "hosts",
    "how", "method", "moderator", "name", "note", "notice", "number", "objectives", "organisation",
    "owner", "place", "prompt", "questions", "rapporteur", "reference", "references", "source",
    "stagesSource", "start", "summary", "text", "themes", "timeZone", "title", "asOf",
  ]

  private static func replaced(_ value: Value, by text: String) -> Value {
    switch value {
    case .string: .string(text)
    case .list(let parts): .list(parts.map { replaced($0, by: text) })
    case .object(let members):
      .object(Members(members.map { ($0.name, replaced($0.value, by: text)) }))
    default: value
    }
  }
}
