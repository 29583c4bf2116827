import SessionEngine
import WorkshopModel

extension Model {
  /// Asks what is to be set aside: a point of its own, or one that came up with the entry that is
  /// shown or selected.
  mutating func park() {
    let words = strings.parking
    let entry = top.context == .parkingLot ? nil : entryInQuestion
    let label = entry.flatMap { session?.label(of: $0) }
    // What may not be quoted would be published as a point of its own.
    let text = entry.flatMap { session?.entries[$0] }.flatMap { session?.state.wordsToTell(of: $0) }
    open(
      FieldForm(
        .park(entry), title: label.map(words.titleFor) ?? words.title,
        introduction: words.introduction,
        [
          .text("text", words.text, text, hint: words.textHint, hasLines: true),
          .text("owner", words.owner, hint: words.ownerHint),
        ]))
  }

  /// Sets aside what the form says.
  mutating func savePark(_ form: FieldForm, _ entry: Identifier<Entry>?) -> [Effect] {
    let point = Parked(
      id: .random(using: &generator), text: form.text("text") ?? "", owner: form.text("owner"),
      group: board.group?.id, entry: entry)
    return saveFields(
      [.add(point)], telling: strings.parking.parked(point.owner ?? strings.parking.nobody))
  }
}
