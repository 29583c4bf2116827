import SessionEngine
import TerminalKit

/// The time on a clock, drawn in digits that a whole room can read.
struct ClockDigits {
  private let time: String
  private let line: [UInt8]
  private let scale: LargeScale
  private static let height = 7

  /// The digits of so many seconds, at the largest size that fits into `size`; of a time that is
  /// over, how long it has been.
  init(_ seconds: Int, in size: Size) {
    time = ClockFace.time(left: seconds)
    var line: [UInt8] = []
    for character in time {
      guard let points = LargeLetters.points(of: character) else { continue }
      if !line.isEmpty { line.append(0) }
      // Every digit takes the same room, so that the others stay where they are.
      let missing = character.isNumber ? max(0, 5 - points.count) : 0
      line += Array(repeating: 0, count: (missing + 1) / 2) + points
      line += Array(repeating: 0, count: missing / 2)
    }
    let width = line.count
    let scales = [LargeScale.whole(3), .whole(2), .whole(1), .half]
    scale =
      scales.first {
        $0.columns(of: width) <= size.columns && $0.rows(of: Self.height) <= size.rows
      } ?? .half
    self.line = line
  }

  /// How many rows they take.
  var rows: Int { scale.rows(of: Self.height) }

  /// How many columns they take.
  var columns: Int { scale.columns(of: line.count) }

  /// Draws them from `point` on.
  func draw(at point: Point, style: Style, on frame: inout Frame) {
    guard frame.panes == nil else {
      frame.put(time, at: point)
      return
    }
    frame.put(large: line, at: point, scale: scale, style: style)
  }
}

extension SessionEngine.Clock.Warning {
  /// How large digits look that are so near the end: in reverse their blocks would be gone.
  var styleOfDigits: Style { self == .over ? Style.plain.colour(.danger).bold() : style.bold() }
}
