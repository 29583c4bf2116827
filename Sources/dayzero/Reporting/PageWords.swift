/// A page of HTML without what a word processor cannot take over.
enum PageWords {
  /// `page` without its drawings and styles; the tables that say the same stay.
  ///
  /// The elements are those of a template: in data, no angle bracket is left.
  static func words(of page: String) -> String {
    ["svg", "style"].reduce(page) { without($1, $0) }
  }

  private static func without(_ element: String, _ page: String) -> String {
    var result = ""
    var rest = page[...]
    while let start = rest.firstRange(of: "<\(element)"),
      let end = rest[start.upperBound...].firstRange(of: "</\(element)>")
    {
      result += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
