/// The names by which templates can speak of the parts of a report.
///
/// A list of its own, since many parts are there in some reports only; tests hold it against the
/// reports and the program's own templates.
enum TemplateNames {
  /// Whether some report has something of that name.
  static func isKnown(_ name: String) -> Bool {
    guard !all.contains(name), name.hasPrefix("has"), let first = name.dropFirst(3).first else {
      return all.contains(name)
    }
    return all.contains(first.lowercased() + name.dropFirst(4))
  }

  static let all: Set = [
    "about", "action", "actions", "anchor", "annex", "anotherVersion", "anotherWording",
    "asOf", "atStages", "attendance", "bands", "barHeight", "bars", "basis", "byGroup",
    "cellHeight", "cellWidth", "cells", "challenge", "challenges", "changes", "columnLabels",
    "columns", "conclusions", "conclusionsSource", "contentLanguage", "contents", "count",
    "counts", "demonstration", "demonstrationIntroduction", "details", "direction", "startSide",
    "endSide", "discussedIn",
    "discussion", "documentType", "dots", "edition", "editionNote", "encounters", "end",
    "endFoot", "endWidth", "ends", "entered", "entries", "entriesByRole", "erased", "evidence",
    "evidenceLeftOut", "evidenceLinks", "facts", "figures", "findings", "flow",
    "flowIntroduction", "flows", "followUp", "from", "generalConclusions", "group", "groups",
    "hasAnnex", "hasAnyConclusions", "hasAnyEntries", "hasAnyGroups", "hasAnythingEntered",
    "hasAnythingOpen", "hasDemonstration", "heading", "height", "how", "inOtherWords", "insights",
    "insightsIntroduction", "introduction", "isAgreed", "isConfidential", "isDemonstration",
    "isEmpty", "isFound", "isFull", "isGroup", "isInternal", "isListed", "isOpen",
    "isParaphrased", "isParked", "isPublic", "isQuoted", "isShort", "isTilted", "isUnanswered",
    "isWide", "keyIssues", "keys", "kinds", "label", "labelX", "labels", "language", "ledger",
    "ledgerFigure", "left", "leftOut", "line", "links", "marks", "matrices", "method",
    "methodology", "middle", "minutes", "moderator", "more", "name", "needs", "noConclusions",
    "noEvidence", "noGroups", "none", "norm", "norms", "note", "nothingEntered", "nothingOpen",
    "notice", "number", "numbers", "objectives", "offers", "openPoint", "organisation", "origin",
    "otherVersions", "outcome", "owner", "paraphrased", "parked", "participants", "people",
    "phases", "place", "prompt", "questions", "quotedFromSource", "rapporteur", "redacted",
    "reference", "references", "release", "remark", "remarks", "result", "right", "roles",
    "rolesAreNotQuotations", "rowLabels", "rowTitle", "rows", "rule", "scope", "sector", "sectors",
    "segments", "sentence", "shade", "skip", "source", "stages", "stagesSource", "start",
    "startFoot", "starts", "status", "summary", "tables", "text", "textX", "themes", "tilt",
    "title", "to", "top", "topics", "total", "totalTitle", "totals", "value", "voters", "votes",
    "way", "wayForward",
    "what", "who", "width", "wordings", "words", "x", "y",
  ]
}
