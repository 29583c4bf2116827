/// Sets out Markdown that a template has made, as somebody would who writes it by hand.
enum MarkdownLines {
  /// `text` with one empty line where there are several, since what is left out leaves some behind,
  /// and with each line after a hard break below the line before it.
  static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    var margin: String?
    // By bytes, since no other character has that of the end of a line in it.
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let isEmpty = line.allSatisfy { $0 == UInt8(ascii: " ") }
      if isEmpty, lines.last?.isEmpty ?? true { continue }
      let line = Substring(line)
      let start = isEmpty ? nil : margin
      lines.append(isEmpty ? "" : start.map { Substring($0 + line.drop { $0 == " " }) } ?? line)
      margin = endsInBreak(line) ? start ?? Self.margin(of: line) : nil
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands before the further lines of a paragraph that begins with `line`: the marks of
  /// quotations, and spaces below the marks of items.
  private static func margin(of line: Substring) -> String {
    var margin = ""
    var rest = line
    while let first = rest.first {
      let digits = rest.prefix(while: \.isNumber)
      let mark = rest.prefix(digits.count + 2)
      switch mark {
      case "> ": margin += "> "
      case "- ": margin += "  "
      case _ where !digits.isEmpty && mark.hasSuffix(". "):
        margin += String(repeating: " ", count: mark.count)
      case _ where first == " ":
        margin += " "
        rest = rest.dropFirst()
        continue
      default: return margin
      }
      rest = rest.dropFirst(mark.count)
    }
    return margin
  }

  /// Whether the line ends in a hard break, and not in a backslash that is shown.
  private static func endsInBreak(_ line: Substring) -> Bool {
    line.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }
}
