public import WorkshopModel

/// How often a PIN was tried in vain, and how long nobody may try again because of that.
///
/// Five tries are free; then 30 seconds pass before the next, and twice as many after each further
/// one, up to 15 minutes.
public struct PINLock: Equatable, Sendable {
  /// How many tries are free.
  public static let freeTries = 5
  private static let shortest = 30
  private static let longest = 900
  /// Further ones are not counted.
  private static let mostTries = 1_000

  /// How often it was tried since it was last right.
  public private(set) var tries: Int
  /// When it was last tried.
  public private(set) var last: Timestamp

  /// The lock after so many tries, the last one then.
  public init(tries: Int = 0, last: Timestamp = Timestamp(seconds: 0)) {
    self.tries = min(max(0, tries), Self.mostTries)
    self.last = last
  }

  /// How many seconds are to pass after the last try.
  private var delay: Int {
    guard tries >= Self.freeTries else { return 0 }
    return min(Self.longest, Self.shortest << min(tries - Self.freeTries, 5))
  }

  /// When the next try counts, if that is later than `now`; nil when it counts at once.
  ///
  /// A last try in the future means that the clock was set back: then the whole wait begins anew.
  public func end(at now: Timestamp) -> Timestamp? {
    let end = min(last, now) + delay
    return end > now ? end : nil
  }

  /// How many tries are left before there is a wait.
  public var left: Int { max(0, Self.freeTries - tries) }

  /// Takes note of a try, before anybody looks whether it is right.
  public mutating func count(at now: Timestamp) {
    tries = min(tries + 1, Self.mostTries)
    last = now
  }

  /// Takes note that the clock was set back since the last try, so that the wait has an end.
  ///
  /// - Returns: Whether it was.
  public mutating func follow(clock now: Timestamp) -> Bool {
    guard last > now else { return false }
    last = now
    return true
  }
}

/// What comes of trying a PIN.
public enum PINAnswer: Equatable, Sendable {
  /// It is right.
  case right
  /// It is wrong; so many tries are left before there is a wait.
  case wrong(left: Int)
  /// It was wrong too often: nobody may try until then.
  case locked(until: Timestamp)
  /// There is no PIN any more: the laptop's owner has removed the file.
  case unset
}

/// What a PIN must be.
public enum PINRule {
  /// How many characters it has.
  public static let lengths = 6...64

  /// Whether `pin` can be one: 6 to 64 characters, none that cannot be seen.
  public static func allows(_ pin: String) -> Bool {
    lengths.contains(pin.count) && pin.utf8.count <= 256
      && pin.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
  }
}
