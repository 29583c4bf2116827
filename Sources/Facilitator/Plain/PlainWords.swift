import Words

extension Strings {
  var plain: PlainWords { PlainWords(words: words) }
}

/// What the board says line by line.
struct PlainWords: FeatureWords {
  struct Texts {
    var hint, whichGroup, leaveOrSave, saveWhere, eraseOrKeep, whichConflict, whichVersion,
      keepOrWithdraw: Text?
  }
  static let texts = TextNames("plain", Texts())

  let words: Words

  func summary(_ group: String, _ role: String, _ counts: String) -> String {
    words("plain.summary", group: group, role: role, counts: counts)
  }
  func question(_ field: String, _ present: String) -> String {
    words("plain.question", field: field, present: present.isEmpty ? nil : present)
  }
  func problem(_ text: String) -> String { words("plain.problem", text: text) }
  func unknown(_ text: String) -> String { words("plain.unknown", text: text) }
  func noEntry(_ text: String) -> String { words("plain.noEntry", text: text) }
  /// What can be typed, with what it does: a line each.
  var commands: String { words["plain.commands"] }
}
