public import WorkshopModel

/// The plan of a workshop: its phases in order, when it starts and when it has to end.
public struct Plan: Equatable, Sendable {
  /// The phases in the order that people chose; their minutes from 1 to 1,440, or none.
  public let phases: [Phase]
  /// The clocks on the wall that start and end are meant by.
  public let localTime: LocalTime

  /// When the workshop starts; nil when not known.
  let start: TimeOfDay?
  /// When it ends; nil when it may take as long as it takes.
  let end: TimeOfDay?

  /// The plan that `state` has, by the clocks on the wall.
  public init(_ state: State, _ localTime: LocalTime = .utc) {
    let workshop = state.workshop
    phases = state.all(Phase.self)
    self.localTime = localTime
    start = workshop.start.flatMap { TimeOfDay($0) }
    end = workshop.end.flatMap { TimeOfDay($0) }
  }

  /// The minutes of all phases that have some.
  public var minutes: Int { phases.compactMap(\.minutes).reduce(0, +) }

  /// Where the phase stands, counted from 0; nil when it is not in the plan.
  public func index(of phase: Identifier<Phase>) -> Int? {
    phases.firstIndex { $0.id == phase }
  }

  /// When a workshop whose first phase started at `first` has to end; nil when nothing says so.
  ///
  /// An end that had passed before anything began, or is more than twice the plan away, belongs to
  /// another day: somebody rehearses.
  public func end(whenStartedAt first: Timestamp) -> Timestamp? {
    guard let end else { return nil }
    var moment = localTime.moment(of: end.seconds, onDayOf: first)
    if moment <= first, let start, end < start {
      moment = localTime.moment(of: end.seconds + Self.day, onDayOf: first)
    }
    let length = moment - first
    guard length > 0, length <= 2 * 60 * max(1, minutes) else { return nil }
    return moment
  }

  /// When the workshop was to start on the day of `moment`; nil when the plan does not say.
  func start(onDayOf moment: Timestamp) -> Timestamp? {
    start.map { localTime.moment(of: $0.seconds, onDayOf: moment) }
  }

  private static let day = 86_400

  /// Whether both have the same phases, start and end.
  public static func == (left: Plan, right: Plan) -> Bool {
    left.phases == right.phases && left.start == right.start && left.end == right.end
  }
}

extension Plan {
  /// Shares `total` minutes out in proportion to `weights`: whole minutes, at least 1 for each, and
  /// together exactly `total` unless there are more weights than that.
  ///
  /// Where `total` is the sum of the weights, each gets its own.
  static func share(_ total: Int, inProportionTo weights: [Int]) -> [Int] {
    guard !weights.isEmpty else { return [] }
    let spare = max(0, total - weights.count)
    let spareWeights = weights.map { max(0, $0 - 1) }
    let hasSpareWeight = spareWeights.contains { $0 > 0 }
    let parts = hasSpareWeight ? spareWeights : weights.map { _ in 1 }
    let whole = parts.reduce(0, +)
    var shares = parts.map { 1 + $0 * spare / whole }
    let rest = spare - shares.reduce(0, +) + shares.count
    let byRemainder = parts.indices.sorted { left, right in
      let remainders = (parts[left] * spare % whole, parts[right] * spare % whole)
      return remainders.0 == remainders.1 ? left < right : remainders.0 > remainders.1
    }
    for index in byRemainder.prefix(rest) { shares[index] += 1 }
    return shares
  }
}
