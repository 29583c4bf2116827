import Testing
import WorkshopModel

@testable import Reports

@Suite("The language of Mustache")
struct MustacheTests {
  private func text(
    _ template: String, _ parts: [String: String] = [:], of data: ReportNode = [:],
    through sink: any PhraseSink = SpecificationSink(isRaw: false)
  ) throws -> String {
    let templates = try parts.merging(["": template]) { $1 }.mapValues { text in
      TemplateBuilder.nodes(of: try TemplateReading(text))
    }
    return TemplateRenderer.text("", of: templates, for: data, through: sink)
  }

  @Test(
    "it is what the public specification says",
    .enabled(
      if: MustacheSpecification.isThere,
      "the specification is not beside the project; DAYZERO_MUSTACHE can name its folder"),
    arguments: MustacheSpecification.kinds)
  func specification(kind: String, count: Int) throws {
    let examples = try MustacheSpecification.examples(of: kind)
    #expect(examples.count == count)
    for example in examples {
      let sink = SpecificationSink(isRaw: example.isRaw)
      let text = try text(
        example.template, example.partials, of: example.data, through: sink)
      #expect(text == example.expected, "\(example.title)")
    }
  }

  @Test("data is as harmless however its tag is written", arguments: TextFormat.allCases)
  func raw(format: TextFormat) throws {
    let hostile = "<b onclick=x>*a* [b](c) & \"d\" 'e'\u{202E}\u{200B}\n# f"
    let data: ReportNode = ["text": .text(hostile), "name": .name(hostile)]
    let usual = try text("{{text}}|{{name}}", of: data, through: format.sink)
    for tags in [
      "{{{text}}}|{{{name}}}", "{{&text}}|{{& name}}", "{{=<% %>=}}<%&text%>|<%name%>",
      "{{> one}}|{{{name}}}", "{{<two}}{{$a}}{{{text}}}{{/a}}{{/two}}|{{#name}}{{{.}}}{{/name}}",
    ] {
      let parts = ["one": "{{{text}}}", "two": "{{$a}}{{/a}}"]
      #expect(try text(tags, parts, of: data, through: format.sink) == usual, "\(tags)")
    }
    #expect(!usual.contains("<b ") && !usual.contains("\u{202E}"))
  }

  @Test("lists and parts with names say nothing where a text is put in")
  func nothing() throws {
    let data: ReportNode = ["list": .list([.name("<secret>")]), "object": ["a": .name("secret")]]
    #expect(try text("[{{list}}{{object}}{{{list}}}{{.}}{{none}}]", of: data) == "[]")
  }

  @Test("a part that could be there and is not hides what is further out of its name")
  func hiding() throws {
    let data: ReportNode = [
      "note": .name("outer"), "notes": .list([]),
      "parts": .list([["note": .nothing], ["other": .flag(true)]]),
    ]
    #expect(try text("{{#parts}}[{{note}}]{{/parts}}", of: data) == "[][outer]")
    #expect(try text("{{#parts}}[{{.note}}]{{/parts}}", of: data) == "[][]")
    #expect(
      try text("{{#parts}}{{#hasNote}}1{{/hasNote}}{{^hasNote}}0{{/hasNote}}{{/parts}}", of: data)
        == "01")
    #expect(try text("{{#hasNotes}}1{{/hasNotes}}{{^hasNotes}}0{{/hasNotes}}", of: data) == "0")
  }

  @Test("what is called upon lists, numbers and the place in a list")
  func calls() throws {
    let data: ReportNode = [
      "list": .list([.name("a"), .name("b"), .name("c")]), "none": .list([]), "number": .number(0),
      "flag": .flag(true),
    ]
    for (template, expected) in [
      ("{{#list}}{{plusone(index())}}{{.}}{{^last()}}, {{/last()}}{{/list}}", "1a, 2b, 3c"),
      ("{{#list}}{{#first()}}<{{/first()}}{{#odd()}}-{{/odd()}}{{.}}{{/list}}", "<a-bc"),
      ("{{#list}}{{#even()}}{{.}}{{/even()}}{{/list}}", "ac"),
      ("{{#list}}{{equalzero(minusone(index()))}} {{/list}}", "false true false "),
      (
        "{{count(list)}} {{first(list)}} {{last(list)}} {{empty(list)}} {{empty(none)}}",
        "3 a c false true"
      ),
      ("{{#reversed(list)}}{{.}}{{/reversed(list)}}{{^first(none)}}!{{/first(none)}}", "cba!"),
      ("{{plusone(number)}} {{even(number)}} {{odd(number)}}", "1 true false"),
      ("[{{index()}}{{upper(list)}}{{count(number)}}{{plusone(list)}}]", "[]"),
      ("{{#list}}{{#flag}}{{index()}}{{/flag}}{{/list}}", "012"),
      ("{{#list}}{{#number}}[{{index()}}]{{/number}}{{/list}}", "[][][]"),
    ] {
      #expect(try text(template, of: data) == expected, "\(template)")
    }
  }

  @Test("the lines of a part and of what replaces its blocks begin where they are put in")
  func indentation() throws {
    let parts = [
      "list": "- {{$title}}A{{/title}}\n\n{{#names}}\n  - {{.}}\n{{/names}}\n",
      "outer": "> {{#names}}{{.}} {{/names}}\n  {{> list}}\nend\n",
    ]
    let data: ReportNode = ["names": .list([.name("x\ny"), .name("z")])]
    #expect(
      try text("a\n  {{> outer}}\nb", parts, of: data)
        == "a\n  > x\ny z \n    - A\n\n      - x\ny\n      - z\n  end\nb")
    #expect(
      try text(
        " {{<list}}\n  {{$title}}\n      B\n        C\n  {{/title}}\n {{/list}}\n.", parts, of: [:])
        == " - B\n   C\n\n\n.")
  }

  @Test("what replaces a block cannot put in itself, and the outermost has the last word")
  func replacing() throws {
    let parts = ["part": "{{$a}}1{{/a}}{{$b}}2{{/b}}", "other": "{{<part}}{{$a}}3{{/a}}{{/part}}"]
    #expect(
      try text("{{<part}}{{$a}}[{{$a}}{{$b}}4{{/b}}{{/a}}]{{/a}}{{/part}}", parts) == "[4]2")
    #expect(try text("{{<other}}{{$a}}5{{/a}}{{$b}}6{{/b}}{{/other}}{{> other}}", parts) == "5632")
    #expect(
      try text("{{<part}}{{$a}}{{<part}}{{$b}}7{{/b}}{{/part}}{{/a}}{{/part}}", parts) == "172")
  }
}
