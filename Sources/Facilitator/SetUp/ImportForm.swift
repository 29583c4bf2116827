import ScreenKit
import SessionEngine
import WorkshopModel

/// The form that asks for the file that a list of participants is in.
enum ImportForm {
  /// Where the list is, is not kept.
  private static let purpose = FormPurpose("list", isKept: false) { read($1, in: &$0) }

  /// Opens it.
  static func open(in model: inout Model) {
    let words = model.strings.importing
    let groups = model.board.groups
    FieldForm(
      purpose, title: words.ask, introduction: words.introduction,
      [
        .text("path", words.path, hint: words.pathHint),
        .choice(
          "group", words.group,
          [(words.refuseThose, nil)]
            + groups.map { ("\($0.number)  \($0.title)", Optional($0.id.name)) },
          chosen: nil),
      ]
    ).begin(in: &model)
  }

  /// Asks for the file to be read that the form names.
  private static func read(_ form: FieldForm, in model: inout Model) -> [Effect] {
    guard let path = form.text("path") else {
      let words = model.strings.importing
      model.withFields { $0.show(words.noPath, in: "path") }
      return []
    }
    return [.readTable(path: path)]
  }

  /// The form, while it has the keys.
  private static func shown(in model: Model) -> FieldForm? {
    model.screen(FieldForm.self).flatMap { $0.purpose == purpose ? $0 : nil }
  }

  /// Shows what taking the table in would do, in place of the form that asked for it, or anew.
  static func show(
    _ table: Table, path: String, _ remembered: ImportMapping, in model: inout Model
  ) {
    guard let state = model.session?.state else { return }
    if let form = shown(in: model) {
      model.pop()
      let group = form.choice("group").map { Identifier<Group>($0) }
      model.push(ImportPreview(path, table, group: group, remembered, into: state))
    } else if let preview = model.screen(ImportPreview.self) {
      model.withScreen(ImportPreview.self) {
        $0 = ImportPreview(
          path, table, group: preview.group, remembered, chosen: preview.chosen, into: state)
      }
      model.tell(model.strings.importing.readAgain(path))
    }
  }

  /// Tells why a table was not read, in the form that asked for it.
  static func fail(_ reason: String, in model: inout Model) {
    guard shown(in: model) != nil else { return model.warn(reason) }
    model.withFields { $0.show(reason, in: "path") }
  }
}
