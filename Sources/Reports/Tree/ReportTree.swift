import Words
import WorkshopModel

/// Puts what an edition shows into words, part by part.
///
/// The names of the parts are a contract: templates and readers of the JSON report rely on them.
struct ReportTree {
  let content: ReportContent
  let words: Words
  let length: ReportLength
  /// What each entry says, by its place; empty in a report that lists the entries anyway.
  let texts: [String: String]

  init(content: ReportContent, words: Words, length: ReportLength) {
    self.content = content
    self.words = words
    self.length = length
    texts = length == .short ? Self.texts(of: content) : [:]
  }

  /// The whole report.
  var root: ReportNode {
    var members: [ReportNode.Member] = []
    let headings = section("document.word") { words["document.word.\($0)"] }
    let parts: [ReportNode] = [about, workshop, results, entries, closing, ["words": headings]]
    for part in parts {
      if case .object(let parts) = part { members += parts }
    }
    return .object(members)
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

  /// The words of a section by name, which templates ask for, so that they hold in every language.
  func section(_ section: String, words text: (_ name: String) -> String) -> ReportNode {
    .object(
      Words.english.names(in: section).map {
        ReportNode.Member(name: $0, value: .words(text($0)))
      })
  }

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

extension ReportTree {
  /// The number; nil where so small a number may tell of somebody.
  func told(_ number: Int) -> Int? {
    content.isConfidential && number < Disclosure.smallestCount ? nil : number
  }

  /// What there is to say of what is not shown.
  func sentences(on leftOut: LeftOut) -> [ReportNode] {
    words.sentences(on: leftOut, telling: told).map { .words($0) }
  }
}

/// How much a report tells.
public enum ReportLength: String, CaseIterable, Sendable {
  /// The conclusions and how the challenges ended: about a page for each group.
  case short
  /// Everything that the edition shows.
  case full
}
