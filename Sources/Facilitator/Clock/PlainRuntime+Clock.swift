import SessionEngine
import TerminalKit
import WorkshopModel

extension PlainRuntime {
  /// Steers the clock as the words behind the command say, then tells what it shows.
  ///
  /// - Returns: Whether `line` was a command for the clock at all.
  mutating func takeClock(_ line: String) -> Bool {
    let parts = line.split(separator: " ").map(String.init)
    guard parts.first == model.strings.clock.plainCommand, parts.count <= 2 else { return false }
    if parts.count == 2 {
      guard let key = key(parts[1]) else { return false }
      press(key)
    } else {
      say(model.clockSentence)
    }
    return true
  }

  private func key(_ word: String) -> Key? {
    let words = model.strings.clock
    let isRunning = model.clock?.mode == .running
    switch word {
    case words.plainStart: return isRunning ? nil : " "
    case words.plainPause: return isRunning ? " " : nil
    case words.plainNext: return "n"
    case words.plainBack: return "N"
    case "+": return "+"
    case "-": return "-"
    default: return nil
    }
  }
}

extension Model {
  /// The question whether a phase that is over gets more time, with the commands that answer it.
  var plainQuestion: String? {
    guard isTimeUp, let current = clock?.current else { return nil }
    return strings.clock.plainQuestion(current.phase.title, leftWords(current))
  }

  /// What the clock shows, in a sentence.
  var clockSentence: String {
    guard let clock, let line = clockLine, let words = line.lengths.first else {
      return strings.clock.noPlanYet
    }
    let prompt = clock.mode == .finished ? nil : clock.current?.phase.prompt
    if isTimeUp { return plainQuestion ?? words }
    if clock.current == nil, let next = clock.next {
      return strings.clock.plainNotStarted(next.phase.title)
    }
    return [words.split(separator: "   ").joined(separator: ", "), prompt].compactMap(\.self)
      .joined(separator: ". ")
  }
}
