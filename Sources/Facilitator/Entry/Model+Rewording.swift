import SessionEngine
import WorkshopModel

extension Model {
  /// Asks for the moderator's wording of the entry that is shown or selected.
  ///
  /// An entry that could be quoted may only be paraphrased from then on, unless somebody says
  /// otherwise; no entry travels further for it.
  mutating func askForWording() {
    guard let entry = entryToChange(), let session else { return }
    let words = strings.scribing
    let release = entry.release == .quote ? Release.paraphrase : entry.release
    let releases = Release.allCases.map {
      (title: strings.title(of: $0), value: Optional($0.rawValue))
    }
    open(
      FieldForm(
        .wording(entry.id), title: words.wordingTitle(session.label(of: entry.id)),
        introduction: entry.text,
        [
          .text(
            "paraphrase", words.paraphrase, entry.paraphrase, hint: words.paraphraseHint,
            hasLines: true),
          .choice("release", strings.form.release, releases, chosen: release.rawValue),
        ]))
  }

  /// Saves the moderator's wording.
  mutating func saveWording(_ form: FieldForm, _ id: Identifier<Entry>) -> [Effect] {
    var fields: Members = [
      "paraphrase": form.text("paraphrase").map { .string($0) } ?? .null
    ]
    fields["release"] = form.choice("release").map { .string($0) }
    return saveFields(
      [.edit(id.key, fields)],
      telling: strings.scribing.reworded(session?.label(of: id) ?? ""))
  }
}
