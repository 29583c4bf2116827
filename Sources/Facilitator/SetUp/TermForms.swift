import ScreenKit
import SessionEngine
import WorkshopModel

/// The form of a sector.
struct SectorForm {
  /// The sector that it changes; nil for a new one.
  let id: Identifier<Sector>?

  private var purpose: FormPurpose {
    FormPurpose("sector", id?.key) { model, form in
      let others = model.session?.state.all(Sector.self).filter { $0.id != id }.map(\.title)
      return form.saveTerm(
        .sector, ["title": form.value("title")], others: others ?? [], in: &model)
    }
  }

  /// Opens it.
  func open(in model: inout Model) {
    let words = model.strings.setUp
    let sector = id.flatMap { model.session?.state.value($0) }
    FieldForm(
      purpose, title: sector == nil ? words.newSector : words.editSector,
      [.text("title", words.field("title"), sector?.title)]
    ).begin(changing: id?.key, in: &model)
  }
}

/// The form of a role.
struct RoleForm {
  /// The role that it changes; nil for a new one.
  let id: Identifier<Role>?

  private var purpose: FormPurpose {
    FormPurpose("role", id?.key) { model, form in
      let others = model.session?.state.all(Role.self).filter { $0.id != id }.map(\.title)
      let fields: Members = [
        "title": form.value("title"), "summary": form.value("summary"),
        "release": form.choice("release").map(Value.string) ?? .null,
      ]
      return form.saveTerm(.role, fields, others: others ?? [], in: &model)
    }
  }

  /// Opens it.
  func open(in model: inout Model) {
    let strings = model.strings
    let words = strings.setUp
    let role = id.flatMap { model.session?.state.value($0) }
    let releases = Release.allCases.map { (strings.title(of: $0), Optional($0.rawValue)) }
    FieldForm(
      purpose, title: role == nil ? words.newRole : words.editRole,
      [
        .text("title", words.field("title"), role?.title),
        .text(
          "summary", words.field("summary"), role?.summary, hint: words.summaryHint,
          hasLines: true),
        .choice(
          "release", words.field("release"), [(words.noDefault, nil)] + releases,
          chosen: role?.release?.rawValue),
      ]
    ).begin(changing: id?.key, in: &model)
  }
}

extension FieldForm {
  /// Saves a sector or a role, unless another one of `others` is called so.
  fileprivate func saveTerm(
    _ type: RecordType, _ fields: Members, others: [String], in model: inout Model
  ) -> [Effect] {
    let words = model.strings.setUp
    let title = text("title") ?? ""
    if others.contains(where: { $0.lowercased() == title.lowercased() }) {
      model.withFields { $0.show(words.titleTaken(title), in: "title") }
      return []
    }
    if record != nil {
      return model.saveChanges(of: self, as: changed(fields), telling: words.savedTerm(title))
    }
    let key = RecordKey(type, .random(using: &model.generator))
    return saveNew(key, fields, isOrdered: true, telling: words.addedTerm(title), in: &model)
  }
}
