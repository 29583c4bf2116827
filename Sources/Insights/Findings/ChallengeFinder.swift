import WorkshopModel

/// Finds challenges that come again, by theme and by likeness of wording.
struct ChallengeFinder {
  private let material: Material
  private let words: InsightWords
  private let groups: [Named<Group>]

  init(_ material: Material, _ words: InsightWords) {
    self.material = material
    self.words = words
    groups = material.heardGroups
  }

  var insights: [Insight] {
    let alike = byWording
    return byTheme + (alike.isEmpty ? [noLikeWording].compactMap(\.self) : alike)
      + [withoutTheme].compactMap(\.self)
  }

  private typealias Figure = Insight.Figure
}

extension ChallengeFinder {
  private var byTheme: [Insight] {
    Theme.recurring(in: material).map { theme in
      let spread = spread(of: theme.entries, theme.title)
      return Insight(
        .recurringTheme, words.theme(spread), figures(of: theme.entries, spread),
        evidence: theme.entries.map(\.id), draft: words.drafts.theme(spread))
    }
  }

  private var byWording: [Insight] {
    let places = material.places(of: material.challenges)
    return material.likeTexts.clusters(among: places).map { cluster in
      let entries = cluster.map { material.everything[$0] }
      let spread = spread(of: entries, "")
      return Insight(
        .recurringWording, words.wording(spread), figures(of: entries, spread),
        evidence: entries.map(\.id))
    }
  }

  private var noLikeWording: Insight? {
    let challenges = material.challenges
    guard challenges.count > 1 else { return nil }
    return Insight(
      .noLikeWording, words.noLikeWording(challenges.count),
      [Figure("challenges", challenges.count)], evidence: challenges.map(\.id))
  }

  private var withoutTheme: Insight? {
    let without = material.challenges.filter { Theme.keys(of: $0).isEmpty }
    guard !without.isEmpty else { return nil }
    return Insight(
      .withoutTheme, words.withoutTheme(without.count, material.challenges.count),
      [Figure("challenges", without.count), Figure("ofChallenges", material.challenges.count)],
      evidence: without.map(\.id))
  }

  private func spread(of entries: [Entry], _ theme: String) -> ChallengeSpread {
    let found = Set(entries.map(\.group))
    return ChallengeSpread(
      theme: theme, challenges: entries.count, ofChallenges: material.challenges.count,
      groups: groups.filter { found.contains($0.id) }.map(\.title),
      missing: groups.filter { !found.contains($0.id) }.map(\.title),
      norms: material.normCount(entries), sectors: entries.distinct { $0.sector },
      unspecified: entries.count { $0.sector == nil },
      roles: material.ranked(entries.counts { $0.role }, among: material.roles))
  }

  private func figures(of entries: [Entry], _ spread: ChallengeSpread) -> [Figure] {
    let byGroup = entries.counts { $0.group }
    return [
      Figure("challenges", spread.challenges), Figure("ofChallenges", spread.ofChallenges),
      Figure("groups", spread.groups.count), Figure("ofGroups", groups.count),
      Figure("norms", spread.norms), Figure("sectors", spread.sectors),
      Figure("unspecifiedSector", spread.unspecified), Figure("roles", spread.roles.count),
    ] + groups.map { Figure("group:\($0.id.name)", byGroup[$0.id] ?? 0) }
  }
}

/// A theme with the challenges that carry it.
struct Theme {
  /// The theme in letters that count as the same.
  let key: String
  /// As it is written most often.
  let title: String
  let entries: [Entry]

  /// The themes of `entry`, each once, in letters that count as the same.
  static func keys(of entry: Entry) -> [String] {
    var keys: [String] = []
    for theme in entry.themes {
      let key = key(of: theme)
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// Small letters, and white space only between words.
  static func key(of theme: String) -> String {
    theme.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The themes of `entries`, by their keys.
  static func all(of entries: [Entry]) -> [Theme] {
    var carrying: [String: [Entry]] = [:]
    var spellings: [String: [String: Int]] = [:]
    for entry in entries {
      for key in keys(of: entry) { carrying[key, default: []].append(entry) }
      for theme in entry.themes {
        let written = theme.split { $0.isWhitespace }.joined(separator: " ")
        spellings[key(of: theme), default: [:]][written, default: 0] += 1
      }
    }
    return carrying.keys.sorted().map { key in
      let written = (spellings[key] ?? [:]).min { ($1.value, $0.key) < ($0.value, $1.key) }
      return Theme(key: key, title: written?.key ?? key, entries: carrying[key] ?? [])
    }
  }

  /// The themes of two or more challenges in two or more groups, the widest spread first; where one
  /// group is looked at, of two or more challenges in it.
  static func recurring(in material: Material) -> [Theme] {
    let isOne = material.heardGroups.count < 2
    let found = all(of: material.challenges).map { (spread: $0.entries.distinct(\.group), $0) }
      .filter { $0.1.entries.count > 1 && (isOne || $0.spread > 1) }
    return found.sorted { left, right in
      (right.spread, right.1.entries.count, left.1.key)
        < (left.spread, left.1.entries.count, right.1.key)
    }.map(\.1)
  }
}

extension Material {
  /// The places of `entries` in ``everything``, of which they must be a part, in the same order.
  func places(of entries: [Entry]) -> [Int] {
    var places: [Int] = []
    var index = 0
    for entry in entries {
      while everything[index].id != entry.id { index += 1 }
      places.append(index)
    }
    return places
  }
}
