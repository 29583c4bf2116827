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
      say(ClockTelling(model)?.sentence ?? model.strings.clock.noPlanYet)
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
