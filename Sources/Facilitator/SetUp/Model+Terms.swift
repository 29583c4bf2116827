import SessionEngine
import WorkshopModel

extension Model {
  /// Opens the form of a sector, or of a new one.
  mutating func openSector(_ id: Identifier<Sector>?) {
    guard let session else { return }
    let words = strings.setUp
    let sector: Sector? = id.flatMap { session.state.value($0) }
    open(
      .sector(id?.name), title: sector == nil ? words.newSector : words.editSector,
      changing: id?.key, [.text("title", words.field("title"), sector?.title)])
  }

  /// Saves what the form says of a sector.
  mutating func saveSector(_ form: FieldForm, _ id: String?) -> [Effect] {
    let titles = (session?.state.all(Sector.self) ?? []).filter { $0.id.name != id }.map(\.title)
    return saveTerm(form, .sector, ["title": form.value("title")], others: titles)
  }

  /// Opens the form of a role, or of a new one.
  mutating func openRole(_ id: Identifier<Role>?) {
    guard let session else { return }
    let words = strings.setUp
    let role: Role? = id.flatMap { session.state.value($0) }
    let releases = Release.allCases.map { (strings.title(of: $0), Optional($0.rawValue)) }
    open(
      .role(id?.name), title: role == nil ? words.newRole : words.editRole, changing: id?.key,
      [
        .text("title", words.field("title"), role?.title),
        .text(
          "summary", words.field("summary"), role?.summary, hint: words.summaryHint,
          hasLines: true),
        .choice(
          "release", words.field("release"), [(words.noDefault, nil)] + releases,
          chosen: role?.release?.rawValue),
      ])
  }

  /// Saves what the form says of a role.
  mutating func saveRole(_ form: FieldForm, _ id: String?) -> [Effect] {
    let titles = (session?.state.all(Role.self) ?? []).filter { $0.id.name != id }.map(\.title)
    let fields: Members = [
      "title": form.value("title"), "summary": form.value("summary"),
      "release": form.choice("release").map(Value.string) ?? .null,
    ]
    return saveTerm(form, .role, fields, others: titles)
  }

  private mutating func saveTerm(
    _ form: FieldForm, _ type: RecordType, _ fields: Members, others: [String]
  ) -> [Effect] {
    guard let session else { return [] }
    let title = form.text("title") ?? ""
    if others.contains(where: { $0.lowercased() == title.lowercased() }) {
      let problem = strings.setUp.titleTaken(title)
      withFields { $0.show(problem, in: "title") }
      return []
    }
    if form.subject != nil {
      return saveChange(form, fields, telling: strings.setUp.savedTerm(title))
    }
    var fields = fields
    fields["order"] = .string(session.state.orderBehindAll(of: type).rawValue)
    return saveNew(
      RecordKey(type, .random(using: &generator)), fields, telling: strings.setUp.addedTerm(title))
  }
}
