import ArgumentParser
import Reports
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// `dayzero report FILE`: writes the report.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.report.abstract"],
    discussion: words(
      "command.report.discussion",
      styles: ReportStyle.names.map { words("program.quoted", text: $0) }))

  @OptionGroup var options: FileOptions

  @Option(
    help: ArgumentHelp(words("command.report.edition", choices: Choices.names(Edition.self))),
    transform: Choices.choice)
  var edition = Edition.usual

  @Option(
    help: ArgumentHelp(words("command.report.format", choices: Choices.names(ReportFormat.self))),
    transform: Choices.choice)
  var format = ReportFormat.usual

  @Option(
    help: ArgumentHelp(words["command.report.style"]))
  var style: String?

  @Option(
    help: ArgumentHelp(words("command.report.length", choices: Choices.names(ReportLength.self))),
    transform: Choices.choice)
  var length = ReportLength.usual

  @Option(
    help: ArgumentHelp(
      words("command.report.headings", choices: Choices.names(NamedHeadings.self))),
    transform: Choices.choice)
  var headings = NamedHeadings.usual

  @Flag(
    help: ArgumentHelp(words["command.report.holdBack"]))
  var holdBack = false

  @Option(help: ArgumentHelp(words("command.report.language", languages: languages)))
  var language = "en"

  @OptionGroup var target: OutputOptions

  func validate() throws {
    guard Words.words(of: language) != nil else {
      throw ValidationError(
        words("program.report.noLanguage", language: language, languages: languages))
    }
    if holdBack, edition.tellsEverything {
      throw ValidationError(words["program.report.holdsNothingBack"])
    }
    if format.isBinary, target.output == nil {
      throw ValidationError(words("program.report.noOutput", format: format.rawValue))
    }
  }

  func run() throws {
    if format.isBinary, target.path == nil, Machine.outputIsTerminal {
      throw UserError(words("program.report.notForTerminal", format: format.rawValue))
    }
    let seat = Machine.seat(at: "report")
    try options.withFiles(as: seat) { try write($0, as: seat) }
  }

  private func write(_ loaded: LoadedSession, as seat: Seat) throws {
    try target.keepOff(options.file, .session)
    if let style, StyleFinder.isPath(style) {
      try target.keepOff(style, .template)
    }
    let order = ReportOrder(
      format: format, style: style, length: length,
      words: (Words.words(of: language) ?? .english).keyed(by: KeyFile.name))
    let content = ReportContent(
      loaded.session, edition: edition, headings: headings, holdsBack: holdBack)
    let out = ReportWriter(target: target, notes: content.notes(order.words, in: order.layout))
    try out.write(try order.files(content))
    if let handout = content.handout { record(handout, in: loaded, as: seat) }
  }

  /// Records what was handed out beside the session, so that a later report can be held against it.
  private func record(_ handout: Handout, in loaded: LoadedSession, as seat: Seat) {
    var session = loaded.session
    guard let operation = session.record(handout, at: Machine.now) else { return }
    do {
      try SessionStore.append(
        [operation], beside: loaded, at: options.file, as: seat, on: SystemDisk())
    } catch {
      Machine.note(words("program.report.notRecorded", reason: words.sentence(of: error)))
    }
  }
}

/// The languages that reports can be written in.
private let languages = Words.all.map(\.language)
