import SessionEngine
import WorkshopModel

/// The moderator's wording of an entry.
enum WordingForm {
  /// Asks for the moderator's wording of an entry.
  ///
  /// An entry that could be quoted may only be paraphrased from then on, unless somebody says
  /// otherwise; no entry travels further for it.
  static func open(_ entry: Entry, in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    let words = model.strings.scribing
    let release = entry.release == .quote ? Release.paraphrase : entry.release
    let releases = Release.allCases.map {
      (title: model.strings.title(of: $0), value: Optional($0.rawValue))
    }
    model.open(
      FieldForm(
        .wording(entry.id), title: words.wordingTitle(session.label(of: entry.id)),
        quoting: entry,
        [
          .text(
            "paraphrase", words.paraphrase, entry.paraphrase, hint: words.paraphraseHint,
            hasLines: true),
          .choice("release", model.strings.form.release, releases, chosen: release.rawValue),
        ]
      ).changing(session.state[entry.key]))
    return []
  }

  /// Saves the moderator's wording, and with it what the form proposed for the release where that
  /// is more careful than what stands now.
  fileprivate static func save(
    _ form: FieldForm, _ id: Identifier<Entry>, in model: inout Model
  ) -> [Effect] {
    guard let session = model.session else { return [] }
    var changes = form.changes
    let proposed = form.choice("release").flatMap(Release.init)
    if let proposed, proposed.isMoreCareful(than: session.state.release(of: id)) {
      changes["release"] = .string(proposed.rawValue)
    }
    return model.saveChanges(
      of: form, as: changes, telling: model.strings.scribing.reworded(session.label(of: id)))
  }
}

extension FormPurpose {
  /// The moderator's wording of an entry.
  fileprivate static func wording(_ entry: Identifier<Entry>) -> FormPurpose {
    FormPurpose("wording", entry.key) { WordingForm.save($1, entry, in: &$0) }
  }
}
