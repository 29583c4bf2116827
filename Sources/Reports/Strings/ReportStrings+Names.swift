extension ReportStrings {
  /// Words for what came of looking for names.
  struct Names: Sendable {
    /// In how many texts a name was taken out, and where they stand.
    let found: @Sendable (_ texts: Int, _ places: [String]) -> String
    /// That the number of a group can stand in place of a title with a name in it.
    let headings: String
    /// Words that may be names and were left, for the same reason, each with where it stands.
    let left:
      @Sendable (_ reason: LeftName.Reason, _ words: [(word: String, places: [String])]) -> String
    /// What a reader calls the place of a text.
    let place: @Sendable (PlaceReference) -> String
  }
}

extension ReportStrings.Names {
  static let english = Self(
    found: { texts, places in
      let list = places.isEmpty ? "" : ": " + first(places)
      return "A name was found in \(texts) \(texts == 1 ? "text" : "texts") and taken out\(list)."
    },
    headings: """
      The title of a group held a name. The group's number can stand alone instead: --headings number, \
      or n on the preview.
      """,
    left: { reason, words in
      let list = first(
        words.map { word, places in
          "\"\(word)\"" + (places.isEmpty ? "" : " in " + first(places))
        }, of: 100, separator: "; ")
      return switch reason {
      case .name:
        "Words that may be names were left, look for them yourself: \(list)."
      case .organisation: "Words that may stand for an organisation were left: \(list)."
      }
    },
    place: { place in
      switch place {
      case .entry(let entry):
        "\(entry.groupNumber ?? ReportStrings.People.english.otherGroup) \(entry.label)"
      case .conclusion(let group?, let number): "\(group) conclusion \(number)"
      case .conclusion(nil, let number): "general conclusion \(number)"
      case .point(let group?, let number): "\(group) parked point \(number)"
      case .point(nil, let number): "parked point \(number) of the plenary"
      case .group(let number): "the title of group \(number)"
      case .phase(let number): "phase \(number)"
      case .norm(let number): "norm \(number)"
      case .term(let title): "\"\(title)\""
      case .workshop(let field): "the workshop's \(name(ofField: field))"
      }
    })

  /// The first of them, and how many more there are.
  private static func first(
    _ texts: [String], of limit: Int = 12, separator: String = ", "
  ) -> String {
    texts.prefix(limit).joined(separator: separator)
      + (texts.count > limit ? " and \(texts.count - limit) more" : "")
  }

  private static func name(ofField field: String) -> String {
    switch field {
    case "documentType": "type of document"
    case "stagesSource": "source of the stages"
    case "followUp": "follow-up"
    default: field
    }
  }
}
