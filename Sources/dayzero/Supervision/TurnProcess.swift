import CTerminal
import Words

/// The program once more, as the terminal that goes round.
enum TurnProcess {
  /// What became of it.
  enum End {
    /// The moderator took the terminal back, after so many people; with the program's last words and
    /// exit code.
    case over(turns: Int, words: String, code: Int32)
    /// It ended in any other way.
    case died
    /// The system would not start it; the sentence says why.
    case notStarted(String)
  }

  /// The most bytes that it reports.
  private static let reportSize = 4_096

  /// Runs it to its end.
  static func run(_ order: TurnOrder) -> End {
    var report = [CChar](repeating: 0, count: reportSize)
    let code = ChildProcess.withTexts(order.arguments) { arguments in
      ct_run_again(arguments, &report, Int32(report.count))
    }
    guard code >= 0 else {
      let reason = Machine.reason(of: -code)
      return .notStarted(words("program.turn.notStarted", reason: reason))
    }
    let text = String(
      decoding: report.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard let turns = parts.first.flatMap({ Int($0) }), parts.count == 2 else { return .died }
    return .over(turns: turns, words: String(parts[1]), code: code)
  }

  /// Tells the supervisor that the moderator took the terminal back.
  static func reportOver(turns: Int, words: String) -> Bool { ct_report("\(turns)\n\(words)") }
}
