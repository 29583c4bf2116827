import Words

extension Strings {
  var speakers: SpeakerWords { SpeakerWords(words: words) }
}

/// The words of who speaks.
struct SpeakerWords: FeatureWords {
  struct Texts {
    var title, hint, none, emptyField: Text?
  }
  static let texts = TextNames("speakers", Texts())

  let words: Words
  let keys = CommandWords("speakers.keys")

  func sectorOf(_ name: String) -> String { words("speakers.sectorOf", name: name) }
  func add(_ name: String) -> String { words("speakers.add", name: name) }
  func speaks(_ name: String) -> String { words("speakers.speaks", name: name) }
}
