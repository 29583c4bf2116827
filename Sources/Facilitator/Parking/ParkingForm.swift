import ScreenKit
import SessionEngine
import WorkshopModel

/// Setting a point aside, and changing one that was.
enum ParkingForm {
  /// Asks what is to be set aside: a point of its own, or one that came up with the entry that is
  /// shown or selected.
  ///
  /// Where several entries are marked, each becomes a point.
  static func open(in model: inout Model) {
    let marked = Marking.entries(in: model)
    guard marked.count < 2 else { return MarkedForms.park(marked, in: &model) }
    let words = model.strings.parking
    let session = model.session
    let entry = model.top is ParkingScreen ? nil : marked.first?.id ?? model.entryInQuestion
    let label = entry.flatMap { session?.label(of: $0) }
    // What may not be quoted would be published as a point of its own.
    let text = entry.flatMap { session?.entries[$0] }.flatMap { session?.state.wordsToTell(of: $0) }
    let (point, owner) = fields(text, nil, in: model)
    model.open(
      FieldForm(
        .park(entry), title: label.map(words.titleFor) ?? words.title,
        introduction: words.introduction, [point, owner]))
  }

  /// Opens the form of a point that was set aside.
  static func change(_ id: Identifier<Parked>, in model: inout Model) {
    guard let session = model.session, let point = session.state.value(id) else { return }
    let words = model.strings.parking
    let (text, owner) = fields(point.text, point.owner, in: model)
    model.open(
      FieldForm(
        .parked(id), title: words.changeTitle, introduction: words.introduction, [owner, text]
      ).changing(session.state[id.key]))
  }

  private static func fields(
    _ text: String?, _ owner: String?, in model: Model
  ) -> (text: FieldForm.Field, owner: FieldForm.Field) {
    let words = model.strings.parking
    return (
      .text("text", words.text, text, hint: words.textHint, hasLines: true),
      .text(
        "owner", words.owner, owner, hint: words.ownerHint,
        suggestions: model.session?.names(first: model.board.group?.id) ?? [])
    )
  }

  /// Sets aside what the form says.
  fileprivate static func save(
    _ form: FieldForm, from entry: Identifier<Entry>?, in model: inout Model
  ) -> [Effect] {
    let words = model.strings.parking
    let point = Parked(
      id: .random(using: &model.generator), text: form.text("text") ?? "",
      owner: form.text("owner"), group: model.board.group?.id, entry: entry)
    return model.saveFields([.add(point)], telling: words.parked(point.owner ?? words.nobody))
  }
}

extension FormPurpose {
  /// Setting a point aside, perhaps one that came up with an entry.
  fileprivate static func park(_ entry: Identifier<Entry>?) -> FormPurpose {
    FormPurpose("park", entry?.key) { ParkingForm.save($1, from: entry, in: &$0) }
  }

  /// Changing a point that was set aside.
  fileprivate static func parked(_ point: Identifier<Parked>) -> FormPurpose {
    FormPurpose("parked", point.key) { model, form in
      let text = (form.text("text") ?? "").beginning
      return model.saveChanges(of: form, telling: model.strings.parking.changed(text))
    }
  }
}
