import ArgumentParser
import Reports
import SessionEngine
import SessionStorage

/// `dayzero report FILE`: writes the report.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the report; at any moment, from the first entry on.",
    discussion: """
      An edition says what it leaves out, on standard error. A style is one of \
      '\(ReportStyle.names.joined(separator: "', '"))', or the path of a template of your own, which \
      ends in .md for markdown and in .html for html, docx, odt and pdf; 'dayzero styles' prints one \
      to begin with.

      csv has a file for each kind of record: with --output FOLDER in that folder, with --output \
      NAME.csv the entries there and the rest beside it. docx and odt need pandoc, pdf needs \
      chromium-headless-shell.
      """)

  @OptionGroup var options: FileOptions

  @Option(help: "Whom it is for: \(Choices.names(Edition.self)).", transform: Choices.choice)
  var edition = Edition.public

  @Option(
    help: "What it is written in: \(Choices.names(ReportFormat.self)).", transform: Choices.choice)
  var format = ReportFormat.markdown

  @Option(
    help: "How it is laid out: a style, or the path of a template; csv and json have no layout.")
  var style: String?

  @Option(
    help: "How much it tells: \(Choices.names(ReportLength.self)); csv and json tell all.",
    transform: Choices.choice)
  var length = ReportLength.full

  @Option(
    help: """
      What becomes of a group's title with a name in it that the edition may not tell: \
      \(Choices.names(NamedHeadings.self)); number leaves the group's number alone.
      """, transform: Choices.choice)
  var headings = NamedHeadings.mark

  @Flag(
    help: """
      Let new entries wait that could be told from the report that was handed out before, until \
      there are three wherever they are counted.
      """)
  var holdBack = false

  @Option(help: "The language of its headings and sentences: \(languages).")
  var language = "en"

  @OptionGroup var target: OutputOptions

  func validate() throws {
    guard ReportStrings.strings(for: language) != nil else {
      throw ValidationError("There is no language '\(language)' here; choose from: \(languages).")
    }
    if holdBack, edition == .internal {
      throw ValidationError("The internal edition holds nothing back; choose another --edition.")
    }
    if format.isBinary, target.output == nil {
      throw ValidationError("Say where the \(format.rawValue) is to go: add --output FILE.")
    }
  }

  func run() throws {
    if format.isBinary, target.path == nil, Machine.outputIsTerminal {
      throw UserError("\(format.rawValue) is nothing for a terminal; give --output a file's name.")
    }
    let seat = Machine.seat(at: "report")
    try options.withFiles(as: seat) { try write($0, as: seat) }
  }

  private func write(_ loaded: LoadedSession, as seat: Seat) throws {
    try target.keepOff(options.file, which: "the session")
    if let style, StyleFinder.isPath(style) {
      try target.keepOff(style, which: "the template")
    }
    let order = ReportOrder(
      format: format, style: style, length: length,
      strings: ReportStrings.strings(for: language) ?? .english)
    let content = ReportContent(
      loaded.session, edition: edition, headings: headings, holdsBack: holdBack)
    let out = ReportWriter(target: target, notes: content.notes(order.strings, in: order.layout))
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
      let note =
        "It is not recorded that this was handed out, so a later report cannot tell what it "
        + "adds to this one: \(error)"
      Machine.write("Note: \(VisibleText.line(note))\n", to: .error)
    }
  }
}

/// The languages that reports can be written in.
private let languages = ReportStrings.all.map(\.language).joined(separator: ", ")
