import ScreenKit
import WorkshopModel

/// What goes from one new entry to the next in the same group, so that nobody enters it twice: who
/// speaks.
struct Scribing: Equatable, Sendable {
  /// The group of the last entry; nil when nothing was entered yet.
  var group: Identifier<Group>?
  /// The sector of the last entry; nil when it was not specified, or nothing was entered yet.
  var sector: Identifier<Sector>?
  /// The organisation of the last entry; empty when there was none.
  var organisation = ""
}

extension EntryForm {
  /// What the next entry has from this one.
  var scribing: Scribing {
    Scribing(
      group: group, sector: sector.value,
      organisation: namesOrganisation ? organisation.text.trimmed : "")
  }

  /// Whether an organisation goes from one entry to the next: not where entries in the role stay in
  /// the room, or with the moderator.
  private var namesOrganisation: Bool { !defaultRelease.isMoreCareful(than: .paraphrase) }

  /// Takes over who spoke last, when that was in the same group.
  mutating func take(_ scribing: Scribing) {
    guard scribing.group == group else { return }
    sector.choose(value: scribing.sector)
    organisation = TextField(namesOrganisation ? scribing.organisation : "")
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
    if !namesOrganisation { organisation = TextField() }
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
  /// said otherwise, and loses an organisation that nobody typed where none goes over.
  mutating func changeRole(_ change: (inout Choice<Identifier<Role>>) -> Void) {
    let followsRole = release.value == defaultRelease
    let name: Value = organisation.text.trimmed.isEmpty ? .null : .string(organisation.text.trimmed)
    let isTakenOver = name == beginning["organisation"] ?? .null
    change(&role)
    guard case .new = purpose else { return }
    if followsRole { release.choose(value: defaultRelease) }
    if isTakenOver, !namesOrganisation { organisation = TextField() }
  }
}
