import SessionEngine
import Words
import WorkshopModel

/// A session as lines of text, group by group and role by role.
struct SessionListing {
  private let session: Session

  /// The listing of `session`.
  init(_ session: Session) { self.session = session }

  /// The lines, each safe for a terminal; of one group alone when `group` is given.
  func text(only group: Group?) -> String {
    let workshop = session.state.workshop
    let facts = [workshop.event, workshop.place, workshop.date].compactMap(\.self)
    var lines = [([workshop.title] + facts).joined(separator: " · ")]
    if let notice = workshop.notice { lines.append(notice) }
    for each in group.map({ [$0] }) ?? session.state.all(Group.self) {
      lines += self.lines(of: each)
    }
    let erased = session.state.erased.count { $0.type == .entry }
    if erased > 0 { lines += ["", words("program.show.withdrawn", count: erased)] }
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }

  private func lines(of group: Group) -> [String] {
    let people = session.state.people.count { $0.group == group.id }
    let heading = words(
      "program.show.group", number: group.number, title: group.title, people: people,
      moderator: group.moderator?.name)
    var lines = ["", heading]
    let known = session.state.all(Role.self)
    var shown: Set<Identifier<Entry>> = []
    for role in known { lines += self.lines(of: role.title, role.id, in: group, &shown) }
    let rest = session.state.all(EntryKind.self).flatMap { kind in
      session.entries.entries(in: group.id, kind.id).filter { !shown.contains($0.id) }
        .flatMap { self.lines(of: $0, kind) }
    }
    return lines + (rest.isEmpty ? [] : ["  " + words["program.show.otherRoles"]] + rest)
  }

  private func lines(
    of title: String, _ role: Identifier<Role>, in group: Group,
    _ shown: inout Set<Identifier<Entry>>
  ) -> [String] {
    var lines: [String] = []
    for kind in session.state.all(EntryKind.self) {
      let entries = session.entries.entries(in: group.id, kind.id, role)
      shown.formUnion(entries.map(\.id))
      lines += entries.flatMap { self.lines(of: $0, kind) }
    }
    return lines.isEmpty ? [] : ["  " + title] + lines
  }

  private func lines(of numbered: EntryIndex.Numbered, _ kind: EntryKind) -> [String] {
    guard let entry = session.entries[numbered.id] else { return [] }
    let sector: Sector? = entry.sector.flatMap { session.state.value($0) }
    let mark = entry.isDemonstration ? words["program.show.demonstration"] : nil
    let facts = [sector?.title ?? entry.sector?.name, entry.organisation, mark, entry.id.name]
    let wordings = session.entries.wordings(of: entry.id).map {
      "        " + words("program.show.also", text: Self.line($0.text), id: $0.id.name)
    }
    return [
      "    \(kind.label(numbered.number))  \(Self.line(entry.text))",
      "        " + facts.compactMap(\.self).joined(separator: " · "),
    ] + wordings
  }

  private static func line(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " / ")
  }
}
