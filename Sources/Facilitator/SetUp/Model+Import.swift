import SessionEngine
import WorkshopModel

extension Model {
  /// Asks for the file that a list of participants is in.
  mutating func askForList() {
    let words = strings.importing
    guard !board.groups.isEmpty else { return warn(strings.setUp.groupFirst) }
    let groups = board.groups.map { ("\($0.number)  \($0.title)", Optional($0.id.name)) }
    open(
      .list, title: words.ask, introduction: words.introduction, changing: nil,
      [
        .text("path", words.path, hint: words.pathHint),
        .choice("group", words.group, [(words.refuseThose, nil)] + groups, chosen: nil),
      ])
  }

  /// Asks for the file to be read that the form names.
  mutating func readList(_ form: FieldForm) -> [Effect] {
    guard let path = form.text("path") else {
      withFields { [words = strings.importing] in $0.show(words.noPath, in: "path") }
      return []
    }
    return [.readTable(path: path)]
  }

  /// Shows what taking the table in would do, in place of the form that asked for it, or anew.
  mutating func show(_ table: Table, path: String) {
    guard let state = session?.state else { return }
    if let form = screen(FieldForm.self), form.purpose == .setUp(.list) {
      pop()
      let group = form.choice("group").map { Identifier<Group>($0) }
      push(ImportPreview(path, table, group: group, into: state))
    } else if let preview = screen(ImportPreview.self) {
      pop()
      push(ImportPreview(path, table, group: preview.group, into: state))
      tell(strings.importing.readAgain(path))
    }
  }

  /// Tells why a table was not read, in the form that asked for it.
  mutating func failToRead(_ reason: String) {
    guard screen(FieldForm.self)?.purpose == .setUp(.list) else { return warn(reason) }
    withFields { $0.show(reason, in: "path") }
  }

  /// Reads the file again, in which something was put right.
  mutating func readAgain() -> [Effect] {
    screen(ImportPreview.self).map { [.readTable(path: $0.path)] } ?? []
  }

  /// Takes the list in as one step.
  mutating func takeIn(skippingRefused skips: Bool) -> [Effect] {
    guard let session, let preview = screen(ImportPreview.self) else { return [] }
    let words = strings.importing
    let now = preview.anew(session.state)
    guard now.plan == preview.plan else {
      withScreen(ImportPreview.self) { $0 = now }
      warn(words.changed)
      return []
    }
    let plan: ImportPlan
    switch preview.plan {
    case .failure(let error):
      warn(words.cannot("\(error)"))
      return []
    case .success(let made): plan = made
    }
    guard plan.refusals.isEmpty || skips else {
      warn(words.stillRefused(plan.refusals.count))
      return []
    }
    guard !plan.additions.isEmpty else {
      warn(words.nothingNew)
      return []
    }
    pop()
    let commands = plan.commands(using: &generator)
    return perform(
      commands, telling: words.took(plan.additions.count, plan.known.count, plan.refusals.count))
  }

  /// How many rows of the preview are refused.
  var refusedRows: Int { screen(ImportPreview.self)?.refused ?? 0 }
}
