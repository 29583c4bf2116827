import WorkshopModel

/// What a group of entries may be called: words that stand in many of them and in few others, as they
/// are written there.
struct ThemeNames {
  private let ground: ThemeGround

  /// Names for groups of the entries of `ground`.
  init(_ ground: ThemeGround) { self.ground = ground }

  /// A word where it stands.
  private struct Found {
    let mark: WordMark
    /// Which of the members it stands in.
    let member: Int
    let text: String
    /// The words before and behind it that tell something.
    let neighbours: ArraySlice<WordMark>

    /// The word as it is written.
    var written: String { ThemeNames.written(mark.range, in: text) }
  }

  /// How many words before and behind are looked at.
  private static let reach = 3
  /// How much of a word or of several is taken into a name at most, in characters.
  private static let longest = 40

  /// What the members of a group may be called, and the most careful release of an entry that a word
  /// had to be taken from, nil when all may be quoted.
  ///
  /// The name of a theme goes further than the entries that have it. So its words are taken from
  /// entries that may be quoted, if there are any; and the names of organisations and people are left
  /// out unless there is nothing else.
  func name(of members: [Int]) -> (title: String, release: Release?) {
    let releases: [Release] = [.quote, .paraphrase, .room, .moderator]
    for release in releases {
      let words = words(of: members, upTo: release).filter { !ground.names.contains($0.mark.stem) }
      if let title = title(words, members) { return (title, release == .quote ? nil : release) }
    }
    let title = title(words(of: members, upTo: .moderator), members)
    return (title ?? ground.statements[members[0]].head.id.name, .moderator)
  }

  private func words(of members: [Int], upTo release: Release) -> [Found] {
    members.flatMap { member in
      zip(ground.statements[member].wordings, ground.marks[member]).flatMap { entry, marks in
        entry.release.isMoreCareful(than: release) ? [] : found(marks, in: entry.text, of: member)
      }
    }
  }

  private func found(_ marks: [WordMark], in text: String, of member: Int) -> [Found] {
    marks.indices.map { index in
      let range = max(0, index - Self.reach)..<min(marks.count, index + Self.reach + 1)
      return Found(mark: marks[index], member: member, text: text, neighbours: marks[range])
    }
  }

  private func title(_ words: [Found], _ members: [Int]) -> String? {
    let standing = words.grouped { $0.mark.stem }
    let scores = scores(standing, members)
    // Ties by the word, so that it does not matter in which order they came.
    func best(_ scores: [UInt64: Double]) -> (stem: UInt64, score: Double)? {
      let most = scores.values.max() ?? 0
      let stems = scores.filter { $0.value == most }.keys
      let named = stems.map { (Self.commonest(standing[$0]?.map(\.written) ?? []) ?? "", $0) }
      return named.min { $0 < $1 }.map { ($0.1, most) }
    }
    guard let first = best(scores), let found = standing[first.stem],
      let word = Self.commonest(found.map(\.written))
    else { return nil }
    if let run = Self.commonest(found.compactMap { run(around: $0, standing) }) { return run }
    let covered = Set(found.map(\.member))
    let members = standing.mapValues { Set($0.map(\.member)) }
    // A second word has to stand for more than one entry, unless the first does not either.
    let others = scores.filter { other in
      other.key != first.stem && other.value >= 0.4 * first.score
        && members[other.key]?.count ?? 0 >= min(2, covered.count)
    }
    let second = best(
      others.reduce(into: [:]) { weighed, other in
        let members = members[other.key] ?? []
        let new = Double(members.subtracting(covered).count + 1) / Double(members.count + 1)
        weighed[other.key] = other.value * new
      })
    guard let second, let other = Self.commonest(standing[second.stem]?.map(\.written) ?? [])
    else { return word }
    let together = found.flatMap { found in
      found.neighbours.filter { $0.stem == second.stem }.compactMap { span(found, $0) }
    }
    return Self.commonest(together) ?? "\(word) / \(other)"
  }

  /// How much each word stands for the members: those count that have it against all entries that do,
  /// and the same of the best matter that it leads to.
  private func scores(_ standing: [UInt64: [Found]], _ members: [Int]) -> [UInt64: Double] {
    var matters: [Vocabulary.Matter: Int] = [:]
    for member in members {
      for matter in Set(ground.marks[member].joined().flatMap(\.matters)) {
        matters[matter, default: 0] += 1
      }
    }
    func share(_ count: Int, _ feature: UInt64) -> Double {
      Double(count * count) / Double(max(1, ground.counts[feature] ?? 1))
    }
    return standing.mapValues { found in
      let count = Set(found.map(\.member)).count
      let leading = Set(found.flatMap(\.mark.matters)).map { share(matters[$0] ?? 0, $0) }.max()
      // What stands in one entry says something of that one.
      return share(count, found[0].mark.stem) * (count > 1 ? 1 : 0.3) + (leading ?? 0)
    }
  }
}

extension ThemeNames {
  /// The words from one to another as they are written, when little stands between them.
  private func span(_ found: Found, _ other: WordMark) -> String? {
    guard abs(found.mark.place - other.place) <= Self.reach else { return nil }
    let start = min(found.mark.range.lowerBound, other.range.lowerBound)
    let end = max(found.mark.range.upperBound, other.range.upperBound)
    let span = Self.written(start..<end, in: found.text)
    let isPlain = span.unicodeScalars.allSatisfy {
      FoldedScalars.folded($0) != nil || FoldedScalars.isMark($0)
        || " -'’".unicodeScalars.contains($0)
    }
    return isPlain && span.count <= Self.longest ? span : nil
  }

  /// In a script without spaces, the signs around two that stand in as many members as these.
  private func run(around found: Found, _ standing: [UInt64: [Found]]) -> String? {
    let text = Self.written(found.mark.range, in: found.text)
    guard text.unicodeScalars.allSatisfy({ FoldedScalars.isIdeographic($0.value) }) else {
      return nil
    }
    func count(_ stem: UInt64) -> Int { Set(standing[stem]?.map(\.member) ?? []).count }
    let least = count(found.mark.stem)
    var (start, end) = (found.mark.range.lowerBound, found.mark.range.upperBound)
    for mark in found.neighbours where mark.place > found.mark.place {
      guard mark.range.lowerBound < end, count(mark.stem) >= least else { break }
      end = mark.range.upperBound
    }
    for mark in found.neighbours.reversed() where mark.place < found.mark.place {
      guard mark.range.upperBound > start, count(mark.stem) >= least else { break }
      start = mark.range.lowerBound
    }
    return Self.written(start..<end, in: found.text)
  }

  private static func written(_ range: Range<Int>, in text: String) -> String {
    let bytes = text.utf8
    guard
      let start = bytes.index(
        bytes.startIndex, offsetBy: range.lowerBound, limitedBy: bytes.endIndex),
      let end = bytes.index(start, offsetBy: range.count, limitedBy: bytes.endIndex)
    else { return "" }
    return String(text[start..<end].prefix(longest))
  }

  /// The text that is there most often; nil when there is none.
  ///
  /// Among equals one that does not begin with a capital, then the shortest, then the first.
  private static func commonest(_ texts: [String]) -> String? {
    let counts = texts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.min { left, right in
      if left.value != right.value { return left.value > right.value }
      let capitals = (left.key.first?.isUppercase ?? false, right.key.first?.isUppercase ?? false)
      if capitals.0 != capitals.1 { return capitals.1 }
      return (left.key.count, left.key) < (right.key.count, right.key)
    }?.key
  }
}
