import Words

extension Strings {
  var home: HomeWords { HomeWords(words: words) }
}

/// The words of the home screen and of the question for a new session's name.
struct HomeWords: FeatureWords {
  struct Texts {
    var sessions, templates, noSessions, welcome, newSession, nameQuestion, nameHint: Text?
  }
  static let texts = TextNames("home", Texts())

  let words: Words

  func opening(_ path: String) -> String { words("home.opening", path: path) }
  func share(_ percent: Int) -> String { words("home.share", percent: percent) }
}
