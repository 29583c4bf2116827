import Insights
import ScreenKit
import WorkshopModel

/// What goes from one new entry to the next in the same group, so that nobody enters it twice: who
/// speaks.
struct Scribing: Equatable, Sendable {
  /// The group of the last entry; nil when nothing was entered yet.
  var group: Identifier<Group>?
  /// Who spoke last there.
  var speaking = Speaking()
}

extension EntryForm {
  /// What the next entry has from this one.
  var scribing: Scribing { Scribing(group: details.group, speaking: speakingNext) }

  /// Who is speaking when the next entry begins, as the fields say.
  private var speakingNext: Speaking {
    var speaking = details.speaking
    speaking.choose(sector: choice("sector").map { Identifier($0) })
    if speaking.organisation != organisation { speaking.type(organisation: organisation) }
    speaking.beginNext(keepingOrganisation: namesOrganisation)
    return speaking
  }

  /// What the field of the organisation says, without white space at its ends.
  private var organisation: String { text("organisation") ?? "" }

  /// Whether an organisation goes from one entry to the next: not where entries in the role stay in
  /// the room, or with the moderator.
  private var namesOrganisation: Bool { !defaultRelease.isMoreCareful(than: .paraphrase) }

  /// Takes over who spoke last, when that was in the same group.
  mutating func take(_ scribing: Scribing) {
    if scribing.group == details.group { show(scribing.speaking) }
  }

  /// Lets somebody who was chosen speak.
  mutating func choose(_ speaker: Speakers.Speaker) {
    var speaking = details.speaking
    speaking.choose(speaker)
    show(speaking)
    details.beginning["organisation"] = entryFields["organisation"]
  }

  private mutating func show(_ speaking: Speaking) {
    details.speaking = speaking
    choose("sector", speaking.sector?.name)
    fill("organisation", namesOrganisation ? speaking.organisation : "")
  }

  /// Whether the key that shows who may speak is no character of a text: in a new entry, where nothing
  /// is typed in the field that has the focus.
  var asksWhoSpeaks: Bool {
    guard case .new = details.purpose else { return false }
    return typed?.text.isEmpty ?? true
  }

  /// Lets another sector leave the organisation that was filled in for the one before, and what is
  /// typed behind such an organisation take its place.
  mutating func followSpeaker(from earlier: EntryForm) {
    if earlier.organisation != details.speaking.organisation {
      details.speaking.type(organisation: earlier.organisation)
    }
    if choice("sector") != earlier.choice("sector") {
      details.speaking.choose(sector: choice("sector").map { Identifier($0) })
      if details.speaking.organisation.isEmpty { fill("organisation", "") }
    } else if organisation != earlier.organisation {
      let isAdded =
        details.speaking.isOrganisationFilled && organisation.hasPrefix(earlier.organisation)
      if isAdded {
        fill("organisation", String(organisation.dropFirst(earlier.organisation.count)).trimmed)
      }
      details.speaking.type(organisation: organisation)
    }
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
    show(speakingNext)
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
