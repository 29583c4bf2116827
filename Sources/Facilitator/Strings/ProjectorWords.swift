import SessionEngine
import WorkshopModel

/// The words of the projector.
struct ProjectorWords: Sendable {
  typealias Key = Strings.Key

  /// The keys that choose what is shown, in the order of ``Projector/View``.
  let views: [Key]
  let nextGroup, previousGroup, quit: Key
  let allGroups, notStarted, noPhases, behind, fixed, otherRoles, nothingToCount: String
  let group: @Sendable (_ number: String, _ title: String) -> String
  let phase: @Sendable (_ number: Int, _ count: Int) -> String
  /// How the clock stands, with a sign where that matters; nil for the seconds without a limit.
  let clock: @Sendable (Clock.Mode, Clock.Warning, _ hasLimit: Bool) -> String
  let noChallenge, staysInRoom, noWays, ownSector, otherSector: String
  let challengeClock: @Sendable (_ isRunning: Bool, Clock.Warning) -> String
  let ways: @Sendable (_ count: Int) -> String
  let notShown: @Sendable (_ count: Int) -> String
  let result: @Sendable (Outcome.Result) -> String
  let noConclusion: String
}

extension ProjectorWords {
  static let english = ProjectorWords(
    views: [
      Key("follow", "Shows what the moderator turns the room to"),
      Key("clock", "Shows the phase with its clock"),
      Key("matrix", "Shows how many entries there are"),
      Key("challenge", "Shows the challenge that is looked at"),
      Key("conclusion", "Shows the conclusion that is read back"),
    ],
    nextGroup: Key("next group", "Goes to the next group, last to all of them"),
    previousGroup: Key("group before", "Goes to the group before"),
    quit: Key("leave", "Leaves the projector"),
    allGroups: "All groups", notStarted: "The workshop has not begun.",
    noPhases: "The workshop has no plan yet.", behind: "! not up to date",
    fixed: "1 follows the moderator · ? keys", otherRoles: "Other roles",
    nothingToCount: "Nothing was entered yet.",
    group: { "\($0)  \($1)" }, phase: { "\($0)/\($1)" },
    clock: { mode, warning, hasLimit in
      switch (mode, warning) {
      case (.notStarted, _): "not begun"
      case (.finished, _): "✓ finished"
      case (.paused, .over): "‖ paused · !! over time"
      case (.paused, _): "‖ paused"
      case (.running, .over): "!! over time"
      case (.running, .fivePercent): "!! almost over"
      case (.running, .twentyPercent): "! soon over"
      case (.running, .fine): hasLimit ? "left" : "so far"
      }
    },
    noChallenge: "No challenge is looked at now.",
    staysInRoom: "The words of this challenge are not shown.",
    noWays: "No way to overcome it yet.", ownSector: "own sector", otherSector: "another sector",
    challengeClock: { isRunning, warning in
      let word =
        switch warning {
        case .over: "!! over time"
        case .fivePercent: "!! almost over"
        case .twentyPercent: "! soon over"
        case .fine: "left"
        }
      return isRunning ? word : "‖ paused"
    },
    ways: { $0 == 1 ? "1 way to overcome it" : "\($0) ways to overcome it" },
    notShown: { $0 == 1 ? "1 entry not shown" : "\($0) entries not shown" },
    result: { result in
      switch result {
      case .wayFound: "✓ way found"
      case .parked: "– parked"
      case .noAnswer: "! no answer found"
      }
    },
    noConclusion: "No conclusion is read back now.")
}
