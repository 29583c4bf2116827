import ArgumentParser
import Reports
import Words
import WorkshopModel

/// `dayzero styles [NAME]`: lists the styles of reports, or prints the template of one.
struct StylesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "styles",
    abstract: words["command.styles.abstract"],
    discussion: words("command.styles.discussion", style: ReportStyle.names[0]))

  @Argument(help: ArgumentHelp(words["command.styles.name"]))
  var name: String?

  @Option(
    help: ArgumentHelp(words("command.styles.format", choices: Choices.names(Language.self))),
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
      guard target.path == nil else { throw ValidationError(words["program.styles.noName"]) }
      return try printList()
    }
    guard let template = ReportStyle.source(of: name, for: format.format) else {
      throw UserError(StyleFinder.sentence(onMissing: name, for: format.format))
    }
    let bytes = Array(template.utf8)
    guard let path = target.path else { return try Machine.output(bytes) }
    try target.write([OutputFile(path: path, bytes: bytes)])
    print(words("program.output.wrote", path: VisibleText.line(path)))
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
