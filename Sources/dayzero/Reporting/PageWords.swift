/// A page of HTML without what an office program cannot take over.
enum PageWords {
  /// `page` without its styles and drawings; a figure that is nothing but a drawing goes with its
  /// caption, and tables that say the same stay.
  ///
  /// The elements are those of a template: in data, no angle bracket is left.
  static func words(of page: String) -> String {
    let withoutFigures = without("figure", page) { figure in
      figure.contains("<svg") && !figure.contains("<table")
    }
    return ["svg", "style"].reduce(withoutFigures) { page, element in
      without(element, page) { _ in true }
    }
  }

  /// `page` without each such element that is to go.
  private static func without(
    _ element: String, _ page: String, where isToGo: (Substring) -> Bool
  ) -> String {
    var result = ""
    var rest = page[...]
    while let start = rest.firstRange(of: "<\(element)"),
      let end = rest[start.upperBound...].firstRange(of: "</\(element)>")
    {
      let isGone = isToGo(rest[start.lowerBound..<end.upperBound])
      result += isGone ? rest[..<start.lowerBound] : rest[..<end.upperBound]
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
