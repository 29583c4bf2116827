/// What stands in for lines and signs where only ASCII can be shown.
enum AsciiChrome {
  /// An ASCII character for one that frames, rules and signs are made of, or `nil` when there is
  /// none.
  static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "─", "━", "–", "—", "‐", "‑": "-"
    case "═": "="
    case "│", "┃", "║": "|"
    case "\u{2500}"..."\u{257F}": "+"
    case "█", "▇", "▓", "■", "◼": "#"
    case "▒", "░", "▌", "▐", "▄", "▀": ":"
    case "▸", "▶", "►", "→", "›", "»": ">"
    case "◂", "◀", "◄", "←", "‹", "«": "<"
    case "↑", "▲", "▴": "^"
    case "↓", "▼", "▾": "v"
    case "•", "·", "◆", "◇", "●", "○", "◌": "*"
    case "✓", "✔": "x"
    case "‡", "†": "+"
    case "⏸": "="
    case "…": "."
    case "‘", "’": "'"
    case "“", "”": "\""
    default: nil
    }
  }

  /// Whether the character belongs to the program's drawing rather than to anybody's text.
  static func isLine(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{2500}"..."\u{25FF}").contains(scalar)
  }
}
