extension TimeOfDay: CustomStringConvertible {
  /// That time; nil when the clock shows none.
  init?(hour: Int, minute: Int) {
    guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
    self.init(Self.text(hour, minute))
  }

  /// The time as files have it: "16:30".
  public var description: String { Self.text(minutes / 60, minutes % 60) }

  private static func text(_ hour: Int, _ minute: Int) -> String {
    [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
