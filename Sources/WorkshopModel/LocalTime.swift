/// The clocks on the wall: how far they are ahead of UTC, which depends on the moment.
public struct LocalTime: Sendable {
  /// How many seconds they are ahead of UTC at a moment.
  public let offset: @Sendable (Timestamp) -> Int

  /// Clocks that are ahead as `offset` says for each moment, at most some days either way.
  public init(offset: @escaping @Sendable (Timestamp) -> Int) { self.offset = offset }

  /// Clocks that are always so many seconds ahead.
  public init(ahead seconds: Int) { offset = { _ in seconds } }

  /// Clocks that show UTC.
  public static let utc = LocalTime(ahead: 0)

  /// The time of day that they show, HH:MM.
  public func time(of moment: Timestamp) -> String {
    moment.clockTime(offset: offset(moment))
  }

  /// The day that they show, YYYY-MM-DD.
  public func day(of moment: Timestamp) -> String { moment.day(offset: offset(moment)) }

  /// When they show so many seconds of a day, on the day that they show at `moment`; where clocks
  /// are changed in between, by what they show then.
  public func moment(of seconds: Int, onDayOf moment: Timestamp) -> Timestamp {
    let ahead = offset(moment)
    let local = moment.seconds + ahead
    let midnight = local - (local % Self.day + Self.day) % Self.day
    let shown = Timestamp(seconds: midnight) + seconds
    return shown + -offset(shown + -ahead)
  }

  private static let day = 86_400
}
