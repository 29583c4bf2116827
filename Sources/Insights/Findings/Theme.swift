import WorkshopModel

/// A theme with the challenges that carry it.
struct Theme {
  /// The theme in letters that count as the same.
  let key: String
  /// As it is written most often.
  let title: String
  let entries: [Statement]

  /// The themes of `statement`, each once, in letters that count as the same.
  static func keys(of statement: Statement) -> [String] {
    var keys: [String] = []
    for theme in statement.themes {
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
  static func all(of entries: [Statement]) -> [Theme] {
    var carrying: [String: [Statement]] = [:]
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
    let found = all(of: material.challenges).map { ($0.entries.all(\.groups).count, $0) }
      .filter { $0.1.entries.count > 1 && (isOne || $0.0 > 1) }
    return found.sorted { left, right in
      (right.0, right.1.entries.count, left.1.key)
        < (left.0, left.1.entries.count, right.1.key)
    }.map(\.1)
  }
}
