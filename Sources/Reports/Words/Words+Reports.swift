import Words
import WorkshopModel

/// What several formats of a report say.
extension Words {
  /// What readers have to know of the edition; nil for nothing.
  func about(_ edition: Edition) -> String? {
    edition == .public ? nil : self("document.about", edition: edition.rawValue)
  }

  /// An entry where its group is always named: "I C3".
  func entry(_ entry: EntryReference) -> String {
    self("document.entry", group: entry.groupNumber, label: entry.label)
  }

  /// A sector inside a sentence, where a title of the program's own would be odd; a title that
  /// somebody else wrote stays as it is, since it may have names in it.
  func sector(_ title: String) -> String {
    let known = String(title.map { $0 == " " ? "_" : $0 })
    return self("document.sector", known: known, title: title)
  }

  func status(_ status: Conclusion.Status) -> String {
    self("document.conclusion.status", status: status.rawValue)
  }

  /// How far an entry may travel; nil for one that may be quoted, which needs no mark.
  func release(_ release: Release) -> String? {
    release == .quote ? nil : self("document.entry.release", release: release.rawValue)
  }

  func reach(_ reach: LinkContent.Reach) -> String {
    self("document.entry.reach", reach: reach.rawValue)
  }

  func link(_ outcome: Link.Outcome) -> String {
    self("document.entry.link", outcome: outcome.rawValue)
  }

  func scope(_ scope: Encounter.Scope) -> String {
    self("document.entry.scope", scope: scope.rawValue)
  }

  /// The same inside a sentence.
  func scopeInside(_ scope: Encounter.Scope) -> String {
    self("document.entry.scopeInside", scope: scope.rawValue)
  }

  /// How a challenge ended; nil while that is open.
  func end(_ result: Outcome.Result?) -> String {
    self("document.end.end", end: result?.rawValue)
  }

  /// What there is to say of what is not shown, with the numbers that `told` tells.
  func sentences(on leftOut: LeftOut, telling told: (Int) -> Int? = { $0 }) -> [String] {
    let counts = [
      ("entriesInRoom", leftOut.entriesInRoom),
      ("entriesWithoutWording", leftOut.entriesWithoutWording), ("links", leftOut.links),
      ("rareLinks", leftOut.rareLinks), ("points", leftOut.points),
    ]
    return counts.filter { $0.1 > 0 }.map { name, count in
      self("document.leftOut.\(name)", count: told(count))
    }
  }
}
