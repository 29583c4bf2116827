import Words

extension Strings {
  var coverage: CoverageWords { CoverageWords(words: words) }
}

/// The words of the coverage.
struct CoverageWords: FeatureWords {
  struct Texts {
    var title, all, unspecified, otherGroups, otherKind, nothing, noGroup, chooseCell,
      silentSign, absentSign, legend: Text?
  }
  static let texts = TextNames("coverage", Texts())

  let words: Words
  let keys = CommandWords("coverage.keys")

  func silent(_ place: String) -> String { words("coverage.silent", place: place) }
  func absent(_ place: String) -> String { words("coverage.absent", place: place) }
  func count(_ count: Int, _ kind: String) -> String {
    words("coverage.count", count: count, kind: kind, endsInS: kind.lowercased().hasSuffix("s"))
  }
  func emptyRole(_ name: String) -> String { words("coverage.emptyRole", name: name) }
  func silentSector(_ name: String) -> String { words("coverage.silentSector", name: name) }
  func emptyKind(_ kind: String, _ role: String) -> String {
    words("coverage.emptyKind", kind: kind, role: role)
  }
}
