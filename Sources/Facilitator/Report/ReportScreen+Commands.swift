import ScreenKit
import TerminalKit
import WorkshopModel

extension Place {
  static let report = Place("report")
  static let reportFile = Place("reportFile", typing: .text)
  static let reportReplacing = Place("reportReplacing", reach: .help)
  static let reportTemplate = Place("reportTemplate", typing: .text)
}

/// The commands of reports.
struct ReportBindings: FeatureBindings {
  static let places = [
    at(.report) { $0.report },
    at(.reportFile) { $0.reportFile },
    at(.reportReplacing) { $0.reportReplacing },
    at(.reportTemplate) { $0.reportTemplate },
  ]

  let source: BindingSource

  private var words: CommandWords { strings.report.keys }

  /// From the board to the report.
  var toReport: Binding { Binding("board.report", ["R"], words.show, ReportScreen.open) }

  /// What can be done in the preview of a report.
  private var report: [Binding] {
    let reasons = strings.report
    let inInternal = { @Sendable (request: ReportRequest, reason: String) in
      request.edition.tellsEverything ? reason : nil
    }
    let noLayout = { @Sendable (request: ReportRequest) in
      request.format.layout == nil ? reasons.noLayout : nil
    }
    return [
      Binding(
        "report.write", ["w"], words.write, footer: true,
        unless: ReportScreen.obstacleToWriting, by: ReportScreen.askForFile),
      choice("edition", "e", words.edition, footer: true) {
        ReportScreen.choose(in: &$0) { $0.edition.goOn() }
      },
      choice("format", "f", words.format, footer: true) {
        ReportScreen.choose(in: &$0) { $0.format.goOn() }
      },
      choice("length", "l", words.length, footer: true, unless: noLayout) {
        ReportScreen.choose(in: &$0) { $0.length.goOn() }
      },
      choice(
        "style", "s", words.style, footer: true, unless: noLayout, ReportScreen.chooseStyle),
      choice("headings", "n", words.headings, unless: { inInternal($0, reasons.hidesNoNames) }) {
        ReportScreen.choose(in: &$0) { $0.headings.goOn() }
      },
      choice(
        "holdBack", "h", words.holdBack, unless: { inInternal($0, reasons.nothingHeldBack) }
      ) {
        ReportScreen.choose(in: &$0) { $0.holdsBack.toggle() }
      },
      Binding("report.again", [.enter, "r"], words.again, footer: true) {
        ReportScreen.preview(in: $0)
      },
      Binding("report.back", [.escape, "q", "R"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  /// Another choice of what the report is, unless there is a reason in what is chosen already.
  private func choice(
    _ id: String, _ key: Key, _ words: Strings.Key, footer: Bool = false,
    unless reason: @escaping @Sendable (ReportRequest) -> String? = { _ in nil },
    _ perform: @escaping @Sendable (inout Model) -> [Effect]
  ) -> Binding {
    Binding(
      "report.\(id)", [key], words, footer: footer,
      unless: { reason($0.reporting.request).map { Obstacle(reason: $0, isHidden: false) } },
      perform)
  }

  /// What can be done at the question what file a report is to be written to.
  private var reportFile: [Binding] {
    [
      Binding(
        "reportFile.write", [.enter], words.writeThere, use: .accepting, footer: true,
        unless: Prompt<ReportFile>.obstacleToWriting, by: Prompt<ReportFile>.accept),
      Binding("reportFile.back", [.escape], strings.keys.back, footer: true, .back),
    ]
  }

  /// What can be done at the question whether to replace a file.
  private var reportReplacing: [Binding] {
    [
      Binding(
        "reportReplacing.replace", ["y"], words.replace, footer: true,
        by: ReportReplacing.replace),
      Binding(
        "reportReplacing.keep", [.escape, "q"], words.keepFile, footer: true,
        by: ReportReplacing.keep),
    ]
  }

  /// What can be done at the question by which template a report is to be laid out.
  private var reportTemplate: [Binding] {
    [
      Binding("reportTemplate.use", [.enter], words.useTemplate, footer: true, .accept),
      Binding("reportTemplate.back", [.escape], words.noTemplate, footer: true, .back),
    ]
  }
}

extension CaseIterable where Self: Equatable {
  /// Goes on to the next case, behind the last one to the first.
  fileprivate mutating func goOn() {
    let all = Array(Self.allCases)
    self = all[((all.firstIndex(of: self) ?? -1) + 1) % all.count]
  }
}
