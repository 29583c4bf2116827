import WorkshopModel

/// What goes from one new entry to the next, so that nobody enters it twice: who speaks.
struct Scribing: Equatable, Sendable {
  /// The sector of the last entry; nil when it was not specified, or nothing was entered yet.
  var sector: Identifier<Sector>?
  /// The organisation of the last entry; empty when there was none.
  var organisation = ""
}

extension EntryForm {
  /// What the next entry has from this one.
  var scribing: Scribing {
    Scribing(sector: sector.value, organisation: organisation.text.trimmed)
  }

  /// Empties the form for the next entry: role, sector and organisation stay, and the entry
  /// travels as far as its role lets it unless somebody says otherwise again.
  mutating func beginNext() {
    let name = organisation.text.trimmed
    if !name.isEmpty, !organisations.contains(name) { organisations.insert(name, at: 0) }
    text = TextField()
    themes = TextField()
    paraphrase = TextField()
    note = TextField()
    likeHint = nil
    release.choose(value: defaultRelease)
    focus = .text
    suggestion = nil
    problem = nil
    hasSaved = true
    beginning = fields
  }

  /// How far entries in the chosen role travel unless somebody says otherwise.
  var defaultRelease: Release { roleReleases[role.value] ?? .quote }

  /// Changes the role; a new entry takes over how far entries in it travel, unless somebody has
  /// said otherwise.
  mutating func changeRole(_ change: (inout Choice<Identifier<Role>>) -> Void) {
    let followsRole = release.value == defaultRelease
    change(&role)
    if case .new = purpose, followsRole { release.choose(value: defaultRelease) }
  }
}
