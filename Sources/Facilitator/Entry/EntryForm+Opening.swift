import ScreenKit
import SessionEngine
import WorkshopModel

extension EntryForm {
  /// A form for a new entry of `kind` in `role`, empty but for what is kept from the one before.
  init(
    new kind: EntryKind, in role: Role, of group: Group, keeping scribing: Scribing = Scribing(),
    _ session: Session, _ strings: Strings
  ) {
    let entry = Entry(id: Identifier(""), group: group.id, kind: kind.id, role: role.id, text: "")
    self.init(.new(kind.id), subject: kind.title, entry, session, strings)
    take(scribing)
    choose("release", defaultRelease.rawValue)
    details.beginning = entryFields
  }

  /// The form with what `entry` says.
  ///
  /// Its title calls the entry by its `label`, such as "A3".
  init(edit entry: Entry, label: String, _ session: Session, _ strings: Strings) {
    self.init(.edit(entry.id), subject: label, entry, session, strings)
    details.original = entryFields
    details.beginning = entryFields
    for (name, value) in entryFields {
      details.seen[name] = [value] + (session.state[entry.key]?[name].map { [$0.shown] } ?? [])
    }
  }

  /// Puts in what a draft says, as far as the workshop still knows it.
  mutating func restore(_ draft: Drafts.Kept) {
    let kept = draft.fields
    for name in ["text", "paraphrase", "note", "organisation"] {
      if let typed = kept[name] { fill(name, typed.string ?? "") }
    }
    if kept["themes"] != nil { fill("themes", kept.texts("themes").joined(separator: ", ")) }
    if let sector = kept["sector"] { choose("sector", sector.string) }
    if let release = kept.text("release") {
      choose("release", (Release(rawValue: release) ?? .moderator).rawValue)
    }
    if case .new = details.purpose,
      let kind = details.kinds.first(where: { $0.id == kept.reference("kind") })
    {
      change(to: kind)
    }
    if let role = kept.text("role") { choose("role", role) }
    // What stands in these fields now has not been shown, unless it was while the draft was typed.
    for name in kept.names { details.seen[name] = draft.seen[name] ?? [] }
  }

  /// Goes to a field with several versions, all of which were shown, with them joined where that
  /// makes sense.
  mutating func settle(_ name: String, _ versions: [Version], joined: Value?) {
    focus = fields.firstIndex { $0.name == name } ?? focus
    details.settling = [name]
    details.seen[name] = versions.map(\.value)
    let names = joined?.list?.compactMap(\.string)
    let text = name == "themes" ? names?.joined(separator: ", ") : joined?.string
    if let text, name != "organisation" { fill(name, text) }
    details.beginning = entryFields
  }

  private init(
    _ purpose: EntryPurpose, subject: String, _ entry: Entry, _ session: Session,
    _ strings: Strings
  ) {
    let group: Group? = session.state.value(entry.group)
    let roles = session.state.all(Role.self)
    let details = EntryFormDetails(
      purpose: purpose, origin: purpose, subject: subject, groupNumber: group?.number ?? "",
      group: entry.group, kinds: session.state.all(EntryKind.self),
      roleReleases: Dictionary(
        roles.compactMap { role in role.release.map { (role.id, $0) } },
        uniquingKeysWith: { first, _ in first }))
    let words = strings.form
    let others = strings.scribing
    let sectors = session.state.all(Sector.self).map { (title: $0.title, value: $0.id.name) }
    self.init(
      details, title: "",
      [
        .text(
          "text", words.text, entry.text, hint: words.textHint, hasLines: true, isNeeded: true),
        .choice(
          "sector", words.sector,
          [(strings.board.unspecified, nil)] + Self.options(sectors, with: entry.sector?.name),
          chosen: entry.sector?.name),
        .text(
          "organisation", words.organisation, entry.organisation, hint: words.organisationHint,
          suggestions: Self.organisations(session, first: entry.group)),
        .text(
          "themes", words.themes, entry.themes.joined(separator: ", "), hint: words.themesHint,
          lineBreak: ", "),
        .choice(
          "release", words.release,
          Release.allCases.map { (strings.title(of: $0), $0.rawValue) },
          chosen: entry.release.rawValue),
        .text(
          "paraphrase", others.paraphrase, entry.paraphrase, hint: others.paraphraseHint,
          hasLines: true),
        .text("note", others.note, entry.note, hint: others.noteHint, hasLines: true),
        .choice(
          "role", words.role,
          Self.options(roles.map { ($0.title, $0.id.name) }, with: entry.role.name),
          chosen: entry.role.name),
      ])
  }

  /// The options, and what is chosen though it is none of them.
  private static func options(
    _ options: [(title: String, value: String)], with chosen: String?
  ) -> [(title: String, value: String?)] {
    let missing = chosen.map { name in options.contains { $0.value == name } ? [] : [name] } ?? []
    return options.map { ($0.title, $0.value) } + missing.map { ($0, $0) }
  }

  /// The participants' organisations, those of `group` first, then those of the entries.
  private static func organisations(
    _ session: Session, first group: Identifier<Group>
  ) -> [String] {
    let people = session.state.all(Participant.self)
    let own = people.filter { $0.group == group }.compactMap(\.organisation)
    let others = people.filter { $0.group != group }.compactMap(\.organisation)
    let entered = session.entries.all.compactMap(\.organisation)
    var seen: Set<String> = []
    return (own.sorted() + others.sorted() + entered.sorted()).filter { seen.insert($0).inserted }
  }
}

extension Strings {
  /// How far an entry may travel, as a sign with words; nil when it may be quoted.
  func sign(of release: Release) -> String? {
    switch release {
    case .quote: nil
    case .paraphrase: scribing.paraphraseOnly
    case .room: scribing.roomOnly
    case .moderator: scribing.moderatorOnly
    }
  }

  /// How far an entry may travel, in words.
  func title(of release: Release) -> String {
    switch release {
    case .quote: form.quote
    case .paraphrase: form.paraphrase
    case .room: form.room
    case .moderator: form.moderator
    }
  }
}
