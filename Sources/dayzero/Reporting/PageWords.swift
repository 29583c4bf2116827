/// A page of HTML without what an office program cannot take over, or has of its own.
enum PageWords {
  /// `page` without styles, drawings, ways about the page, and a heading that says its title again.
  ///
  /// A figure that is nothing but a drawing goes with its caption; tables that say the same stay.
  /// The elements are those of a template: in data, no angle bracket is left.
  static func words(of page: String) -> String {
    let hasTitle = page.contains("<title>")
    var page = without("<figure", "</figure>", page) { figure in
      figure.contains("<svg") && !figure.contains("<table")
    }
    for element in ["svg", "style", "nav", "footer"] {
      page = without("<\(element)", "</\(element)>", page)
    }
    page = without("<a class=\"skip\"", "</a>", page)
    // The title of the page becomes the document's; other headings move up a level.
    return hasTitle ? withoutFirst("<h1", "</h1>", page) : page
  }

  private static func without(
    _ start: String, _ end: String, _ page: String,
    where isToGo: (Substring) -> Bool = { _ in true }
  ) -> String {
    var result = ""
    var rest = page[...]
    while let found = element(start, end, in: rest) {
      result += rest[..<(isToGo(rest[found]) ? found.lowerBound : found.upperBound)]
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  private static func withoutFirst(_ start: String, _ end: String, _ page: String) -> String {
    guard let found = element(start, end, in: page[...]) else { return page }
    return String(page[..<found.lowerBound] + page[found.upperBound...])
  }

  /// From the first `start` to the next `end` after it.
  private static func element(
    _ start: String, _ end: String, in page: Substring
  ) -> Range<String.Index>? {
    guard let first = page.firstRange(of: start),
      let last = page[first.upperBound...].firstRange(of: end)
    else { return nil }
    return first.lowerBound..<last.upperBound
  }
}
