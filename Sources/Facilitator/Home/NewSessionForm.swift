import ScreenKit
import SessionEngine
import WorkshopModel

extension Place {
  static let newSession = Place("newSession", typing: .text)
}

/// The form of a new workshop: its title, and the file's name, which follows from that until somebody
/// types another one.
enum NewSessionForm {
  private static let purpose = FormPurpose(
    "new-session", isKept: false, at: .newSession, following: nameFile
  ) { create($1, in: &$0) }

  /// What stands for taking the groups of the template along.
  private static let kept = "kept"

  /// Opens it for a workshop like `template`; for one of one's own, without groups as yet, when that is
  /// nil.
  static func open(from template: SessionSummary?, in model: inout Model) {
    guard let home = model.layers[0] as? Home,
      let first = template ?? home.templates.first
    else { return }
    let words = model.strings.home
    var form = FieldForm(
      purpose, title: words.newSession,
      [
        .text("title", words.titleLabel, hint: words.titleHint),
        .text("file", words.fileLabel),
        .choice(
          "template", words.templateLabel, home.templates.map { ($0.title, $0.path) },
          chosen: first.path),
        .choice(
          "groups", words.groupsLabel, [(words.ownGroups, nil), (words.theirGroups, kept)],
          chosen: template == nil ? nil : kept),
      ])
    form.fill("file", fileName(of: form, in: model))
    model.push(form)
  }

  /// Opens it where nobody has any session yet.
  static func openAtFirst(in model: inout Model) {
    if model.layers.count == 1 { open(from: nil, in: &model) }
  }

  /// Whether a session comes from the form, which is still there.
  static func isOpen(in model: Model) -> Bool {
    model.screen(FieldForm.self)?.purpose == purpose
  }

  /// Tells in the form why no session could be made.
  ///
  /// - Returns: Whether there is one.
  static func refuse(_ sentence: String, in model: inout Model) -> Bool {
    guard isOpen(in: model) else { return false }
    model.withFields { $0.show(sentence, in: "file") }
    return true
  }

  /// Lets the file's name follow, unless somebody has typed another one.
  private static func nameFile(
    _ form: inout FieldForm, after before: [FormField], in model: Model
  ) {
    var old = form
    old.fields = before
    if form.text("file") == fileName(of: old, in: model) {
      form.fill("file", fileName(of: form, in: model))
    }
  }

  /// The name that follows from the title, else from the template, and that no file here has.
  private static func fileName(of form: FieldForm, in model: Model) -> String {
    let taken = (model.layers[0] as? Home)?.sessions.map(\.path) ?? []
    return FileName.free(
      for: form.text("title").map(FileName.stem) ?? form.choice("template") ?? "", among: taken)
  }

  private static func create(_ form: FieldForm, in model: inout Model) -> [Effect] {
    let words = model.strings.home
    let keepsGroups = form.choice("groups") == kept
    let title = form.text("title")
    guard title != nil || keepsGroups else {
      model.withFields { $0.show(words.titleMissing, in: "title") }
      return []
    }
    guard let template = form.choice("template") else { return [] }
    let name = form.text("file") ?? fileName(of: form, in: model)
    return [
      .create(
        template: template, title: title, keepsGroups: keepsGroups,
        path: FileName.withSuffix(name))
    ]
  }
}
