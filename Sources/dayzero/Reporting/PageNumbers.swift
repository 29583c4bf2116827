import Words

/// The page on which each place of a printed report is, for its table of contents.
///
/// The engine that prints cannot fill it in, so it prints once to learn the numbers and once more
/// with them in place.
struct PageNumbers {
  /// The number of the page by the name of the place on it.
  private var pages: [String: Int] = [:]

  /// What `pdf` says of the places that its links lead to.
  init(of pdf: [UInt8]) {
    var order: [Int] = []
    var folders: Set<Int> = []
    var places: [(name: String, page: Int)] = []
    var object = 0
    for line in pdf.split(separator: UInt8(ascii: "\n")) where line.count < 4_096 {
      let words = String(decoding: line, as: UTF8.self).split { " []".contains($0) }
      if words.count == 3, words[1...] == ["0", "obj"] {
        object = Int(words[0]) ?? 0
      } else if words.first == "/Kids" {
        // What has pages below it is no page.
        folders.insert(object)
        order += words.compactMap { Int($0) }.filter { $0 != 0 }
      } else if let place = words.firstIndex(of: "/XYZ"), place >= 4, words[place - 1] == "R",
        let page = Int(words[place - 3])
      {
        places.append((String(words[place - 4].drop { $0 == "<" }.dropFirst()), page))
      }
    }
    let numbers = order.filter { !folders.contains($0) }.enumerated()
      .map { ($0.element, $0.offset + 1) }
    let number = Dictionary(numbers) { first, _ in first }
    for (name, page) in places { pages[name] = number[page] }
  }

  /// `page` with the numbers beside the entries of its table of contents; nil when it has none.
  func filledIn(_ page: String) -> String? {
    guard let contents = page.firstRange(of: "class=\"contents\""),
      let end = page[contents.upperBound...].firstRange(of: "</nav>"),
      let head = page.firstRange(of: "</head>")
    else { return nil }
    let links = page[contents.upperBound..<end.lowerBound].split(separator: "href=\"#").dropFirst()
    let rules = links.map { String($0.prefix(while: Self.isOfName)) }.compactMap { name in
      pages[name].map { number in
        ".contents a[href=\"#\(name)\"]::after { content: \"\(number)\"; visibility: visible; }\n"
      }
    }
    return page[..<head.lowerBound] + "<style>\n@media print {\n" + rules.joined()
      + "}\n</style>\n" + page[head.lowerBound...]
  }

  /// Whether a name may have the character: nothing else is put into a rule.
  private static func isOfName(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "-")
  }
}
