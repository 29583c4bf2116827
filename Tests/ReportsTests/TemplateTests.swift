import SessionEngine
import TestSupport
import Testing
import Words
import WorkshopModel

@testable import Reports

/// What becomes of templates that somebody wrote.
@Suite("Templates with mistakes")
struct TemplateTests {
  private func error(_ template: String, _ format: TextFormat = .markdown) -> StyleError? {
    do {
      _ = try ReportStyle(template, for: format)
      return nil
    } catch { return error }
  }

  @Test(
    "a template cannot put in itself",
    arguments: ["{{> report}}", "{{#groups}}\n{{> report}}{{/groups}}", "{{> the report}}"])
  func itself(template: String) {
    #expect(error(template) != nil)
  }

  @Test("parts that put in each other are refused where the template puts them in")
  func cycle() throws {
    let reading = try TemplateReading("a\n{{> one}}")
    #expect(throws: StyleError(line: 2, reason: .endlessPart("one"))) {
      try reading.checkParts(["one": "{{#a}}{{> two}}{{/a}}", "two": "{{> one}}"])
    }
    #expect(throws: StyleError.self) {
      try reading.checkParts(["one": "{{<two}}{{/two}}", "two": "{{<one}}{{/one}}"])
    }
    try reading.checkParts(["one": "{{> two}}{{> two}}", "two": ""])
  }

  @Test("sections that go too deep are refused, with the line, and so are endless tags")
  func depth() {
    let deep = String(repeating: "{{#a}}\n", count: 3_000)
    #expect(error(deep) == StyleError(line: 33, reason: .tooDeep(most: 32)))
    #expect(error("{{" + String(repeating: "a(", count: 100_000) + "}}") != nil)
    #expect(error("{{" + String(repeating: "a.", count: 100_000) + "}}") != nil)
    #expect(error("{{! " + String(repeating: "a.", count: 100_000) + "}}") == nil)
  }

  @Test(
    "each mistake is told in a plain sentence with its line",
    arguments: [
      ("a\n{{#groups}}\n", 2, "'{{#groups}}' is not ended by '{{/groups}}'"),
      (
        "{{#groups}}\n{{#roles}}\n{{/groups}}", 3,
        "'{{/groups}}' stands where '{{/roles}}' has to come first, for '{{#roles}}' in line 2"
      ),
      ("\n\n{{/groups}}", 3, "'{{/groups}}' ends nothing"),
      ("{{^last()}},", 1, "'{{^last()}}' is not ended by '{{/last()}}'"),
      ("\r\n{{title", 2, "'{{title' is not closed by '}}'"),
      ("{{{title}}", 1, "'{{{title}}' is not closed by '}}}'"),
      ("{{the title}}", 1, "'{{the title}}' is no tag of a template"),
      (
        "{{$heading}}{{/title}}", 1,
        "'{{/title}}' stands where '{{/heading}}' has to come first, for '{{$heading}}' in line 1"
      ),
      ("{{<entries}}\n", 1, "'{{<entries}}' is not ended by '{{/entries}}'"),
      ("{{<first(entries)}}", 1, "'{{<first(entries)}}' is no tag of a template"),
      ("{{=<% %>=}}\n<%#groups%>", 2, "'<%#groups%>' is not ended by '<%/groups%>'"),
      ("{{=<% %>=}}\n<%title", 2, "'<%title' is not closed by '%>'"),
      ("{{=<%=}}", 1, "'{{=<%=}}' is no tag of a template"),
      ("{{=<% %>}}", 1, "'{{=<% %>}}' is not closed by '=}}'"),
      ("{{> *title}}", 1, "'{{> *title}}' is no tag of a template"),
      ("{{}}", 1, "'{{}}' is no tag of a template"),
    ])
  func sentences(template: String, line: Int, problem: String) {
    #expect(error(template)?.line == line)
    #expect(error(template)?.problem(in: .english) == problem)
  }

  @Test("a part that there is not is told of, with those that there are")
  func unknownPart() {
    let error = error("# A\n{{> nosuch}}")
    #expect(error?.line == 2)
    let problem = error?.problem(in: .english) ?? ""
    #expect(problem.hasPrefix("there is no part 'nosuch'; there are annex, "))
  }

  @Test("names that no report has are told of, each once, with the line")
  func unknownNames() {
    let template = """
      {{title}} {{titel}} {{#groups}}{{heading}}{{/groups}} {{{text}}} {{&hasGroups}} {{.}}
      {{words.conclusions}} {{words.conclusion}} {{titel}} {{hasTitel}} {{plusone(index())}}
      {{^last()}}{{/last()}} {{upper(title)}} {{! titel }}
      {{$mine}}{{/mine}}{{<entries}}{{$mine}}{{/mine}}{{/entries}}
      """
    let names = ReportStyle.unknownNames(in: template)
    #expect(names.map(\.name) == ["titel", "conclusion", "hasTitel", "upper()"])
    #expect(names.map(\.line) == [1, 2, 2, 3])
  }

  @Test("every name in a report, and in the program's own templates, is known")
  func knownNames() throws {
    var names: Set<String> = []
    for edition in Edition.allCases {
      let content = ReportContent(try exampleSession(), edition: edition)
      let tree = ReportTree(content: content, words: .english, length: .full)
      collect(tree.drawn, into: &names)
    }
    #expect(names.count > 150)
    #expect(names.filter { !TemplateNames.isKnown($0) } == [])
    for template in Templates.styles + Templates.parts {
      #expect(ReportStyle.unknownNames(in: template.text).map(\.name) == [], "\(template.name)")
    }
  }

  @Test("every name that is known is in some report")
  func noOtherNames() throws {
    var session = try exampleSession()
    try addRest(to: &session)
    var names: Set<String> = []
    for edition in [Edition.internal, .public, .chathamHouse] {
      let content = ReportContent(session, edition: edition)
      let tree = ReportTree(content: content, words: .english, length: .full)
      collect(tree.drawn, into: &names)
    }
    // What three people said may not be told by number.
    #expect(TemplateNames.all.subtracting(names).subtracting(["total"]) == [])
  }

  @Test("the program's own templates are read as those of others are")
  func own() throws {
    for template in Templates.styles {
      #expect(throws: Never.self) { try ReportStyle(template.text, for: template.format) }
    }
    for template in Templates.parts {
      #expect(throws: Never.self, "\(template.name)") { try TemplateReading(template.text) }
    }
  }

  @Test("whatever a template is made of, it is refused in a sentence or gives a report")
  func soup() throws {
    let session = try SmallWorkshop().session
    let content = ReportContent(session, edition: .public)
    let pieces = [
      "{{", "}}", "{{{", "}}}", "{{#groups}}", "{{/groups}}", "{{^title}}", "{{/title}}",
      "{{title}}",
      "{{> entries}}", "{{> report}}", "{{!", "{{=", "{{=| |=}}", "|=", "|title|", "{{.}}",
      "{{$heading}}", "{{/heading}}", "{{<insights}}", "{{/insights}}", "{{#last()}}", "<", ">",
      "\"", "'",
      "=",
      "<p", " title=", "<!--", "-->", "<style>", "</style>", "url(", "\\75", "&#117;", "\r\n", "a",
      " ", "/", "\u{301}", "<bdi{{> lang}}>", "-",
    ]
    var numbers = SplitMix64(seed: 7)
    var accepted = 0
    for _ in 0..<4_000 {
      let template = (0..<(numbers.next() % 9)).map { _ in
        pieces[Int(numbers.next() % UInt64(pieces.count))]
      }.joined()
      for format in TextFormat.allCases {
        do {
          _ = try ReportStyle(template, for: format).text(content)
          accepted += 1
        } catch {
          #expect(error.line != nil, "\(template)")
        }
      }
    }
    #expect(accepted > 800)
  }

  private func collect(_ node: ReportNode, into names: inout Set<String>) {
    switch node {
    case .object(let members):
      for member in members {
        names.insert(member.name)
        collect(member.value, into: &names)
      }
    case .list(let parts): for part in parts { collect(part, into: &names) }
    default: break
    }
  }
}
