public import Words

/// The sentences of insights, by the messages of a language.
///
/// Titles of groups, roles, sectors and stages are data of the workshop, which may call them what it
/// likes, in any language.
public struct InsightWords: Sendable {
  let words: Words

  /// British English.
  public static let english = InsightWords(.english)

  /// The sentences in the language of `words`.
  public init(_ words: Words) { self.words = words }

  /// The language as a tag: "en".
  public var language: String { words.language }

  /// What a topic is called.
  public func topic(_ topic: Insight.Topic) -> String {
    words("insight.topic", topic: topic.rawValue)
  }

  /// The same as the beginning of a conclusion.
  var drafts: InsightDrafts { InsightDrafts(words: self) }
}

/// Parts of sentences.
extension InsightWords {
  /// Whether the number is called small.
  func isSmall(_ number: Int) -> Bool { (1..<Insight.smallLimit).contains(number) }

  /// Whether the part or the whole is called small.
  func isSmall(_ part: Int, of whole: Int) -> Bool { isSmall(part) || isSmall(whole) }

  /// A sentence on its own, for numbers that stand too close together to say it of each.
  func smallOnes(_ numbers: [Int]) -> String? {
    let count = numbers.count(where: isSmall)
    return count > 0 ? words("insight.smallOnes", count: count) : nil
  }

  /// The members of a list, of which a long one does not name all.
  func list(_ members: [String]) -> MessageValue { .list(members, most: 8) }

  /// A title as it stands inside a sentence: in small letters where it is a common noun.
  func title(_ title: String) -> String {
    words("insight.title", known: known(title), title: title)
  }

  /// Titles as they stand inside a sentence.
  func titles(_ titles: [String]) -> MessageValue { list(titles.map(title)) }

  /// The sector as those whom somebody is from: "the private sector".
  func sector(_ title: String) -> String {
    words("insight.sector", known: known(title), title: title)
  }

  /// Sectors as those whom somebody is from.
  func sectors(_ titles: [String]) -> MessageValue { list(titles.map(sector)) }

  private func known(_ title: String) -> String {
    String(title.lowercased().map { $0 == " " ? "_" : $0 })
  }

  /// "decision-maker 6", "opinion-shaper 1".
  func tally(_ counted: [Counted]) -> [String] {
    counted.map { words("insight.counted", title: title($0.title), count: $0.count) }
  }

  /// "“A title” 6".
  func named(_ counted: [Counted]) -> [String] {
    counted.map { words("insight.named", title: $0.title, count: $0.count) }
  }

  /// "in all 4 groups", "in 2 of 4 groups (I and III)".
  func spread(_ groups: [String], missing: [String]) -> String {
    let all = groups.count + missing.count
    return words(
      "insight.spread", all: all, groups: list(all > 1 ? groups : groups + missing),
      missing: missing, count: groups.count)
  }

  /// ", on 2 of 4 norms"; empty where there is but one.
  func norms(_ norms: NormSpread) -> String {
    guard norms.all > 1, norms.count > 0 else { return "" }
    return words(
      "insight.norms", exact: norms.isExact, every: norms.count == norms.all, all: norms.all,
      count: norms.count)
  }
}
