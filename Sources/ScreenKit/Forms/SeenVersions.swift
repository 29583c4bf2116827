/// The versions of fields that whoever changes them has been shown, so that nothing is replaced that
/// nobody has seen.
public struct SeenVersions<Value: Equatable & Sendable>: Equatable, Sendable {
  private var versions: [String: [Value]]

  /// Those `versions`, by the names of their fields.
  public init(_ versions: [String: [Value]] = [:]) { self.versions = versions }

  /// The versions of the field called `name` that were shown; nil where nothing is known of it.
  public subscript(name: String) -> [Value]? {
    get { versions[name] }
    set { versions[name] = newValue }
  }

  /// Which of the versions that there are now `typed` would replace unseen.
  ///
  /// What is returned is shown then: all that there are count as seen from now on.
  ///
  /// - Parameters:
  ///   - name: The field.
  ///   - now: All versions that it has.
  ///   - typed: What is to take their place.
  /// - Returns: The first that was not shown and says something else; nil when there is none.
  public mutating func unseen(_ name: String, of now: [Value], for typed: Value) -> Value? {
    let unseen = now.filter { !(versions[name]?.contains($0) ?? false) }
    guard let first = unseen.first(where: { $0 != typed }) else { return nil }
    versions[name, default: []] += unseen
    return first
  }
}
