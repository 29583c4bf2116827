import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Opens the form of somebody, or of somebody new in the group that is in question.
  mutating func openPerson(_ id: Identifier<Participant>?) {
    guard let session else { return }
    let words = strings.setUp
    guard !board.groups.isEmpty else { return warn(words.groupFirst) }
    let person: Participant? = id.flatMap { session.state.value($0) }
    let neighbour: Participant? = recordInQuestion.flatMap {
      session.state.value(Identifier($0.row.key.id))
    }
    let group = person?.group ?? neighbour?.group ?? board.group?.id
    let sectors = board.sectors.map { ($0.title, Optional($0.id.name)) }
    open(
      .person(id?.name), title: person == nil ? words.newPerson : words.editPerson,
      changing: id?.key,
      [
        .text("name", words.field("name"), person?.name, hint: words.optionalHint),
        .text(
          "organisation", words.field("organisation"), person?.organisation,
          hint: words.optionalHint),
        .choice(
          "sector", words.field("sector"), [(strings.board.unspecified, nil)] + sectors,
          chosen: person?.sector?.name),
        .choice(
          "group", words.field("group"),
          board.groups.map { ("\($0.number)  \($0.title)", Optional($0.id.name)) },
          chosen: group?.name),
      ])
  }

  /// Saves what the form says of somebody.
  mutating func savePerson(_ form: FieldForm, _ id: String?) -> [Effect] {
    let words = strings.setUp
    var fields = Members()
    for name in ["name", "organisation"] { fields[name] = form.value(name) }
    for name in ["sector", "group"] {
      fields[name] = form.choice(name).map(Value.string) ?? .null
    }
    let sector = board.sectors.first { $0.id.name == form.choice("sector") }?.title
    let called = form.text("name") ?? form.text("organisation") ?? sector ?? words.somebody
    if form.subject != nil { return saveChange(form, fields, telling: words.savedPerson(called)) }
    let key = Identifier<Participant>.random(using: &generator).key
    return saveNew(key, fields, telling: words.addedPerson(called))
  }

  /// Marks who is selected as present; who is marked so already as not present.
  mutating func markPresent() -> [Effect] {
    guard let (_, row) = recordInQuestion,
      let person: Participant = session?.state.value(Identifier(row.key.id))
    else {
      warn(strings.setUp.nothingSelected)
      return []
    }
    let isPresent = person.isPresent != true
    return perform(
      [.edit(row.key, ["present": .bool(isPresent)])],
      telling: strings.setUp.marked(row.title, isPresent))
  }

  /// Marks all who are shown as present.
  mutating func markAllPresent() -> [Effect] {
    guard let list = screen(RecordList.self) else { return [] }
    let rows = list.rows(of: self)
    guard !rows.isEmpty else {
      warn(strings.setUp.nothingSelected)
      return []
    }
    return perform(
      rows.map { .edit($0.key, ["present": true]) }, telling: strings.setUp.allMarked(rows.count))
  }
}
