extension ReportTree {
  /// The words that the templates of this program use, so that they hold in every language.
  var words: ReportNode {
    .object(
      (general + method + outcomes + people + entryWords + numbers).map {
        ReportNode.Member(name: $0, value: .words($1))
      })
  }

  private typealias Word = (String, String)

  private var general: [Word] {
    let words = strings.general
    return [
      ("source", words.source), ("notice", words.notice), ("references", words.references),
      ("followUp", words.followUp), ("contents", words.contents),
    ]
  }

  private var method: [Word] {
    let words = strings.method
    return [
      ("methodology", words.methodology), ("stages", words.stages), ("roles", words.roles),
      ("rolesAreNotQuotations", words.rolesAreNotQuotations), ("atStages", words.atStages),
      ("objectives", words.objectives), ("annex", words.annex), ("method", words.method),
      ("phases", words.phases), ("norms", words.norms), ("questions", words.questions),
      ("quotedFromSource", words.quotedFromSource), ("inOtherWords", words.inOtherWords),
      ("discussedIn", words.groups), ("keyIssues", words.keyIssues),
      ("discussion", words.discussion), ("wayForward", words.wayForward),
      ("noGroups", words.noGroups),
      ("nothingOpen", words.nothingOpen),
    ]
  }

  private var outcomes: [Word] {
    let words = strings.outcomes
    return [
      ("generalConclusions", words.generalConclusions), ("conclusions", words.conclusions),
      ("noConclusions", words.noConclusions), ("evidence", words.evidence),
      ("noEvidence", words.noEvidence),
      ("remark", words.remark), ("ledger", words.ledger), ("needs", words.needs),
      ("encounters", words.encounters), ("offers", words.offers), ("outcome", words.outcome),
      ("owner", words.owner), ("parked", words.parked), ("openPoint", words.openPoint),
      ("way", words.way), ("votes", words.votes.title), ("challenge", words.challenge),
      ("ledgerFigure", words.ledgerFigure),
    ]
  }

  private var people: [Word] {
    let words = strings.people
    return [
      ("norm", words.norm), ("moderator", words.moderator), ("rapporteur", words.rapporteur),
      ("participants", words.participants),
    ]
  }

  private var entryWords: [Word] {
    let words = strings.entries
    return [
      ("entriesByRole", words.byRole), ("introduction", words.introduction),
      ("demonstrationIntroduction", words.demonstrationIntroduction),
      ("nothingEntered", words.nothingEntered), ("anotherVersion", words.anotherVersion),
      ("anotherWording", words.anotherWording), ("paraphrased", words.paraphrased),
      ("demonstration", words.demonstration), ("asOf", words.asOf), ("basis", words.basis),
      ("themes", words.themes), ("entered", words.entered),
    ]
  }

  private var numbers: [Word] {
    let words = strings.numbers
    return [
      ("numbers", words.title), ("total", words.total), ("none", words.none),
      ("flow", words.flow), ("flowIntroduction", words.flowIntroduction),
      ("links", words.links), ("insights", words.insights),
      ("insightsIntroduction", words.insightsIntroduction),
    ]
  }
}
