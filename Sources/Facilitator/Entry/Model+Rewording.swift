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
        quoting: entry,
        [
          .text(
            "paraphrase", words.paraphrase, entry.paraphrase, hint: words.paraphraseHint,
            hasLines: true),
          .choice("release", strings.form.release, releases, chosen: release.rawValue),
        ]
      ).changing(session.state[entry.key]))
  }

  /// Saves the moderator's wording, and with it what the form proposed for the release where that
  /// is more careful than what stands now.
  mutating func saveWording(_ form: FieldForm, _ id: Identifier<Entry>) -> [Effect] {
    guard let session else { return [] }
    var changes = form.changes
    let proposed = form.choice("release").flatMap(Release.init)
    if let proposed, proposed.isMoreCareful(than: session.state.release(of: id)) {
      changes["release"] = .string(proposed.rawValue)
    }
    return saveChanges(
      of: form, as: changes, telling: strings.scribing.reworded(session.label(of: id)))
  }
}

extension FormPurpose {
  /// The moderator's wording of an entry.
  fileprivate static func wording(_ entry: Identifier<Entry>) -> FormPurpose {
    FormPurpose("wording", entry.key) { $0.saveWording($1, entry) }
  }
}
