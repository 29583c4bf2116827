import ScreenKit
import SessionEngine
import WorkshopModel

extension EntryForm {
  /// A form for a new entry of `kind` in `role`, empty but for what is kept from the one before.
  init(
    new kind: EntryKind, in role: Role, of group: Group, keeping scribing: Scribing = Scribing(),
    _ session: Session, _ strings: Strings
  ) {
    self.init(
      .new(kind.id), subject: kind.title, group: group.id, role: role.id, session, strings)
    take(scribing)
    release.choose(value: defaultRelease)
    beginning = fields
  }

  /// The form with what `entry` says.
  ///
  /// Its title calls the entry by its `label`, such as "A3".
  init(edit entry: Entry, label: String, _ session: Session, _ strings: Strings) {
    self.init(
      .edit(entry.id), subject: label, group: entry.group, role: entry.role, session, strings)
    text = TextField(entry.text)
    sector = Self.sectors(session, strings, chosen: entry.sector)
    organisation = TextField(entry.organisation ?? "")
    themes = TextField(entry.themes.joined(separator: ", "))
    release = Self.releases(strings, chosen: entry.release)
    paraphrase = TextField(entry.paraphrase ?? "")
    note = TextField(entry.note ?? "")
    original = fields
    beginning = fields
    for (name, value) in fields {
      seen[name] = [value] + (session.state[entry.key]?[name].map { [$0.shown] } ?? [])
    }
  }

  /// Puts in what a draft says, as far as the workshop still knows it.
  mutating func restore(_ draft: Drafts.Kept) {
    let fields = draft.fields
    if let typed = fields["text"] { text = TextField(typed.string ?? "") }
    if let typed = fields["paraphrase"] { paraphrase = TextField(typed.string ?? "") }
    if let typed = fields["note"] { note = TextField(typed.string ?? "") }
    if let name = fields["organisation"] { organisation = TextField(name.string ?? "") }
    if fields["themes"] != nil {
      themes = TextField(fields.texts("themes").joined(separator: ", "))
    }
    if let sector = fields["sector"] {
      self.sector.choose(value: sector.string.map { Identifier($0) })
    }
    if let release = fields.text("release") {
      self.release.choose(value: Release(rawValue: release) ?? .moderator)
    }
    if case .new = purpose, let kind = kinds.first(where: { $0.id == fields.reference("kind") }) {
      change(to: kind)
    }
    if let role = fields.text("role") { self.role.choose(value: Identifier(role)) }
    // What stands in these fields now has not been shown, unless it was while the draft was typed.
    for name in fields.names { seen[name] = draft.seen[name] ?? [] }
  }

  /// Goes to a field with several versions, all of which were shown, with them joined where that
  /// makes sense.
  mutating func settle(_ field: Field, _ versions: [Version], joined: Value?) {
    focus = field
    settling = ["\(field)"]
    seen["\(field)"] = versions.map(\.value)
    switch field {
    case .text: text = TextField(joined?.string ?? text.text)
    case .paraphrase: paraphrase = TextField(joined?.string ?? paraphrase.text)
    case .note: note = TextField(joined?.string ?? note.text)
    case .themes:
      let names = joined?.list?.compactMap(\.string)
      themes = TextField(names?.joined(separator: ", ") ?? themes.text)
    case .sector, .organisation, .release, .role: break
    }
    beginning = fields
  }

  private init(
    _ purpose: Purpose, subject: String, group: Identifier<Group>, role: Identifier<Role>,
    _ session: Session, _ strings: Strings
  ) {
    let place: Group? = session.state.value(group)
    let roles = session.state.all(Role.self)
    self.purpose = purpose
    origin = purpose
    self.subject = subject
    self.group = group
    groupNumber = place?.number ?? ""
    kinds = session.state.all(EntryKind.self)
    roleReleases = Dictionary(
      roles.compactMap { role in role.release.map { (role.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    sector = Self.sectors(session, strings, chosen: nil)
    release = Self.releases(strings, chosen: .quote)
    self.role = Self.roles(roles, chosen: role)
    organisations = Self.organisations(session, first: group)
  }

  private static func sectors(
    _ session: Session, _ strings: Strings, chosen: Identifier<Sector>?
  ) -> Choice<Identifier<Sector>?> {
    let sectors = session.state.all(Sector.self).map { (title: $0.title, value: Optional($0.id)) }
    var options = [(title: strings.board.unspecified, value: Identifier<Sector>?.none)] + sectors
    if let chosen, !sectors.contains(where: { $0.value == chosen }) {
      options.append((chosen.name, chosen))
    }
    return Choice(options, chosen: chosen)
  }

  private static func releases(_ strings: Strings, chosen: Release) -> Choice<Release> {
    Choice(Release.allCases.map { (strings.title(of: $0), $0) }, chosen: chosen)
  }

  private static func roles(
    _ roles: [Role], chosen: Identifier<Role>
  ) -> Choice<Identifier<Role>> {
    var options = roles.map { (title: $0.title, value: $0.id) }
    if !options.contains(where: { $0.value == chosen }) { options.append((chosen.name, chosen)) }
    return Choice(options, chosen: chosen)
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
