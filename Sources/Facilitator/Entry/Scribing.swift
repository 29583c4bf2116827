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
      group: details.group, sector: choice("sector").map { Identifier($0) },
      organisation: namesOrganisation ? text("organisation") ?? "" : "")
  }

  /// Whether an organisation goes from one entry to the next: not where entries in the role stay in
  /// the room, or with the moderator.
  private var namesOrganisation: Bool { !defaultRelease.isMoreCareful(than: .paraphrase) }

  /// Takes over who spoke last, when that was in the same group.
  mutating func take(_ scribing: Scribing) {
    guard scribing.group == details.group else { return }
    choose("sector", scribing.sector?.name)
    fill("organisation", namesOrganisation ? scribing.organisation : "")
  }

  /// Empties the form for the next entry: role, sector and organisation stay, and the entry
  /// travels as far as its role lets it unless somebody says otherwise again.
  mutating func beginNext() {
    if let name = text("organisation") {
      change("organisation") { field in
        if !field.suggestions.contains(name) { field.suggestions.insert(name, at: 0) }
      }
    }
    for name in ["text", "themes", "paraphrase", "note"] { fill(name, "") }
    if !namesOrganisation { fill("organisation", "") }
    choose("release", defaultRelease.rawValue)
    focus = 0
    problem = nil
    introduction = nil
    details.likeHint = nil
    details.hasSaved = true
    details.beginning = entryFields
  }

  /// How far entries in the chosen role travel unless somebody says otherwise.
  var defaultRelease: Release {
    choice("role").flatMap { details.roleReleases[Identifier($0)] } ?? .quote
  }

  /// Chooses the role at that place among those that can be chosen.
  mutating func chooseRole(_ index: Int) {
    let earlier = self
    guard let options = role?.options, options.indices.contains(index) else { return }
    choose("role", options[index].value)
    followRole(from: earlier)
  }

  /// Lets a new entry take over how far entries in a role travel that was chosen, unless somebody has
  /// said otherwise, and lose an organisation that nobody typed where none goes over.
  mutating func followRole(from earlier: EntryForm) {
    guard case .new = details.purpose, choice("role") != earlier.choice("role") else { return }
    if earlier.release == earlier.defaultRelease { choose("release", defaultRelease.rawValue) }
    let isTakenOver =
      earlier.entryFields["organisation"] == details.beginning["organisation"] ?? .null
    if isTakenOver, !namesOrganisation { fill("organisation", "") }
  }
}
