import Words

/// What a template of a page has that a report must not have, or that browsers may read in several
/// ways.
enum PageProblem: Equatable {
  /// What stands in a page.
  enum Part: Equatable {
    case documentType, comment, end, element, attribute
    /// The value of the attribute.
    case value(String)
    /// What stands in the element.
    case content(String)
  }

  case noEnd(Part)
  /// The tag stands where what replaces a block is not looked at.
  case notWhereText(tag: String, Part)
  case endsSection(Part)
  case beginsSection(Part)
  case noMarkup
  case commentMayEnd
  case moreThanName(Part)
  case noName(Part)
  case outsideQuotes(tag: String)
  case needsSpace(tag: String)
  case needsQuotes(Part)
  case markupInText(element: String)
  /// Something is brought in from elsewhere.
  case foreign(String)
  case acting(String)
  /// The tag stands in an attribute or an element where data could act.
  case couldAct(tag: String, name: String)
  case unknownSign(attribute: String)
  case signOfHTML

  /// What is wrong: a sentence without its first capital and its full stop.
  func text(in words: Words) -> String {
    switch self {
    case .noEnd(let part): words("template.page.noEnd", what: part.text(in: words))
    case .notWhereText(let tag, let part):
      words("template.page.notWhereText", tag: tag, what: part.text(in: words))
    case .endsSection(let part): words("template.page.endsSection", what: part.text(in: words))
    case .beginsSection(let part):
      words("template.page.beginsSection", what: part.text(in: words))
    case .noMarkup: words["template.page.noMarkup"]
    case .commentMayEnd: words["template.page.commentMayEnd"]
    case .moreThanName(let part): words("template.page.moreThanName", what: part.text(in: words))
    case .noName(let part): words("template.page.noName", what: part.text(in: words))
    case .outsideQuotes(let tag): words("template.page.outsideQuotes", tag: tag)
    case .needsSpace(let tag): words("template.page.needsSpace", tag: tag)
    case .needsQuotes(let part): words("template.page.needsQuotes", what: part.text(in: words))
    case .markupInText(let element): words("template.page.markupInText", element: element)
    case .foreign(let source): words("template.page.foreign", source: source)
    case .acting(let name): words("template.page.acting", name: name)
    case .couldAct(let tag, let name): words("template.page.couldAct", tag: tag, name: name)
    case .unknownSign(let attribute): words("template.page.unknownSign", name: attribute)
    case .signOfHTML: words["template.page.signOfHTML"]
    }
  }
}

extension PageProblem.Part {
  fileprivate func text(in words: Words) -> String {
    let (part, name): (String, String?) =
      switch self {
      case .documentType: ("documentType", nil)
      case .comment: ("comment", nil)
      case .end: ("end", nil)
      case .element: ("element", nil)
      case .attribute: ("attribute", nil)
      case .value(let attribute): ("value", attribute)
      case .content(let element): ("content", element)
      }
    return words("template.part.part", part: part, name: name)
  }
}
