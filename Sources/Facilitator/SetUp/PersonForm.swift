import ScreenKit
import SessionEngine
import WorkshopModel

/// The form of somebody who takes part.
struct PersonForm {
  /// Whom it changes.
  let id: Identifier<Participant>

  private var purpose: FormPurpose { FormPurpose("person", id.key) { save($1, in: &$0) } }

  /// Opens it.
  func open(in model: inout Model) {
    let words = model.strings.setUp
    let groups = model.board.groups
    guard !groups.isEmpty else { return }
    let person = model.session?.state.value(id)
    let sectors = model.board.sectors.map { ($0.title, Optional($0.id.name)) }
    FieldForm(
      purpose, title: words.editPerson,
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
          chosen: person?.group.name),
      ]
    ).begin(changing: id.key, in: &model)
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
    return model.saveChanges(
      of: form, as: form.changed(fields), telling: words.savedPerson(called))
  }
}
