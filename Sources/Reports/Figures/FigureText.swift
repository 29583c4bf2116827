/// Titles in a figure, where nothing breaks a line by itself.
///
/// Widths are estimates, since only the reader's program knows the letters; lengths are in tenths
/// of a pixel, as everywhere in figures.
enum FigureText {
  /// The size of the letters.
  static let size = 130
  /// From one line to the next.
  static let lineHeight = 160

  /// About how wide `text` is.
  static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  /// The width to keep for `titles` at a side, at most `most`.
  static func room(for titles: [String], most: Int) -> Int {
    min(most, (titles.map { width(of: $0) }.max() ?? 0) + 160)
  }

  /// `text` in at most `most` lines of that width; what does not fit is cut off with "…".
  static func lines(of text: String, width: Int, most: Int = 1) -> [String] {
    var lines: [String] = []
    var rest = pieces(of: text)[...]
    while !rest.isEmpty {
      guard lines.count + 1 < most else { return lines + [cut(joined(rest), to: width)] }
      var count = 1
      while count < rest.count, self.width(of: joined(rest.prefix(count + 1))) <= width {
        count += 1
      }
      lines.append(cut(joined(rest.prefix(count)), to: width))
      rest = rest.dropFirst(count)
    }
    return lines
  }

  /// What may not be broken in `text`, each with what stands before the next: a space or a hyphen.
  static func pieces(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word in
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      let last = parts.count - 1
      return parts.enumerated().map { String($1) + ($0 == last ? " " : "-") }
    }
  }

  private static func joined(_ pieces: ArraySlice<String>) -> String {
    let line = pieces.joined()
    return line.last == " " ? String(line.dropLast()) : line
  }

  private static func cut(_ line: String, to width: Int) -> String {
    guard self.width(of: line) > width else { return line }
    var room = width - self.width(of: "…")
    let kept = line.prefix { character in
      room -= self.width(of: character)
      return room >= 0
    }
    return kept + "…"
  }

  /// Letters of East Asia are as wide as they are high.
  private static func width(of character: Character) -> Int {
    let isWide = character.unicodeScalars.contains { scalar in
      (0x1100...0x115f).contains(scalar.value) || (0x2e80...0xd7ff).contains(scalar.value)
        || (0xf900...0xfaff).contains(scalar.value) || (0xff00...0xff60).contains(scalar.value)
        || scalar.value >= 0x1_f000
    }
    return isWide ? size : size * 56 / 100
  }
}

/// A text in a figure, at the place where its line stands.
struct FigureLabel: Equatable, Sendable {
  /// Where its anchor is, from the left.
  let x: Int
  /// Where the line is, from the top.
  let y: Int
  /// The text, cut to the room that there is.
  let text: String

  /// `lines` around the height `middle`.
  static func centred(_ lines: [String], x: Int, middle: Int) -> [FigureLabel] {
    let first = middle + FigureText.size / 3 - (lines.count - 1) * FigureText.lineHeight / 2
    return lines.enumerated().map {
      FigureLabel(x: x, y: first + $0 * FigureText.lineHeight, text: $1)
    }
  }
}
