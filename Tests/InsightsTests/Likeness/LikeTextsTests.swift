@testable import Insights
import TestSupport
import Testing

@Suite("Like texts, all at once")
struct LikeTextsTests {
  @Test("labelled pairs: mostly what is called like is, and what is like is called so")
  func labelled() {
    let pairs = LabelledPairs.all
    let texts = LikeTexts(pairs.flatMap { [$0.first, $0.second] })
    var (found, wrong, missed) = (0, 0, 0)
    for (index, pair) in pairs.enumerated() {
      let isCalledLike = areLike(2 * index, 2 * index + 1, texts)
      if isCalledLike != pair.isLike { print("\(pair.language): \(pair.first) | \(pair.second)") }
      switch (isCalledLike, pair.isLike) {
      case (true, true): found += 1
      case (true, false): wrong += 1
      case (false, true): missed += 1
      case (false, false): break
      }
    }
    let precision = Double(found) / Double(found + wrong)
    let recall = Double(found) / Double(found + missed)
    print("like texts: \(pairs.count) pairs, precision \(precision), recall \(recall)")
    #expect(precision >= 0.93)
    #expect(recall >= 0.9)
  }

  private func areLike(_ left: Int, _ right: Int, _ texts: LikeTexts) -> Bool {
    guard let left = texts.wording[left], let right = texts.wording[right] else { return false }
    return left == right || texts.neighbours[left].contains(right)
  }

  @Test("likeness goes both ways, and nothing is like itself or in two groups")
  func symmetric() {
    let texts = LikeTexts(LabelledPairs.all.flatMap { [$0.first, $0.second, $0.first] })
    for (number, others) in texts.neighbours.enumerated() {
      #expect(!others.contains(number))
      for other in others { #expect(texts.neighbours[other].contains(number)) }
    }
    let clustered = texts.clusters(among: texts.wording.indices).flatMap(\.self)
    #expect(Set(clustered).count == clustered.count)
  }

  @Test("texts that say too little are like none but the same")
  func short() {
    let texts = LikeTexts(["", "—", "Law", "law!", "Lawn", ""])
    #expect(texts.clusters(among: 0..<6) == [[2, 3]])
    let plans = LikeTexts(["Plan A", "plan a.", "Plan B", "EU", "UN", "eu"])
    #expect(plans.clusters(among: 0..<6) == [[0, 1], [3, 5]])
  }

  @Test("texts that were joined are in one group, with what is like any of them")
  func joined() {
    let texts = LikeTexts([
      "No budget for an incident response team", "Nobody pays for it", "Nobody else",
      "There's no budget for incident response teams.",
    ])
    #expect(texts.clusters(of: [[0, 1], [2], [3]]) == [[0, 2]])
    #expect(texts.clusters(of: [[1, 2], [3]]) == [[0]])
    #expect(texts.clusters(of: [[1], [2]]).isEmpty)
  }

  @Test("what is like is found among thousands, and the same text thousands of times costs little")
  func many() {
    let words = LabelledPairs.all.flatMap { $0.first.split(separator: " ").map(String.init) }
    var random = SplitMix64(seed: 3)
    var texts = (0..<600).map { _ in
      (0..<12).map { _ in words.pick(&random) }.joined(separator: " ")
    }
    texts += texts.prefix(50).map { $0.split(separator: " ").reversed().joined(separator: " ") }
    texts += Array(repeating: texts[0], count: 1_000)
    let found = LikeTexts(texts)
    for index in 0..<50 { #expect(areLike(index, 600 + index, found)) }
    #expect(found.clusters(among: texts.indices)[0].count >= 1_002)
  }
}
