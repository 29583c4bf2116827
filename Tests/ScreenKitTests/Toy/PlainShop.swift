import ScreenKit
import TerminalKit

/// The shopping list line by line.
struct PlainShop: PlainProgram {
  var host = Shop(Size(columns: 80, rows: 24), and: Prices.commands)
  var talk = PlainTalk()
  private let paper = Paper()

  /// Where it writes; a class, since writing changes nothing of the program.
  private final class Paper { var text = "" }

  var told: String? { host.told }
  var room: Size { host.size }
  mutating func send(_ event: Event) { _ = host.dispatch(event, at: 0) }
  func write(_ text: String) { paper.text += text }

  /// What is said to `line` where others have done something that was not told yet.
  mutating func said(to line: String, after news: String) -> String {
    paper.text = ""
    host.told = news
    takeBeforeNews(line)
    return paper.text
  }

  /// What is said to these lines, with the questions before them.
  mutating func said(to lines: String...) -> String {
    paper.text = ""
    sayNews()
    for line in lines {
      ask()
      write(line + "\n")
      take(line)
    }
    return paper.text
  }
}
