import Words

extension Strings {
  var board: BoardWords { BoardWords(words: words) }
  var search: SearchWords { SearchWords(words: words) }
  var groups: GroupWords { GroupWords(words: words) }
}

/// The words of the board.
struct BoardWords: FeatureWords {
  struct Texts {
    var roles, otherRole, unspecified, noGroup, saved, saving, readOnly: Text?
  }
  static let texts = TextNames("board", Texts())

  let words: Words

  func moderator(_ name: String) -> String { words("board.moderator", name: name) }
  func notSaved(_ time: String) -> String { words("board.notSaved", time: time) }
  func entries(_ count: Int) -> String { words("board.entries", count: count) }
  /// The title of a list of entries of a kind.
  func plural(_ kind: String) -> String {
    words("board.plural", kind: kind, endsInS: kind.hasSuffix("s"))
  }
  func people(_ count: Int) -> String { words("board.people", count: count) }
  func conflicts(_ count: Int) -> String { words("board.conflicts", count: count) }
  func empty(_ kind: String, _ key: String) -> String {
    words("board.empty", kind: kind, key: key)
  }
  func phaseLeads(_ keys: String) -> String { words("board.phaseLeads", keys: keys) }
  func tooSmall(_ needed: String, _ actual: String) -> String {
    words("board.tooSmall", needed: needed, actual: actual)
  }
}

/// The words of the search.
struct SearchWords: FeatureWords {
  struct Texts {
    var title, hint, nothing: Text?
  }
  static let texts = TextNames("search", Texts())

  let words: Words

  func count(_ position: Int, _ count: Int) -> String {
    words("search.count", position: position, count: count)
  }
}

/// The words of the group picker.
struct GroupWords: FeatureWords {
  struct Texts {
    var title, none: Text?
  }
  static let texts = TextNames("groups", Texts())

  let words: Words
}
