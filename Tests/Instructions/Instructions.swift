import Facilitator
import SessionEngine
import SessionStorage
import TerminalKit
import WorkshopModel

/// Presses keys on the screens of a session, to be counted by callgrind:
/// `Instructions FILE COLUMNSxROWS BEFORE COUNTED`.
///
/// It opens FILE, presses the keys BEFORE, then those that are to be COUNTED, each in a turn of its
/// own, and marks where one part ends and the next begins. Nothing in it depends on time, terminal
/// or chance.
@main
struct Instructions {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let size = size(arguments[2]) else {
      return print("Usage: Instructions FILE COLUMNSxROWS BEFORE COUNTED")
    }
    let terminal = MarkingTerminal(
      size: size, before: keys(in: arguments[3]), counted: keys(in: arguments[4]))
    var handler = StoreHandler()
    let first = try handler.open(arguments[1])
    let time = Timestamp(seconds: 1_574_674_500)
    let model = Model(size: size, now: time, seed: 20_191_125, startsAtHome: false)
    var runtime = Runtime(model: model, handler: handler) { ClockReading(time: time, running: 0) }
    _ = runtime.run(on: terminal, starting: first)
    print("\(terminal.frames) frames, \(runtime.handler.saved) operations saved")
  }

  private static func size(_ text: String) -> Size? {
    let numbers = text.split(separator: "x").compactMap { Int($0) }
    return numbers.count == 2 ? Size(columns: numbers[0], rows: numbers[1]) : nil
  }

  /// The keys that the words of `text` name; the letters of any other word, one by one.
  private static func keys(in text: String) -> [Key] {
    text.split(separator: " ").flatMap { word -> [Key] in
      named[String(word)].map { [$0] } ?? word.map { .character($0) }
    }
  }

  private static let named: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "Up": .up, "Down": .down, "Left": .left,
    "Right": .right, "Space": " ",
  ]
}
