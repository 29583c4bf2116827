public import WorkshopModel

extension Session {
  /// What to say of a day of the workshop that is allowed and yet most likely a typing error: it is
  /// decades before, or years after, anything that tells when people worked with the session; nil
  /// when it is likely or there is none.
  ///
  /// - Parameter now: The time by the clock of this machine, one of the clues.
  /// - Returns: The place and what is odd about it.
  public func unlikelyDate(at now: Timestamp) -> Finding? {
    guard let written = state.workshop.date, let day = Timestamp(date: written) else { return nil }
    let moments = [now] + operations.sorted.compactMap { $0.at.flatMap { Timestamp($0) } }
    let isLikely = moments.contains {
      -Self.longestAgo...Self.longestAhead ~= day - $0
    }
    guard !isLikely else { return nil }
    let today = now.day(offset: 0)
    return Finding(
      "workshop.date",
      Fact("doubt.unlikelyDate", ["date": .text(written), "today": .text(today)]),
      record: .workshop)
  }

  private static let year = 31_556_952
  /// How long ago a workshop may have been that somebody enters.
  private static let longestAgo = 30 * year
  /// How far ahead one may be planned.
  private static let longestAhead = 5 * year
}
