import Words

/// What came of looking for names, and where.
extension Words {
  /// What a reader calls the place of a text.
  func place(_ place: PlaceReference) -> String {
    switch place {
    case .entry(let entry): self.entry(entry)
    case .conclusion(let group, let number):
      self("note.place.conclusion", group: group, number: number)
    case .point(let group, let number): self("note.place.point", group: group, number: number)
    case .group(let number): self("note.place.group", number: number)
    case .phase(let number): self("note.place.phase", number: number)
    case .norm(let number): self("note.place.norm", number: number)
    case .term(let title): self("note.place.term", title: title)
    case .workshop(let field): self("note.place.workshop", field: field)
    }
  }

  /// The first of the places, and how many more there are; nil where there is none.
  func places(_ places: [PlaceReference]) -> String? {
    guard !places.isEmpty else { return nil }
    let shown = places.prefix(12).map(place)
    return self("note.name.places", shown: shown, more: places.count - shown.count)
  }

  /// In how many texts a name was taken out, and where they stand.
  func namesFound(_ texts: Int, in places: [PlaceReference]) -> String {
    self("note.name.found", count: texts, places: self.places(places))
  }

  /// Words that may be names and were left, for the same reason, each with where it stands.
  func namesLeft(
    _ reason: LeftName.Reason, _ words: [(word: String, places: [PlaceReference])]
  ) -> String {
    let shown = words.prefix(100).map { word, places in
      self("note.name.word", word: word, places: self.places(places))
    }
    let list = self("note.name.words", shown: shown, more: words.count - shown.count)
    return self("note.name.left", reason: reason.rawValue, words: list)
  }
}
