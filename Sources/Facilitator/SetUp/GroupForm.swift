import ScreenKit
import SessionEngine
import WorkshopModel

/// The form of a group.
struct GroupForm {
  /// The group that it changes; nil for a new one.
  let id: Identifier<Group>?

  private var purpose: FormPurpose { FormPurpose("group", id?.key) { save($1, in: &$0) } }

  /// Opens it, perhaps at one of its fields.
  func open(at field: String? = nil, in model: inout Model) {
    guard let state = model.session?.state else { return }
    let words = model.strings.setUp
    let group = id.flatMap { state.value($0) }
    let norms = (state.all(Norm.self) + KnownNorms(model).further).map {
      (title: "\($0.title) (\($0.reference))", value: $0.id.name)
    }
    let number = group?.number ?? GroupNumber.next(after: model.board.groups.map(\.number))
    FieldForm(
      purpose, title: group.map { words.editGroup($0.number) } ?? words.newGroup,
      [
        .text("number", words.field("number"), number),
        .text("title", words.field("title"), group?.title, hint: words.groupTitleHint),
        .marks(
          "norms", words.field("norms"), norms, marked: group?.norms.map(\.name) ?? [],
          hint: words.normsHint),
        .text("moderator", words.field("moderator"), group?.moderator?.name, hint: words.nameHint),
        .text(
          "moderatorFrom", words.field("moderatorFrom"), group?.moderator?.affiliation,
          hint: words.fromHint),
        .text(
          "rapporteur", words.field("rapporteur"), group?.rapporteur?.name, hint: words.nameHint),
        .text(
          "rapporteurFrom", words.field("rapporteurFrom"), group?.rapporteur?.affiliation,
          hint: words.fromHint),
      ]
    ).begin(changing: id?.key, at: field ?? (id == nil ? "title" : nil), in: &model)
  }

  private func save(_ form: FieldForm, in model: inout Model) -> [Effect] {
    guard let state = model.session?.state else { return [] }
    let words = model.strings.setUp
    let number = form.text("number")
    let namesake = state.all(Group.self).first {
      $0.id != id && $0.number.lowercased() == number?.lowercased()
    }
    if let namesake {
      model.withFields { $0.show(words.numberTaken(namesake.number, namesake.title), in: "number") }
      return []
    }
    let group = id.flatMap { state[$0.key]?.values }
    let names: Members = ["number": form.value("number"), "title": form.value("title")]
    var fields = id == nil ? names : form.changed(names)
    for role in ["moderator", "rapporteur"]
    where form.isChanged(role) || form.isChanged(role + "From") {
      if form.text(role) == nil, form.text(role + "From") != nil {
        model.withFields { $0.show(words.nameMissing, in: role) }
        return []
      }
      let person = form.text(role).map { Person(name: $0, affiliation: form.text(role + "From")) }
      let shown = group?[role]
      // The same person stays as the file has them, with members that this version does not know.
      let isSame = shown.flatMap(Person.init) == person
      fields[role] = isSame ? shown ?? .null : person?.value ?? .null
    }
    var additions: [Command] = []
    if form.isChanged("norms") {
      let known = KnownNorms(model)
      let norms = norms(in: form, of: group).filter(known.contains)
      fields["norms"] = norms.isEmpty ? .null : .list(norms.map { .string($0.name) })
      additions = known.additions(for: norms)
    }
    if id != nil {
      return model.saveChanges(
        of: form, as: fields, after: additions, telling: words.savedGroup(number ?? ""))
    }
    let key = Identifier<Group>.random(using: &model.generator).key
    return form.saveNew(
      key, fields, isOrdered: true, after: additions, telling: words.addedGroup(number ?? ""),
      in: &model)
  }

  /// The norms that are marked: those the group had in its own order, then the new ones.
  private func norms(in form: FieldForm, of group: Members?) -> [Identifier<Norm>] {
    let marked = form.marks("norms")
    let kept = (group?.texts("norms") ?? []).filter(marked.contains)
    return (kept + marked.filter { !kept.contains($0) }).map { Identifier($0) }
  }
}
