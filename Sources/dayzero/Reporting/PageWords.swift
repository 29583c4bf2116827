import Words

/// A page of HTML as an office program can take it over.
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
    page = withPlaces(withTotals(withRowTitles(withColumns(page))))
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

  /// `page` with the widths of the columns said in each of the program's own tables, which makes
  /// the table as wide as the page; and without captions that say a heading again.
  private static func withColumns(_ page: String) -> String {
    var result = ""
    var rest = page[...]
    while let table = element("<table class=\"", "</thead>", in: rest) {
      let isLedger = rest[table].hasPrefix("<table class=\"ledger\">")
      let isOwn = isLedger || rest[table].hasPrefix("<table class=\"figures\">")
      var head = String(rest[table])
      if isOwn, let caption = element("<caption>", "</caption>", in: head[...]) {
        let title = head[caption].dropFirst("<caption>".count).dropLast("</caption>".count)
        let isSaid = rest[..<table.lowerBound].contains(">\(title)</h")
        let columns = head.ranges(of: "<th scope=\"col\"").count
        head.replaceSubrange(
          caption, with: (isSaid ? "" : head[caption]) + widths(of: columns, isLedger: isLedger))
      }
      result += rest[..<table.lowerBound] + head
      rest = rest[table.upperBound...]
    }
    return result + rest
  }

  /// `page` with the titles of rows as cells like others, in bold: what pandoc 2 makes of a row with
  /// a title for LibreOffice lacks it.
  private static func withRowTitles(_ page: String) -> String {
    var result = ""
    var rest = page[...]
    while let title = element("<th scope=\"row\"", "</th>", in: rest) {
      let start = rest[title].firstIndex(of: ">") ?? title.lowerBound
      let tag = rest[title.lowerBound..<start].dropFirst("<th scope=\"row\"".count)
      let words = rest[start..<title.upperBound].dropFirst().dropLast("</th>".count)
      result += rest[..<title.lowerBound] + "<td\(tag)><strong>\(words)</strong></td>"
      rest = rest[title.upperBound...]
    }
    return result + rest
  }

  /// `page` with the totals of a table as its last row: of a row apart pandoc 2 makes nothing for
  /// LibreOffice.
  private static func withTotals(_ page: String) -> String {
    var result = ""
    var rest = page[...]
    while let foot = element("<tfoot>", "</tfoot>", in: rest) {
      var before = rest[..<foot.lowerBound]
      while before.last?.isWhitespace ?? false { before.removeLast() }
      let end = "</tbody>"
      let isLast = before.hasSuffix(end)
      let rows = rest[foot].dropFirst("<tfoot>".count).dropLast("</tfoot>".count)
      result += isLast ? "\(before.dropLast(end.count))\(rows)\(end)" : rest[..<foot.upperBound]
      rest = rest[foot.upperBound...]
    }
    return result + rest
  }

  /// `page` with places in lists that links lead to in the text of their items: of an item that is
  /// such a place itself pandoc makes what LibreOffice leaves out, with all its words.
  private static func withPlaces(_ page: String) -> String {
    var result = ""
    var rest = page[...]
    while let item = element("<li id=\"", ">", in: rest) {
      let name = rest[item].dropFirst("<li id=\"".count).prefix { $0 != "\"" }
      result += "\(rest[..<item.lowerBound])<li>"
      rest = rest[item.upperBound...]
      let words = rest.drop(while: \.isWhitespace)
      if words.hasPrefix("<p"), let start = element("<p", ">", in: words) {
        result += words[start]
        rest = rest[start.upperBound...]
      }
      result += "<span id=\"\(name)\"></span>"
    }
    return result + rest
  }

  private static func widths(of columns: Int, isLedger: Bool) -> String {
    guard columns > 0 else { return "" }
    return "<colgroup>"
      + (isLedger ? [17, 50, 33] : widths(of: columns))
      .map { "<col style=\"width: \($0)%\">" }.joined() + "</colgroup>"
  }

  /// Titles and, last, totals at the sides; the rest shares what they leave.
  private static func widths(of columns: Int) -> [Int] {
    guard columns > 3 else { return Array(repeating: 100 / columns, count: columns) }
    return [24] + Array(repeating: 67 / (columns - 2), count: columns - 2) + [9]
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
