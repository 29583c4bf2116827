import ScreenKit
import TerminalKit

extension EntryFormDetails {
  var columns: FormColumns? { FormColumns(labels: 14, margin: 2) }

  /// The text has the most rows, the moderator's texts some while one types there.
  func rows(_ rows: Int, in size: Size, of form: EntryForm) -> [Int]? {
    let shown = form.shown
    let others = shown.count - 1
    // What the other fields and their options leave.
    let most = max(
      2, min(8, size.rows / 2, size.rows - 2 - others - (size.rows > 16 ? 8 : 1)))
    return shown.map { index in
      let isFocused = index == form.focus
      return switch form.fields[index].name {
      case "text": max(1, min(most, isFocused ? rows : rows - others))
      case "paraphrase", "note": isFocused && rows > 14 ? 3 : 1
      default: 1
      }
    }
  }

  /// While the text is typed: what may follow a colon, or the entry that is like it.
  func hints(_ size: Size, of form: EntryForm, in model: Model) -> [FormHint] {
    guard form.isInText else { return [] }
    if form.typedPrefix != nil {
      return prefixLines(form.prefixes, columns: size.columns, limit: size.rows > 10 ? 4 : 2)
        .map { FormHint($0) }
    }
    guard let hint = likeHint else { return [] }
    let words = model.strings.scribing
    let room = size.columns - TextWidth.columns(of: words.joinsIt) - 2
    let start = String(hint.text.unicodeScalars.prefix(size.columns))
    let frame = TextWidth.columns(of: words.like(hint.label, ""))
    let quote = TextWidth.clip(start == hint.text ? start : start + "…", to: max(8, room - frame))
    let like = TextWidth.clip(words.like(hint.label, quote), to: room)
    return [FormHint(like + "  " + words.joinsIt, command: "form.join")]
  }

  /// The prefixes that fit what is typed, as many as there is room for.
  private func prefixLines(_ prefixes: [EntryPrefix], columns: Int, limit: Int) -> [String] {
    var lines: [String] = []
    for prefix in prefixes {
      let piece = TextWidth.clip(":\(prefix.keys) \(prefix.title)", to: columns)
      if let line = lines.last,
        TextWidth.columns(of: line) + 2 + TextWidth.columns(of: piece) <= columns
      {
        lines[lines.count - 1] = line + "  " + piece
      } else {
        lines.append(piece)
      }
    }
    guard lines.count > limit else { return lines }
    return lines.prefix(limit - 1) + [TextWidth.clip(lines[limit - 1], to: columns - 2) + " …"]
  }
}
