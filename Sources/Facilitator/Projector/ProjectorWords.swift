import SessionEngine
import Words
import WorkshopModel

extension Strings {
  var projector: ProjectorWords { ProjectorWords(words: words) }
}

/// The words of the projector.
struct ProjectorWords: FeatureWords {
  struct Texts {
    var allGroups, notStarted, noPhases, behind, fixed, otherRoles, anyRole, nothingToCount,
      noNorm, noWording, nothingSaid, noVotes, noThemes, noSectors, otherSectors, notShownHere,
      noChallenge, staysInRoom, noWays, ownSector, otherSector, noConclusion: Text?
  }
  static let texts = TextNames("projector", Texts())

  let words: Words
  let keys = CommandWords("projector.keys")

  /// The keys that choose what is shown, in the order of ``Projector/View``.
  var views: [Strings.Key] {
    [
      keys.follow, keys.clock, keys.matrix, keys.challenge, keys.conclusion, keys.norm,
      keys.entries, keys.sectors, keys.votes, keys.themes,
    ]
  }
  /// What is counted beside the roles: all there is in a workshop without any.
  func rest(besides roles: [some Any]) -> String { roles.isEmpty ? self.anyRole : self.otherRoles }
  func group(_ number: String, _ title: String) -> String {
    words("projector.group", number: number, title: title)
  }
  func phase(_ number: Int, _ count: Int) -> String {
    words("projector.phase", number: number, count: count)
  }
  /// How the clock stands, with a sign where that matters; nil for the seconds without a limit.
  func clock(_ mode: Clock.Mode, _ warning: Clock.Warning, _ hasLimit: Bool) -> String {
    words("projector.clock", mode: "\(mode)", warning: "\(warning)", hasLimit: hasLimit)
  }
  func challengeClock(_ isRunning: Bool, _ warning: Clock.Warning) -> String {
    words("projector.challengeClock", isRunning: isRunning, warning: "\(warning)")
  }
  func round(_ group: String, _ number: Int, _ isByHands: Bool, _ voters: Int?) -> String {
    words(
      "projector.round", group: group, number: number, isByHands: isByHands, voters: voters ?? 0)
  }
  func votes(_ count: Int) -> String { words("projector.votes", count: count) }
  func ways(_ count: Int) -> String { words("projector.ways", count: count) }
  func notShown(_ count: Int) -> String { words("projector.notShown", count: count) }
  /// How something ended; by the name of the end alone where the workshop has that no more.
  func result(_ end: End?, named name: Identifier<End>) -> String {
    guard let end, end.title == nil else {
      let owner: String? = nil
      return words(
        "challenge.ownOutcome", sign: end?.sign, title: end?.title ?? name.name, owner: owner)
    }
    return words("projector.result", result: name.name)
  }
}
