import SessionEngine
import Words
import WorkshopModel

extension Strings {
  var projector: ProjectorWords { ProjectorWords(words: words) }
}

/// The words of the projector.
struct ProjectorWords: FeatureWords {
  struct Texts {
    var allGroups, notStarted, noPhases, behind, fixed, otherRoles, nothingToCount,
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
  func result(_ result: Outcome.Result) -> String {
    words("projector.result", result: result.rawValue)
  }
}
