extension RandomAccessCollection where Index == Int {
  /// The place that somebody typed, counted from 1; nil when it is no number or there is no such
  /// place.
  public func place(typed: String) -> Int? {
    Int(typed).flatMap { $0 > 0 && $0 <= count ? startIndex + $0 - 1 : nil }
  }
}
