public import WorkshopModel

extension Members {
  /// What two files say that this version does not know, in an order that depends on nothing else.
  ///
  /// Where both say different things, there is no telling which one holds, so chance decides, the
  /// same in every order and any number of times.
  ///
  /// - Returns: The members of both, by name.
  public func joined(with other: Members) -> Members {
    var joined = self
    for (name, value) in other {
      guard let present = joined[name], present != value else {
        joined[name] = joined[name] ?? value
        continue
      }
      joined[name] = Self.fingerprint(of: present) < Self.fingerprint(of: value) ? present : value
    }
    return joined.ordered()
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
