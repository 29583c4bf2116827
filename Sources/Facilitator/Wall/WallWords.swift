import Words

extension Strings {
  var wall: WallWords { WallWords(words: words) }
}

/// The words of what is shown to the room, on the moderator's side.
struct WallWords: FeatureWords {
  struct Texts {
    var title, how, nothingWritten, keysThere: Text?
  }
  static let texts = TextNames("wall", Texts())

  let words: Words
  let keys = CommandWords("wall.keys")

  func command(path: String) -> String { words("wall.command", path: path) }
  /// How many projectors follow, in a sentence.
  func follow(_ count: Int) -> String { words("wall.follow", count: count) }
  /// The same, shortly.
  func following(_ count: Int) -> String { words("wall.following", count: count) }
}
