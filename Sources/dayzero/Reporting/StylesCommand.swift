import ArgumentParser
import Reports

/// `dayzero styles [NAME]`: lists the styles of reports, or prints the template of one.
struct StylesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "styles",
    abstract: "List the styles of reports, or print one's template to copy and change.",
    discussion: """
      To make a style of your own, write a template to a file, change it with any editor, and give \
      its path:

        dayzero styles \(ReportStyle.names[0]) --output ours.md
        dayzero report FILE --style ours.md

      A template is the text of the report with {{names}} where something is put in: {{text}} puts \
      in one thing, {{#groups}} … {{/groups}} repeats what is between them for each group, \
      {{> entries}} puts in a ready-made part. What can be put in is what 'dayzero report FILE \
      --format json' shows, by the same names; {{words.…}} are headings in the report's language.
      """)

  @Argument(help: "The style, by its name.")
  var name: String?

  @Option(
    help: "What the template is written in: \(Choices.names(Language.self)).",
    transform: Choices.choice)
  var format = Language.markdown

  @OptionGroup var target: OutputOptions

  /// What templates are written in, as people call it.
  enum Language: String, CaseIterable {
    case markdown, html

    var format: TextFormat {
      switch self {
      case .markdown: .markdown
      case .html: .html
      }
    }
  }

  func run() throws {
    guard let name else {
      guard target.path == nil else { throw ValidationError("Say which style is to be written.") }
      return try printList()
    }
    guard let template = ReportStyle.source(of: name, for: format.format) else {
      throw UserError(StyleFinder.sentence(onMissing: name, for: format.format))
    }
    let bytes = Array(template.utf8)
    guard let path = target.path else { return try Machine.output(bytes) }
    try target.write([OutputFile(path: path, bytes: bytes)])
    print("Wrote \(VisibleText.line(path)).")
  }

  private func printList() throws {
    try Machine.output(
      lines: ReportStyle.names.map { name in
        let formats = Language.allCases.filter { language in
          ReportStyle.source(of: name, for: language.format) != nil
        }
        return "\(name)  \(formats.map(\.rawValue).joined(separator: ", "))"
      })
  }
}
