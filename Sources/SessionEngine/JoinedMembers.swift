public import WorkshopModel

extension Members {
  /// What follows a name under which further versions of its value are kept.
  public static let versionsMark = " ‡"

  /// What two files say that this version does not know, the same whichever comes first, in however
  /// many steps, any number of times.
  ///
  /// Where they say different things under one name, there is no telling which one holds, so all are
  /// kept: one under the name, the others in a list under the name with ``versionsMark``.
  ///
  /// - Returns: The members of both, by name.
  public func joined(with other: Members) -> Members {
    var all: [String: [Value]] = [:]
    for (name, values) in versions + other.versions {
      all[name, default: []] += values.filter { !(all[name] ?? []).contains($0) }
    }
    var joined: [Member] = []
    for (name, values) in all {
      let sorted = values.sorted { Self.fingerprint(of: $0) < Self.fingerprint(of: $1) }
      if let first = sorted.first { joined.append((name, first)) }
      if sorted.count > 1 {
        joined.append((name + Self.versionsMark, .list(Array(sorted.dropFirst()))))
      }
    }
    return Members(uniqueNames: joined).ordered()
  }

  /// The values under each name, with those that are kept as further versions of it.
  private var versions: [(name: String, values: [Value])] {
    map { name, value in
      guard name.hasSuffix(Self.versionsMark), let values = value.list, !values.isEmpty else {
        return (name, [value])
      }
      return (String(name.dropLast(Self.versionsMark.count)), values)
    }
  }

  /// The members that are not in `earlier`, or say something else there.
  public func changed(since earlier: Members) -> Members {
    Members(uniqueNames: filter { earlier[$0.name] != $0.value })
  }

  /// The names of which `other` says something else than these members, by name.
  public func names(differingIn other: Members) -> [String] {
    names.filter { other[$0] != nil && other[$0] != self[$0] }.sorted()
  }

  private static func fingerprint(of value: Value) -> Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.add(value)
    return fingerprint
  }
}
