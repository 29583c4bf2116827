/// Where a row may end inside a run without spaces.
///
/// A small part of Unicode's line breaking (UAX 14): ideographs and kana break anywhere except
/// before closing and after opening punctuation; Hangul and all alphabets keep words together.
enum LineBreaking {
  /// Whether the text itself ends a line with this.
  static func isLineBreak(_ cluster: Clusters.Cluster) -> Bool {
    switch cluster {
    case .scalar(let scalar): scalar == "\n" || scalar == "\r"
    case .joined(let character): character == "\r\n"
    }
  }

  /// Whether a row may end after this, which then needs no room of its own.
  static func isSpace(_ cluster: Clusters.Cluster) -> Bool {
    if case .scalar(let scalar) = cluster { scalar == " " || scalar == "\t" } else { false }
  }

  /// Whether a row may end after `left` and the next one begin with `right`; neither is a space.
  static func isAllowed(between left: Clusters.Cluster, and right: Clusters.Cluster) -> Bool {
    if case .scalar(let before) = left, case .scalar(let after) = right, before.isASCII,
      after.isASCII
    {
      return before == "-" && (0x41...0x5A).contains(after.value & 0xDF)
    }
    return isAllowed(between: character(left), and: character(right))
  }

  private static func character(_ cluster: Clusters.Cluster) -> Character {
    switch cluster {
    case .scalar(let scalar): Character(scalar)
    case .joined(let character): character
    }
  }

  private static func isAllowed(between left: Character, and right: Character) -> Bool {
    guard let before = left.unicodeScalars.first, let after = right.unicodeScalars.first else {
      return false
    }
    if left == "-" { return after.properties.isAlphabetic }
    guard before.value >= 0x1100 || after.value >= 0x1100 else { return false }
    guard isIdeographic(before) || isIdeographic(after) else { return false }
    return !neverFirst.contains(right) && !neverLast.contains(left)
      && TextCells.columns(of: Clusters.Cluster(right)) > 0
  }

  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    let isHangul =
      (0x1100...0x11FF).contains(scalar.value) || (0xAC00...0xD7FB).contains(scalar.value)
    return !isHangul && ScalarKind(scalar) == .wide
  }

  private static let neverFirst: Set<Character> = Set(
    "、。，．・：；！？）］｝」』】〕〉》〗〙ー々ゝヽぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ" + "!?,.:;)]}%…—”’»›")
  private static let neverLast: Set<Character> = Set("（［｛「『【〔〈《〖〘([{“‘«‹$£€¥")
}
