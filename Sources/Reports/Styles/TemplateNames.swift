import Words

/// The names by which templates can speak of the parts of a report.
///
/// A list of its own, since many parts are there in some reports only; tests hold it against the
/// reports and the program's own templates. Words are known by the table of their language.
enum TemplateNames {
  /// Whether some report has something of that name.
  static func isKnown(_ name: String) -> Bool {
    guard !isPart(name), name.hasPrefix("has"), let first = name.dropFirst(3).first else {
      return isPart(name)
    }
    return isPart(first.lowercased() + name.dropFirst(4))
  }

  private static func isPart(_ name: String) -> Bool {
    let words = Words.english
    return all.contains(name) || words.text("document.word.\(name)") != nil
      || words.text("document.figure.\(name)") != nil
  }

  static let all: Set = [
    "about", "action", "actions", "anchor", "asOf", "attendance", "bands", "barHeight", "bars",
    "basis", "byGroup", "cellHeight", "cellWidth", "cells", "challenge", "challenges", "changes",
    "columnLabels", "columns", "conclusions", "conclusionsSource", "contentLanguage", "count",
    "counts", "details", "direction", "documentType", "dots", "edition", "editionNote",
    "encounters", "end", "endFoot", "endSide", "endWidth", "ends", "entered", "entries", "erased",
    "evidence", "evidenceLeftOut", "evidenceLinks", "facts", "figures", "findings", "flow", "flows",
    "followUp", "group", "groups", "hasAnnex", "hasAnyConclusions", "hasAnyEntries", "hasAnyGroups",
    "hasAnythingEntered", "hasAnythingOpen", "hasDemonstration", "heading", "height", "how",
    "isAgreed", "isConfidential", "isDemonstration", "isEmpty", "isFound", "isFull", "isGroup",
    "isInternal", "isListed", "isOpen", "isParaphrased", "isParked", "isPublic", "isQuoted",
    "isShort", "isTilted", "isUnanswered", "isWide", "keys", "kinds", "label", "labelX", "labels",
    "language", "ledger", "left", "leftOut", "line", "links", "marks", "matrices", "method",
    "middle", "minutes", "moderator", "more", "name", "needs", "norms", "note", "notice", "number",
    "objectives", "offers", "opinions", "organisation", "origin", "otherVersions", "outcome",
    "owner", "parked", "participants", "people", "phases", "place", "prompt", "questions",
    "rapporteur", "redacted", "reference", "references", "release", "remark", "remarks", "result",
    "right", "roles", "rowLabels", "rowTitle", "rows", "rule", "scope", "sector", "sectors",
    "segments", "sentence", "shade", "source", "stages", "stagesSource", "start", "startFoot",
    "startSide", "starts", "status", "summary", "tables", "text", "textX", "themes", "tilt",
    "title", "topics", "total", "totalTitle", "totals", "value", "voters", "votes", "way", "what",
    "who", "width", "wordings", "words", "x", "y",
  ]
}
