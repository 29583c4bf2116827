/// Names as they were put in, how others write them, and ordinary texts.
///
/// A line is a name and texts, between "|"; what stands in braces in a text is the name there and must
/// be found. The name of an organisation begins with "org". A line that begins with "-" is an ordinary
/// text, in which nothing is to be found.
struct NameList {
  struct Spelling {
    let name: String
    let text: String
    /// What must not stay.
    let written: String
  }

  private(set) var people: [String] = []
  private(set) var organisations: [String] = []
  private(set) var spellings: [Spelling] = []
  private(set) var ordinary: [String] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|").map { part in
        part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      }.map { String($0) }
      guard let first = parts.first else { continue }
      if first.hasPrefix("- ") {
        ordinary.append(String(first.dropFirst(2)))
        continue
      }
      let isOrganisation = first.hasPrefix("org ")
      let name = isOrganisation ? String(first.dropFirst(4)) : first
      if isOrganisation { organisations.append(name) } else { people.append(name) }
      spellings += parts.dropFirst().compactMap { Self.spelling(of: name, $0) }
    }
  }

  private static func spelling(of name: String, _ marked: String) -> Spelling? {
    guard let open = marked.firstIndex(of: "{"), let close = marked.firstIndex(of: "}") else {
      return nil
    }
    return Spelling(
      name: name, text: marked.replacing("{", with: "").replacing("}", with: ""),
      written: String(marked[marked.index(after: open)..<close]))
  }
}
