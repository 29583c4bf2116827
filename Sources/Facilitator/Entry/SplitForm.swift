import Insights
import ScreenKit
import SessionEngine
import Words
import WorkshopModel

/// Making two entries of one.
enum SplitForm {
  /// Asks how an entry is to be split.
  static func open(_ entry: Entry, in model: inout Model) -> [Effect] {
    let words = model.strings.scribing
    let parts = parts(of: entry.text)
    let label = model.session?.label(of: entry.id) ?? ""
    model.open(
      FieldForm(
        .split(entry.id, of: entry.text), title: words.splitTitle(label),
        introduction: words.splitIntroduction,
        [
          .text("text", words.firstPart, parts.first, hasLines: true),
          .text(
            "second", words.secondPart, parts.second, hint: words.secondPartHint, hasLines: true),
        ]))
    return []
  }

  /// Makes two entries of one that said `text`, as one step.
  fileprivate static func save(
    _ form: FieldForm, _ id: Identifier<Entry>, of text: String, in model: inout Model
  ) -> [Effect] {
    let words = model.strings.scribing
    guard let entry = model.session?.entries[id] else {
      model.withFields { $0.show(words.words.say(CommandError.noSuchRecord(id.key))) }
      return []
    }
    guard entry.text == text else {
      model.withFields { $0.show(words.changedMeanwhile(entry.text)) }
      return []
    }
    guard let first = form.text("text"), let second = form.text("second") else {
      let empty = form.text("text") == nil ? "text" : "second"
      model.withFields { $0.show(words.bothParts, in: empty) }
      return []
    }
    var part = Entry(
      id: .random(using: &model.generator), group: entry.group, kind: entry.kind,
      role: entry.role, text: second)
    part.sector = entry.sector
    part.organisation = entry.organisation
    part.themes = entry.themes
    part.release = entry.release
    part.splitFrom = id
    part.source = entry.source
    part.asOf = entry.asOf
    part.isDemonstration = entry.isDemonstration
    let label = model.session?.label(of: id) ?? ""
    let effects = model.saveFields(
      [.edit(id.key, ["text": .string(first)]), .add(part)], telling: words.didSplit(label, ""))
    if let session = model.session, session.entries[part.id] != nil {
      model.tell(words.didSplit(label, session.label(of: part.id)))
      model.board.select(id)
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

extension FormPurpose {
  /// Making two entries of one that says `text`.
  fileprivate static func split(_ entry: Identifier<Entry>, of text: String) -> FormPurpose {
    FormPurpose("split", entry.key, variant: text) {
      SplitForm.save($1, entry, of: text, in: &$0)
    }
  }
}
