import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Asks how the entry that is shown or selected is to be split.
  mutating func askForParts() {
    guard let entry = entryToChange(), let session else { return }
    let words = strings.scribing
    let parts = Self.parts(of: entry.text)
    open(
      FieldForm(
        .split(entry.id, of: entry.text), title: words.splitTitle(session.label(of: entry.id)),
        introduction: words.splitIntroduction,
        [
          .text("text", words.firstPart, parts.first, hasLines: true),
          .text(
            "second", words.secondPart, parts.second, hint: words.secondPartHint, hasLines: true),
        ]))
  }

  /// Makes two entries of one, as one step.
  mutating func saveSplit(
    _ form: FieldForm, _ id: Identifier<Entry>, of text: String
  ) -> [Effect] {
    let words = strings.scribing
    guard let entry = session?.entries[id] else {
      withFields { $0.show("\(CommandError.noSuchRecord(id.key))") }
      return []
    }
    guard entry.text == text else {
      withFields { $0.show(words.changedMeanwhile(entry.text)) }
      return []
    }
    guard let first = form.text("text"), let second = form.text("second") else {
      let empty = form.text("text") == nil ? "text" : "second"
      withFields { $0.show(words.bothParts, in: empty) }
      return []
    }
    var part = Entry(
      id: .random(using: &generator), group: entry.group, kind: entry.kind, role: entry.role,
      text: second)
    part.sector = entry.sector
    part.organisation = entry.organisation
    part.themes = entry.themes
    part.release = entry.release
    part.splitFrom = id
    part.source = entry.source
    part.asOf = entry.asOf
    part.isDemonstration = entry.isDemonstration
    let label = session?.label(of: id) ?? ""
    let effects = saveFields(
      [.edit(id.key, ["text": .string(first)]), .add(part)], telling: words.didSplit(label, ""))
    if let session, session.entries[part.id] != nil {
      tell(words.didSplit(label, session.label(of: part.id)))
      board.select(id)
    }
    return effects
  }

  /// A text in two: between the two sentences nearest its middle; all of it in the first part when
  /// it has one sentence.
  private static func parts(of text: String) -> (first: String, second: String) {
    let characters = Array(text)
    let ends: Set<Character> = [".", "!", "?", ";", "。", "！", "？", "；", "؟", "؛", "…"]
    let wide: Set<Character> = ["。", "！", "？", "；"]
    let places = characters.indices.dropLast().filter { index in
      characters[index].isNewline
        || ends.contains(characters[index])
          && (characters[index + 1].isWhitespace || wide.contains(characters[index]))
    }
    let middle = characters.count / 2
    guard let place = places.min(by: { abs($0 - middle) < abs($1 - middle) }) else {
      return (text, "")
    }
    let second = String(characters[(place + 1)...]).trimmed
    return second.isEmpty ? (text, "") : (String(characters[...place]).trimmed, second)
  }
}
