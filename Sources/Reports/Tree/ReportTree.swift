import WorkshopModel

/// Puts what an edition shows into words, part by part.
///
/// The names of the parts are a contract: templates and readers of the JSON report rely on them.
struct ReportTree {
  let content: ReportContent
  let strings: ReportStrings
  let length: ReportLength

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
    ]
  }

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

  /// The parts that are there in one line; nothing when there are none.
  func joined(_ parts: [String?], by separator: String? = nil) -> ReportNode {
    let parts = parts.compactMap(\.self)
    return .name(
      parts.isEmpty ? nil : parts.joined(separator: separator ?? strings.general.separator))
  }

  /// A label with its value: "Event: Internet Governance Forum".
  func labelled(_ label: String, _ value: String) -> String {
    strings.general.labelled(label, value)
  }

  /// The title of a sector inside a sentence.
  func sector(_ title: String) -> String { strings.general.midSentence(title) }
}

/// How much a report tells.
public enum ReportLength: String, CaseIterable, Sendable {
  /// The conclusions and how the challenges ended: about a page for each group.
  case short
  /// Everything that the edition shows.
  case full
}
