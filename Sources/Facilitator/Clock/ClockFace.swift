/// Times as a clock shows them.
enum ClockFace {
  /// So many seconds, without a sign: "18:42", "1:05:00".
  static func time(_ seconds: Int) -> String {
    let seconds = abs(seconds)
    let pair = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    let start = hours > 0 ? "\(hours):\(pair(minutes))" : "\(minutes)"
    return "\(start):\(pair(seconds % 60))"
  }

  /// The same of what is left, with a plus where the time is over: "18:42", "+2:10".
  static func time(left seconds: Int) -> String { (seconds < 0 ? "+" : "") + time(seconds) }
}
