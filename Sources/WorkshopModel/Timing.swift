/// Something that happened to the clock of the workshop.
///
/// The clock is what all these events in the order of their creation make of it. An event is put
/// in and taken back but never changed, so that rooms that are merged never disagree on one.
public struct Timing: RecordValue {
  /// Records of this type.
  public static let type = RecordType.timing

  /// The seconds that can have passed since the first event: up to a year.
  public static let allowedElapsed = 0...31_622_400

  /// The seconds that an event can add: up to a day, or as much less.
  public static let allowedSeconds = -86_400...86_400

  /// The record's name.
  public let id: Identifier<Timing>
  /// When it happened, by the clock of the machine where it did.
  public var at: Timestamp
  /// What happened.
  public var event: Event
  /// The phase that it is about; nil when it is about none.
  public var phase: Identifier<Phase>?
  /// The group whose clock it is, which nothing shows; nil for the clock that all groups share.
  public var group: Identifier<Group>?
  /// The challenge that the room turns to or times; nil for none.
  public var challenge: Identifier<Entry>?
  /// The conclusion that is read back; nil for none.
  public var conclusion: Identifier<Conclusion>?
  /// How many seconds are given or added; nil when the event says nothing of that.
  public var seconds: Int?
  /// How many seconds had passed since the first event by a clock that nobody sets; nil where `at`
  /// tells, which is unless the clock of the machine was put to another time.
  public var elapsed: Int?

  /// An event with the given values.
  public init(
    id: Identifier<Timing>, at: Timestamp, event: Event, phase: Identifier<Phase>? = nil,
    group: Identifier<Group>? = nil, challenge: Identifier<Entry>? = nil,
    conclusion: Identifier<Conclusion>? = nil, seconds: Int? = nil, elapsed: Int? = nil
  ) {
    self.id = id
    self.at = at
    self.event = event
    self.phase = phase
    self.group = group
    self.challenge = challenge
    self.conclusion = conclusion
    self.seconds = seconds
    self.elapsed = elapsed
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Timing>, fields: Members) {
    self.id = id
    at = fields.text("at").flatMap { Timestamp($0) } ?? Timestamp(seconds: 0)
    event = fields.text("event").flatMap(Event.init) ?? .show
    phase = fields.reference("phase")
    group = fields.reference("group")
    challenge = fields.reference("challenge")
    conclusion = fields.reference("conclusion")
    seconds = fields.integer("seconds", in: Self.allowedSeconds)
    elapsed = fields.integer("elapsed", in: Self.allowedElapsed)
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("at", "\(at)")
    fields.set("event", event.rawValue)
    fields.set("phase", phase)
    fields.set("group", group)
    fields.set("challenge", challenge)
    fields.set("conclusion", conclusion)
    fields.set("seconds", seconds)
    fields.set("elapsed", elapsed)
    return fields
  }
}

extension Timing {
  /// What can happen to the clock.
  public enum Event: String, CaseIterable, Sendable {
    /// A phase, or the time for a challenge, starts from its beginning.
    case start
    /// The clock stands still.
    case pause
    /// The clock goes on.
    case resume
    /// Time is added, or taken away.
    case extend
    /// A phase, or the time for a challenge, is over.
    case finish
    /// The room turns to a challenge or a conclusion, without a clock, or back to the plan.
    case show
  }
}
