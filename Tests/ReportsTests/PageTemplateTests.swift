import Testing
import Words
import WorkshopModel

@testable import Reports

@Suite("Templates of pages")
struct PageTemplateTests {
  private func problem(_ template: String) -> String? {
    do {
      _ = try ReportStyle("<h1>{{title}}</h1>\n" + template, for: .html)
      return nil
    } catch {
      #expect(error.line ?? 0 >= 2)
      return error.problem(in: .english)
    }
  }

  @Test(
    "what would be brought in from elsewhere is refused, however it is written",
    arguments: [
      "<img src=\"http://a.example/x.png\">", "<IMG\nSRC = 'file:///etc/passwd'>",
      "<img src=&#104;ttp://a.example>", "<img src=\"{{title}}\">",
      "<img srcset=\"data:,x 1x, /y 2x\">",
      "<link rel=stylesheet href=a.css>", "<base href=x>", "<iframe srcdoc=x>", "<embed>",
      "<object>",
      "<script>x</script>", "<ScRiPt>x",
      "<noscript><p title=\"</noscript><img src=/x>\"></noscript>",
      "<style>@import 'a.css'</style>", "<style>a { background: url(/x) }</style>",
      "<style>a { background: u\\72l(/x) }</style>",
      "<style>a { background: u\\000072 l( '/x') }</style>",
      "<style>@\\69mport 'a'</style>", "<svg><style>a { fill: &#117;rl(/x) }</style></svg>",
      "<style>a { background: image-set('/x' 1x) }</style>", "<style><!-- </style>",
      "<p style=\"background:&#117;rl(/x)\">", "<p style=\"background:&#x75rl(/x)\">",
      "<p style=\"background:u\\72l&lpar;/x)\">", "<p style='background:url(\"//a.example\")'>",
      "<rect fill=\"url(http://a.example#x)\"/>", "<svg><use href=\"http://a.example#x\"/></svg>",
      "<svg><use xlink:href=/x /></svg>", "<image href=/x>", "<feImage xlink:href='/x'/>",
      "<video poster=/x>", "<a href=\"#x\" ping=/x>x</a>",
      "<title><p title=\"</title><img src=/x>\"></title>",
      "<![CDATA[<p title=\"]]><img src=/x>\">", "<?x <p title=\"?><img src=/x>\">",
      "<style></stylefoo><p title=\"</style><img src=/x>\">",
      "<!--!> <p title=\"--><img src=/x>\"> -->", "</p a=\"><p title=\"><img src=/x>\">",
      "<img srcset=\"#, /x 2x\">", "<a href=\"#\" ping=\"#\">", "<img attributionsrc=/x>",
      "<style>a { background: url(\"da ta:../x\") }</style>",
    ])
  func foreign(template: String) {
    #expect(problem(template) != nil)
  }

  @Test(
    "what acts is refused",
    arguments: [
      "<body onload=\"x\">", "<p ONCLICK=x>", "<p/onclick=x>", "<p title=\"\"onclick=x>",
      "<meta http-equiv=refresh content=\"0;url=x\">", "<meta http-equiv=\"re&#102;resh\">",
      "<a href=\"javascript:x\">x</a>", "<a href=\"java&#115;cript:x\">x</a>",
      "<a href=\" javascript:x\">x</a>", "<form action=x>", "<button formaction=x>",
      "<svg><a xlink:href=\"javascript:x\">x</a></svg>",
      "<svg><set attributeName=href to=x /></svg>",
      "<a href=\"data:text/html,x\">x</a>",
    ])
  func acting(template: String) {
    #expect(problem(template) != nil)
  }

  @Test(
    "data has no place where it could act",
    arguments: [
      "<a href=\"{{text}}\">x</a>", "<a href=\"https://{{text}}\">x</a>", "<a href={{text}}>x</a>",
      "<p title={{title}}>", "<p {{title}}>", "<p {{title}}=\"x\">", "<{{title}}>", "<p{{title}}>",
      "<p style=\"color: {{title}}\">", "<p style=\"u{{! x }}rl(/x)\">",
      "<style>a { color: {{title}} }</style>", "<style>{{> entries}}</style>",
      "<style>u{{#isFull}}{{/isFull}}rl(/x)</style>", "<rect fill=\"{{title}}\"/>",
      "<p onclick=\"{{title}}\">", "<meta http-equiv=\"{{title}}\">", "<p title=\"{{> entries}}\">",
      "<{{! x }}script>", "<scr{{! x }}ipt>",
      "<p title=\"a{{^isFull}}\" {{/isFull}}b=\"{{title}}\">",
      "{{#isFull}}<style>{{/isFull}}{{title}}", "{{#isFull}}<!--{{/isFull}}-->",
      "<p title='{{#isFull}}'{{/isFull}}>", "<p o{{> lang}}nload=\"x\">", "<scr{{> lang}}ipt>",
      "<p title=\"{{$a}}x{{/a}}\">", "<!-- {{$a}}x{{/a}} -->", "<style>{{$a}}x{{/a}}</style>",
      "<!-- --{{! x}}> -->", "<!-- -{{! x}}-> -->", "<!-- --{{title}}!> -->",
      "<!-- {{title}}> -->", "<!-- --{{#isFull}}{{/isFull}}> -->", "<!--{{title}}> -->",
      "<!--{{! x}}-> -->",
      "<title>{{$a}}x{{/a}}</title>", "<p {{$a}}{{/a}}>", "{{$a}}<{{/a}}script>", "{{$a}}<p{{/a}}>",
      "<p title=\"{{<insights}}{{/insights}}\">", "<p {{<insights}}{{/insights}}>",
      "{{<insights}}{{$heading}}<script>x</script>{{/heading}}{{/insights}}",
      "{{<insights}}<p title=\"{{$heading}}x{{/heading}}\">{{/insights}}",
      "{{<insights}}{{$heading}}<p title=\"{{$a}}{{/a}}\">{{/heading}}{{$a}}x{{/a}}{{/insights}}",
      "<p title={{=<% %>=}}<%title%>>", "{{=<% %>=}}<p title=<%title%>>", "<scr{{=<% %>=}}ipt>",
    ])
  func places(template: String) {
    #expect(problem(template) != nil)
  }

  @Test(
    "what does none of that is let through",
    arguments: [
      "<!DOCTYPE html><html lang=\"{{language}}\"><meta charset=utf-8>",
      "<a href=\"https://a.example/?a=1&b=2\">x</a> <a href='mailto:a@a.example'>x</a>",
      "<a href=\"#{{anchor}}\">x</a> <section id=\"{{anchor}}\" class='a {{#isFull}}b{{/isFull}}'>",
      "<img src=\"data:image/gif;base64,R0lGOD\" alt=\"{{title}}\">", "1 < 2 & 3 <3",
      "<style>a { background: url('data:image/gif;base64,R0lGOD') } a { &:hover { color: red } }</style>",
      "<style>{{> look}}{{> look-print}}</style>", "<title>{{title}} <1></title>",
      "<!-- {{title}} <img src=x> --><p dir=\"auto\"{{> lang}}>{{text}}</p><bdi{{> lang}}>x</bdi>",
      "<!----><!--a--!><br/></br >", "<!-- a -> b > c -->", "<!--{{title}}-->",
      "<style>a { color: red }</style >",
      "<p style=\"font-family: &quot;Noto Sans&quot;\">", "<rect fill=\"url(#stripes)\"/>",
      "{{#groups}}<h2 title=\"{{#title}}{{title}}{{/title}}\">{{heading}}</h2>{{> conclusions}}{{/groups}}",
      "<svg viewBox=\"0 0 {{width}} {{height}}\"><use href=\"#a\"/></svg>",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">",
      "{{<insights}}{{$heading}}What <b>they</b> said of {{title}}{{/heading}}{{/insights}}",
      "{{$a}}<p>{{title}}</p>{{/a}}", "{{=<% %>=}}<p title=\"<%title%>\"><%> entries%></p>",
    ])
  func allowed(template: String) {
    #expect(problem(template) == nil)
  }

  @Test("what replaces a block of the program's own parts comes where text stands")
  func ownBlocks() throws {
    var count = 0
    for part in Templates.parts where part.format == .html {
      let reading = try TemplateReading(part.text)
      guard reading.tags.contains(where: { $0.kind == .block }) else { continue }
      #expect(throws: Never.self, "\(part.name)") { try PageTemplate.check(reading) }
      count += 1
    }
    #expect(count == 7)
  }

  @Test(
    "the sentence says what it is, and the line",
    arguments: [
      (
        "a\n<img src=/x>", 2,
        "a report brings in nothing from elsewhere, and the template has '<img src>'"
      ),
      (
        "{{#groups}}\n<p>\n<a href=\"{{text}}\">x</a>\n{{/groups}}", 3,
        "'{{text}}' stands in 'href', where what is put in could act"
      ),
      ("<body onload=\"x\">", 1, "nothing in a report acts, and the template has 'onload'"),
      ("<p title=\"x", 1, "the value of 'title' has no end"),
      (
        "<p {{title}}>", 1, "'{{title}}' stands in a tag of HTML outside of quotation marks"
      ),
      ("<p title={{title}}>", 1, "the value of 'title' is put in, so it needs quotation marks"),
      ("<title><b></title>", 1, "'<title>' has a '<' in it"),
      ("</p a=\"x\">", 1, "the end of an element has more in it than a name"),
      ("<?x>", 1, "what begins with '<' here is no tag of HTML"),
    ])
  func sentences(template: String, line: Int, problem: String) {
    let error = #expect(throws: StyleError.self) { try ReportStyle(template, for: .html) }
    #expect(error?.line == line)
    #expect(error?.problem(in: .english) == problem)
  }
}
