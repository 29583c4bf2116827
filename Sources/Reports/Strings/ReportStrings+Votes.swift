extension ReportStrings {
  /// Words for rounds of votes.
  struct Votes: Sendable {
    let title: String
    let dots: @Sendable (Int) -> String
    let hands: @Sendable (Int) -> String
    /// A round by its number in the group.
    let round: @Sendable (Int) -> String
    /// On papers that nobody sees: how many dots each has, how many of them one challenge may get.
    let secret: @Sendable (_ dots: Int, _ atMost: Int) -> String
    let byHands: String
    let voters: @Sendable (Int) -> String
    /// That it is not known by which rule votes were given.
    let unclear: String
    let noneTold: String

    static let english = Self(
      title: "Votes", dots: { ReportStrings.counted($0, "dot", "dots") },
      hands: { ReportStrings.counted($0, "hand", "hands") }, round: { "Round \($0)" },
      secret: { dots, most in
        guard dots > 1 else { return "secret, one vote each" }
        let limit =
          most >= dots
          ? "" : most == 1 ? ", one to a challenge" : ", at most \(most) to a challenge"
        return "secret, \(dots) dots each\(limit)"
      },
      byHands: "by show of hands",
      voters: { "\($0) \($0 == 1 ? "person" : "people") voted." },
      unclear: "These votes are of another kind than the rule of their round says, and were not "
        + "added to it; which rule they were given by is not recorded.",
      noneTold: "No result is told.")
  }
}
