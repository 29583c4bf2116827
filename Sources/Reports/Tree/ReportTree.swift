import Words
import WorkshopModel

/// Puts what an edition shows into words, part by part.
///
/// The names of the parts are a contract: templates and readers of the JSON report rely on them.
struct ReportTree: ReportPart {
  let basis: ReportBasis

  init(content: ReportContent, words: Words, length: ReportLength) {
    basis = ReportBasis(content: content, words: words, length: length)
  }

  /// The whole report with its figures, for formats that can draw.
  var drawn: ReportNode { root.merged(with: ["figures": FigurePart(basis: basis).figures]) }

  /// The whole report.
  var root: ReportNode {
    let headings = section("document.word") { words["document.word.\($0)"] }
    let workshop = WorkshopPart(basis: basis).workshop
    return [workshop, results, entries, closing, ["words": headings]]
      .reduce(about) { $0.merged(with: $1) }
  }

  /// Which report it is.
  private var about: ReportNode {
    [
      "edition": .words(content.edition.rawValue),
      "editionNote": .words(words.about(content.edition)),
      "isInternal": .flag(content.edition == .internal),
      "isConfidential": .flag(content.isConfidential),
      "isPublic": .flag(content.edition == .public), "isFull": .flag(length == .full),
      "isShort": .flag(length == .short), "language": .words(words.language),
      "direction": .words(words["language.direction"]),
      "startSide": .words(isRightToLeft ? "right" : "left"),
      "endSide": .words(isRightToLeft ? "left" : "right"),
      "contentLanguage": .words(contentLanguage),
    ]
  }

  private var isRightToLeft: Bool { words["language.direction"] == "rtl" }

  /// The language that people spoke, as a tag, where it is known and not that of the report.
  private var contentLanguage: String? {
    guard let tag = content.workshop.language, !tag.isEmpty,
      tag.utf8.allSatisfy(Self.tagLetters.contains),
      tag.prefix(while: { $0 != "-" }).lowercased() != words.language
    else { return nil }
    return tag
  }

  private static let tagLetters = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-".utf8)

  /// What came out: conclusions, groups, numbers.
  private var results: ReportNode {
    let (conclusions, tables) = (ConclusionPart(basis: basis), TablePart(basis: basis))
    let groups = GroupPart(basis: basis)
    return [
      "conclusions": .list(content.conclusions.map { conclusions.node(of: $0, in: nil) }),
      "conclusionsSource": conclusions.sharedSource(of: content.conclusions),
      "groups": .list(content.groups.enumerated().map { groups.node(of: $1, place: $0) }),
      "attendance": groups.attendance, "parked": .list(content.parked.map(groups.node)),
      "ledger": LedgerPart(basis: basis).ledger, "tables": .list(content.tables.map(tables.node)),
      "flows": .list(content.flows.map(tables.node)),
      "topics": .list(content.topics.map(tables.node)),
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
        content.redactedTexts > 0 ? words("document.redacted", mark: Redactor.mark) : nil),
    ]
  }

  private var erased: ReportNode {
    let erased = content.erasedEntries
    return .words(erased > 0 ? words("document.erased", count: told(erased)) : nil)
  }

  private var closing: ReportNode {
    [
      "followUp": .text(content.workshop.followUp),
      "references": .texts(content.workshop.references),
    ]
  }
}
