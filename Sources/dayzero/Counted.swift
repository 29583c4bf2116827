/// Numbers of things, in words.
enum Counted {
  /// "1 group", "3 groups".
  static func words(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// "4 groups, 1 entry": how much a template has.
  static func contents(groups: Int, entries: Int) -> String {
    words(groups, "group", "groups") + ", " + words(entries, "entry", "entries")
  }
}
