import ScreenKit
import SessionEngine
import WorkshopModel

/// The form of somebody who takes part.
struct PersonForm {
  /// Whom it changes; nil for somebody new.
  let id: Identifier<Participant>?

  private var purpose: FormPurpose { FormPurpose("person", id?.key) { save($1, in: &$0) } }

  /// Opens it; somebody new is at first in the group of their `neighbour` in the list.
  func open(beside neighbour: RecordRow?, in model: inout Model) {
    guard let state = model.session?.state else { return }
    let words = model.strings.setUp
    let groups = model.board.groups
    guard !groups.isEmpty else { return }
    let person = id.flatMap { state.value($0) }
    let beside: Participant? = neighbour.flatMap { state.value(Identifier($0.key.id)) }
    let group = person?.group ?? beside?.group ?? model.board.group?.id
    let sectors = model.board.sectors.map { ($0.title, Optional($0.id.name)) }
    FieldForm(
      purpose, title: person == nil ? words.newPerson : words.editPerson,
      [
        .text("name", words.field("name"), person?.name, hint: words.optionalHint),
        .text(
          "organisation", words.field("organisation"), person?.organisation,
          hint: words.optionalHint),
        .choice(
          "sector", words.field("sector"), [(model.strings.board.unspecified, nil)] + sectors,
          chosen: person?.sector?.name),
        .choice(
          "group", words.field("group"),
          groups.map { ("\($0.number)  \($0.title)", Optional($0.id.name)) },
          chosen: group?.name),
      ]
    ).begin(changing: id?.key, in: &model)
  }

  private func save(_ form: FieldForm, in model: inout Model) -> [Effect] {
    let words = model.strings.setUp
    var fields = Members()
    for name in ["name", "organisation"] { fields[name] = form.value(name) }
    for name in ["sector", "group"] {
      fields[name] = form.choice(name).map(Value.string) ?? .null
    }
    let sector = model.board.sectors.first { $0.id.name == form.choice("sector") }?.title
    let called = form.text("name") ?? form.text("organisation") ?? sector ?? words.somebody
    if id != nil {
      return model.saveChanges(
        of: form, as: form.changed(fields), telling: words.savedPerson(called))
    }
    let key = Identifier<Participant>.random(using: &model.generator).key
    return form.saveNew(key, fields, telling: words.addedPerson(called), in: &model)
  }
}
