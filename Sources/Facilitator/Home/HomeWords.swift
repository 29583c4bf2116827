import Words

extension Strings {
  var home: HomeWords { HomeWords(words: words) }
}

/// The words of the home screen and of the form of a new session.
struct HomeWords: FeatureWords {
  struct Texts {
    var sessions, templates, noSessions, welcome, newSession, titleLabel, titleHint, titleMissing,
      fileLabel, templateLabel, groupsLabel, ownGroups, theirGroups: Text?
  }
  static let texts = TextNames("home", Texts())

  let words: Words

  func opening(_ path: String) -> String { words("home.opening", path: path) }
  func alsoFrom(_ places: [String]) -> String { words("home.alsoFrom", places: places) }
  func share(_ percent: Int) -> String { words("home.share", percent: percent) }
}
