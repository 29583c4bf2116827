import ScreenKit
import TerminalKit

extension BindingLists {
  private var words: ReportWords.Keys { strings.report.keys }

  /// From the board to the report.
  var toReport: [Binding] { [Binding("board.report", ["R"], words.show, .report(.show))] }

  /// The keys of the preview of a report.
  var report: [Binding] {
    [
      Binding("report.write", ["w"], words.write, footer: true, .report(.askForFile)),
      Binding("report.edition", ["e"], words.edition, footer: true, .report(.edition)),
      Binding("report.format", ["f"], words.format, footer: true, .report(.format)),
      Binding("report.length", ["l"], words.length, footer: true, .report(.length)),
      Binding("report.style", ["s"], words.style, footer: true, .report(.style)),
      Binding("report.headings", ["n"], words.headings, .report(.headings)),
      Binding("report.holdBack", ["h"], words.holdBack, .report(.holdBack)),
      Binding("report.again", [.enter, "r"], words.again, footer: true, .report(.again)),
      Binding("report.back", [.escape, "q", "R"], strings.keys.back, footer: true, .back),
    ] + moving
  }

  /// The keys of the question what file a report is to be written to.
  var reportFile: [Binding] {
    [
      Binding("reportFile.write", [.enter], words.writeThere, footer: true, .report(.write)),
      Binding("reportFile.back", [.escape], strings.keys.back, footer: true, .back),
    ]
  }

  /// The keys of the question by which template a report is to be laid out.
  var reportTemplate: [Binding] {
    [
      Binding(
        "reportTemplate.use", [.enter], words.useTemplate, footer: true, .report(.useTemplate)),
      Binding("reportTemplate.back", [.escape], words.noTemplate, footer: true, .back),
    ]
  }

  /// The keys of the question whether to replace a file.
  var reportReplacing: [Binding] {
    [
      Binding("reportReplacing.replace", ["y"], words.replace, footer: true, .report(.replace)),
      Binding(
        "reportReplacing.keep", [.escape, "q"], words.keepFile, footer: true, .report(.keepFile)),
    ]
  }
}

extension Place {
  static let report = Place("report")
  static let reportFile = Place("reportFile", typing: .text)
  static let reportReplacing = Place("reportReplacing", reach: .help)
  static let reportTemplate = Place("reportTemplate", typing: .text)
}

extension PlaceBindings {
  static let report = [
    PlaceBindings(.report) { $0.report },
    PlaceBindings(.reportFile) { $0.reportFile },
    PlaceBindings(.reportReplacing) { $0.reportReplacing },
    PlaceBindings(.reportTemplate) { $0.reportTemplate },
  ]
}
