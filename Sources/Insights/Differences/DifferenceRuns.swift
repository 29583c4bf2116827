/// What two texts have in common and what not, in runs of their words.
struct DifferenceRuns {
  /// What is removed and added at one place, and what both have behind it.
  private struct Run {
    var removed: Range<Int>
    var added: Range<Int>
    /// What is the same behind that, as it stands in the old text.
    var same: Range<Int>
  }

  /// The most words and signs that are told as removed or added; more would take too much memory.
  private static let limit = 1_000

  private let old: TextTokens
  private let new: TextTokens
  private var runs: [Run] = []

  init(from old: TextTokens, to new: TextTokens) {
    self.old = old
    self.new = new
    runs = Self.runs(of: Self.steps(from: old, to: new))
    leaveOutChance()
  }

  /// The runs as pieces of text.
  var pieces: [WordDifference.Piece] {
    runs.flatMap { run in
      [
        piece(.removed, old, run.removed), piece(.added, new, run.added),
        piece(.same, old, run.same),
      ].compactMap(\.self)
    }
  }

  private func piece(
    _ kind: WordDifference.Kind, _ tokens: TextTokens, _ range: Range<Int>
  ) -> WordDifference.Piece? {
    range.isEmpty ? nil : WordDifference.Piece(kind, tokens.texts[range].joined())
  }

  private static func steps(from old: TextTokens, to new: TextTokens) -> [EditScript.Step] {
    // Two that look alike and differ in their bytes are not the same.
    var numbers: [[UInt8]: Int] = [:]
    func number(_ text: Substring) -> Int {
      let bytes = Array(text.utf8)
      if let known = numbers[bytes] { return known }
      let next = numbers.count
      numbers[bytes] = next
      return next
    }
    let left = old.texts.map(number)
    let right = new.texts.map(number)
    let first = zip(left, right).prefix { $0 == $1 }.count
    let last = zip(left[first...].reversed(), right[first...].reversed()).prefix { $0 == $1 }.count
    let middle = (left[first..<left.count - last], right[first..<right.count - last])
    let steps =
      EditScript.steps(from: middle.0, to: middle.1, limit: limit)
      ?? Array(repeating: .remove, count: middle.0.count)
      + Array(repeating: .insert, count: middle.1.count)
    return Array(repeating: .keep, count: first) + steps + Array(repeating: .keep, count: last)
  }

  private static func runs(of steps: [EditScript.Step]) -> [Run] {
    var runs = [Run(removed: 0..<0, added: 0..<0, same: 0..<0)]
    var (left, right) = (0, 0)
    for step in steps {
      if step != .keep, let last = runs.last, !last.same.isEmpty {
        runs.append(Run(removed: left..<left, added: right..<right, same: left..<left))
      }
      let last = runs.count - 1
      switch step {
      case .keep:
        runs[last].same = (runs[last].same.isEmpty ? left : runs[last].same.lowerBound)..<left + 1
        (left, right) = (left + 1, right + 1)
      case .remove:
        runs[last].removed = runs[last].removed.lowerBound..<left + 1
        left += 1
      case .insert:
        runs[last].added = runs[last].added.lowerBound..<right + 1
        right += 1
      }
    }
    return runs
  }

  /// Tells what is the same between two runs as removed and added where it is at most two words, and
  /// fewer than differ on either side.
  private mutating func leaveOutChance() {
    var kept: [Run] = []
    for run in runs {
      var run = run
      while let before = kept.last, isChance(before, run) {
        kept.removeLast()
        run.removed = before.removed.lowerBound..<run.removed.upperBound
        run.added = before.added.lowerBound..<run.added.upperBound
      }
      kept.append(run)
    }
    runs = kept
  }

  private func isChance(_ before: Run, _ after: Run) -> Bool {
    let words = old.words(in: before.same)
    return words <= 2 && words < size(of: before) && words < size(of: after)
  }

  private func size(of run: Run) -> Int {
    max(old.words(in: run.removed), new.words(in: run.added))
  }
}

extension TextTokens {
  /// How many of the pieces in that range are words.
  fileprivate func words(in range: Range<Int>) -> Int { areWords[range].count { $0 } }
}
