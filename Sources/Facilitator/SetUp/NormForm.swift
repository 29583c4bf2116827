import ScreenKit
import SessionEngine
import WorkshopModel

/// The form for a norm of one's own, which a group is given.
struct NormForm {
  let group: Identifier<Group>

  private var purpose: FormPurpose { FormPurpose("norm", group.key) { save($1, in: &$0) } }

  /// Opens it.
  func open(in model: inout Model) {
    guard let group = model.session?.state.value(group) else { return }
    let words = model.strings.setUp
    FieldForm(
      purpose, title: words.newNorm(group.number), introduction: words.newNormIntroduction,
      [
        .text("title", words.field("title"), hint: words.normTitleHint),
        .text("reference", words.field("reference"), hint: words.referenceHint),
        .text("text", words.field("wording"), hint: words.wordingHint, hasLines: true),
        .text("source", words.field("source"), hint: words.sourceHint),
      ]
    ).begin(in: &model)
  }

  private func save(_ form: FieldForm, in model: inout Model) -> [Effect] {
    let words = model.strings.setUp
    guard let group = model.session?.state.value(group) else {
      model.withFields { $0.show(words.groupGone) }
      return []
    }
    let norm = Identifier<Norm>.random(using: &model.generator)
    var fields = Members()
    for name in ["title", "reference", "text", "source"] { fields.set(name, form.text(name)) }
    let norms = (group.norms + [norm]).map { Value.string($0.name) }
    return model.saveFields(
      [.add(norm.key, fields), .edit(group.key, ["norms": .list(norms)])],
      telling: words.addedNorm(form.text("title") ?? "", group.number))
  }
}
