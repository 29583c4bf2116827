import Insights
import ScreenKit

/// What files of sessions are called.
enum FileName {
  static let suffix = ".json"
  /// The most bytes of a name that follows from a title, so that what lies beside it has room.
  private static let limit = 60

  /// The name, which ends as those of sessions do.
  static func withSuffix(_ name: String) -> String {
    name.hasSuffix(suffix) ? name : name + suffix
  }

  /// A name without its end for a session of that title: its words in small letters without accents,
  /// as many as have room; "workshop" where it has none.
  static func stem(of title: String) -> String {
    var words: [String] = [""]
    for scalar in title.unicodeScalars where !FoldedScalars.isMark(scalar) {
      if let letter = FoldedScalars.folded(scalar).flatMap(Unicode.Scalar.init) {
        words[words.count - 1].unicodeScalars.append(letter)
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    words.removeAll(where: \.isEmpty)
    guard let first = words.first else { return "workshop" }
    let start = first.cut(to: limit)
    return words.dropFirst().reduce(into: (start, isFull: false)) { name, word in
      let longer = "\(name.0)-\(word)"
      name.isFull = name.isFull || longer.utf8.count > limit
      if !name.isFull { name.0 = longer }
    }.0
  }

  /// The first of "stem.json", "stem-2.json" … that is not among `taken`.
  static func free(for stem: String, among taken: [String]) -> String {
    let names = [stem] + (2...99).map { "\(stem)-\($0)" }
    return (names.first { !taken.contains($0 + suffix) } ?? stem) + suffix
  }
}
