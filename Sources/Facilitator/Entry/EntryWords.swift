import Words

extension Strings {
  var form: FormWords { FormWords(words: words) }
  var detail: DetailWords { DetailWords(words: words) }
}

/// The words of the entry form.
struct FormWords: FeatureWords {
  struct Texts {
    var text, sector, organisation, themes, release, role, onlyField, textHint,
      organisationHint, themesHint, quote, paraphrase, room, moderator: Text?
  }
  static let texts = TextNames("form", Texts())

  let words: Words

  func new(_ kind: String, _ role: String, _ group: String) -> String {
    words("form.new", kind: kind, role: role, group: group)
  }
  func taking(_ purpose: String) -> String { words("form.taking", name: purpose) }
  func edit(_ kind: String, _ role: String, _ group: String) -> String {
    words("form.edit", kind: kind, role: role, group: group)
  }
}

/// The words of the screen of one entry.
struct DetailWords: FeatureWords {
  struct Texts {
    var role, sector, organisation, themes, release, source, asOf, note, name, demonstration,
      links, otherVersions, deletedMeanwhile, ownSector, otherSector, overcame, overcameInPart,
      underWay, couldOvercome, couldOvercomeInPart: Text?
  }
  static let texts = TextNames("detail", Texts())

  let words: Words
}
