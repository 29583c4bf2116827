import WorkshopModel

/// Puts what an edition shows into words, part by part.
///
/// The names of the parts are a contract: templates and readers of the JSON report rely on them.
struct ReportTree {
  let content: ReportContent
  let strings: ReportStrings
  let length: ReportLength
  /// What each entry says, by its place; empty in a report that lists the entries anyway.
  let texts: [String: String]

  init(content: ReportContent, strings: ReportStrings, length: ReportLength) {
    self.content = content
    self.strings = strings
    self.length = length
    texts = length == .short ? Self.texts(of: content) : [:]
  }

  /// The whole report.
  var root: ReportNode {
    var members: [ReportNode.Member] = []
    for part in [about, workshop, results, entries, closing, ["words": words]] as [ReportNode] {
      if case .object(let parts) = part { members += parts }
    }
    return .object(members)
  }

  /// Which report it is.
  private var about: ReportNode {
    [
      "edition": .words(content.edition.rawValue),
      "editionNote": .words(strings.editions.about(content.edition)),
      "isInternal": .flag(content.edition == .internal),
      "isConfidential": .flag(content.isConfidential),
      "isPublic": .flag(content.edition == .public), "isFull": .flag(length == .full),
      "isShort": .flag(length == .short), "language": .words(strings.language),
      "direction": .words(strings.isRightToLeft ? "rtl" : "ltr"),
      "startSide": .words(strings.isRightToLeft ? "right" : "left"),
      "endSide": .words(strings.isRightToLeft ? "left" : "right"),
      "contentLanguage": .words(contentLanguage),
    ]
  }

  /// The language that people spoke, as a tag, where it is known and not that of the report.
  private var contentLanguage: String? {
    guard let tag = content.workshop.language, !tag.isEmpty,
      tag.utf8.allSatisfy(Self.tagLetters.contains),
      tag.prefix(while: { $0 != "-" }).lowercased() != strings.language
    else { return nil }
    return tag
  }

  private static let tagLetters = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-".utf8)

  /// What came out: conclusions, groups, numbers.
  private var results: ReportNode {
    [
      "conclusions": .list(content.conclusions.map { node(of: $0, in: nil) }),
      "conclusionsSource": sharedSource(of: content.conclusions),
      "groups": .list(content.groups.enumerated().map { node(of: $1, place: $0) }),
      "attendance": attendance, "parked": .list(content.parked.map(node)),
      "ledger": ledger, "tables": .list(content.tables.map(node)),
      "flows": .list(content.flows.map(node)), "topics": .list(content.topics.map(node)),
    ]
  }

  /// What introduces and ends the list of entries.
  private var entries: ReportNode {
    [
      "hasAnyConclusions": .flag(
        !content.conclusions.isEmpty || content.groups.contains { !$0.conclusions.isEmpty }),
      "hasAnyGroups": .flag(content.groups.contains { $0.id != nil }),
      "hasAnythingOpen": .flag(
        !content.parked.isEmpty
          || content.groups.contains {
            !$0.parked.isEmpty || $0.entries.contains(where: \.isChallenge)
          }),
      "hasAnyEntries": .flag(content.groups.contains { !$0.roles.isEmpty }),
      "hasAnythingEntered": .flag(
        content.groups.contains { !$0.roles.isEmpty || $0.leftOut.entries > 0 }),
      "hasDemonstration": .flag(content.hasDemonstration), "erased": erased,
      "leftOut": .list(
        sentences(on: content.isConfidential ? content.leftOut : content.plenaryLeftOut)),
      "redacted": .words(
        content.redactedTexts > 0 ? strings.editions.redacted(Redactor.mark) : nil),
    ]
  }

  private var erased: ReportNode {
    .words(content.erasedEntries > 0 ? told(content.erasedEntries, strings.entries.erased) : nil)
  }

  private var closing: ReportNode {
    [
      "followUp": .text(content.workshop.followUp),
      "references": .texts(content.workshop.references),
    ]
  }
}

extension ReportTree {
  /// `sentence` with the number; where a small number may tell of somebody, with "some".
  func told(_ number: Int, _ sentence: (Int?) -> String) -> String {
    let isFew = content.isConfidential && number < Disclosure.smallestCount
    return sentence(isFew ? nil : number)
  }

  /// What there is to say of what is not shown.
  func sentences(on leftOut: LeftOut) -> [ReportNode] {
    let counts: [(number: Int, sentence: (Int?) -> String)] = [
      (leftOut.entriesInRoom, strings.entries.stayedInRoom),
      (leftOut.entriesWithoutWording, strings.entries.lackWording),
      (leftOut.links, strings.entries.linksLeftOut),
      (leftOut.rareLinks, strings.entries.rareLinksLeftOut),
      (leftOut.points, strings.entries.pointsLeftOut),
    ]
    return counts.filter { $0.number > 0 }.map { .words(told($0.number, $0.sentence)) }
  }
}

/// How much a report tells.
public enum ReportLength: String, CaseIterable, Sendable {
  /// The conclusions and how the challenges ended: about a page for each group.
  case short
  /// Everything that the edition shows.
  case full
}
