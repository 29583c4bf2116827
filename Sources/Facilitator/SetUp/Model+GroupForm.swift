import SessionEngine
import WorkshopModel

extension Model {
  /// Opens the form of a group, or of a new one.
  mutating func openGroup(_ id: Identifier<Group>?, at field: String? = nil) {
    guard let session else { return }
    let words = strings.setUp
    let group: Group? = id.flatMap { session.state.value($0) }
    let norms = session.state.all(Norm.self).map {
      (title: "\($0.title) (\($0.reference))", value: $0.id.name)
    }
    let number = group?.number ?? GroupNumber.next(after: board.groups.map(\.number))
    open(
      .group(id?.name), title: group.map { words.editGroup($0.number) } ?? words.newGroup,
      changing: id?.key, at: field,
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
      ])
  }

  /// Saves what the form says of a group.
  mutating func saveGroup(_ form: FieldForm, _ id: String?) -> [Effect] {
    guard let session else { return [] }
    let words = strings.setUp
    let number = form.text("number")
    let namesake = session.state.all(Group.self).first {
      $0.id.name != id && $0.number.lowercased() == number?.lowercased()
    }
    if let namesake {
      withFields { $0.show(words.numberTaken(namesake.number, namesake.title), in: "number") }
      return []
    }
    var fields: Members = ["number": form.value("number"), "title": form.value("title")]
    for role in ["moderator", "rapporteur"] {
      if form.text(role) == nil, form.text(role + "From") != nil {
        withFields { $0.show(words.nameMissing, in: role) }
        return []
      }
      let person = form.text(role).map { Person(name: $0, affiliation: form.text(role + "From")) }
      let shown = form.subject?.shown[role]
      // The same person stays as the file has them, with members that this version does not know.
      let isSame = shown.flatMap(Person.init) == person
      fields[role] = isSame ? shown ?? .null : person?.value ?? .null
    }
    fields["norms"] = norms(in: form)
    let told = words.savedGroup(number ?? "")
    if form.subject != nil { return saveChange(form, fields, telling: told) }
    fields["order"] = .string(session.state.orderBehindAll(of: .group).rawValue)
    let key = Identifier<Group>.random(using: &generator).key
    return saveNew(key, fields, telling: words.addedGroup(number ?? ""))
  }

  /// The norms that are marked: those the group had in its own order, then the new ones.
  private func norms(in form: FieldForm) -> Value {
    let marked = form.marks("norms")
    let before = form.subject?.shown.texts("norms") ?? []
    let kept = before.filter { marked.contains($0) || !isStanding($0) }
    let all = kept + marked.filter { !kept.contains($0) }
    if all == before, let shown = form.subject?.shown["norms"] { return shown }
    let standing = all.filter(isStanding)
    return standing.isEmpty ? .null : .list(standing.map(Value.string))
  }

  private func isStanding(_ norm: String) -> Bool {
    session?.state.contains(Identifier<Norm>(norm).key) ?? false
  }
}

/// Numbers for groups.
enum GroupNumber {
  /// The number that comes after `numbers`: in digits where all of them are, else a Roman one; the
  /// first that is free.
  static func next(after numbers: [String]) -> String {
    let isPlain = !numbers.isEmpty && numbers.allSatisfy { Int($0) != nil }
    let taken = Set(numbers.map { $0.uppercased() })
    let written = { (number: Int) in isPlain ? "\(number)" : roman(number) }
    let free = (numbers.count + 1...numbers.count * 2 + 1).first { !taken.contains(written($0)) }
    return written(free ?? numbers.count + 1)
  }

  /// `number`, which is at least 1, in Roman figures.
  static func roman(_ number: Int) -> String {
    let figures = [
      (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, figure) in figures {
      while rest >= value {
        text += figure
        rest -= value
      }
    }
    return text
  }
}
