import WorkshopModel

extension Model {
  /// When an operation was made by the clock of its terminal, in local time; with the day unless
  /// that is today; nil when nobody knows.
  func localTime(_ written: String?) -> String? {
    guard let written else { return nil }
    guard let time = Timestamp(written) else { return written }
    let day = localTime.day(of: time)
    let clock = localTime.time(of: time)
    return day == localTime.day(of: now) ? clock : "\(day) \(clock)"
  }
}
