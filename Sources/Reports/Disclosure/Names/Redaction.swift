import SessionEngine
import WorkshopModel

/// Takes names out of every text that a report can show, and counts the texts it found them in.
struct Redaction {
  private let redactor: Redactor

  private let headings: NamedHeadings

  init(_ names: KnownNames, _ headings: NamedHeadings = .mark) {
    redactor = Redactor(names)
    self.headings = headings
  }

  func apply(to share: inout ReportMaterial) {
    var names = NameFindings()
    let reader = { (place: TextPlace) -> Reader in
      { text, kind in
        var left: Set<LeftName> = []
        let redacted = redactor.redacted(
          text, isPublished: kind.contains(.published), noting: &left)
        if kind.contains(.title) { left.formUnion(redactor.finder.namesJoined(in: redacted)) }
        if redacted != text { names.noteTakenOut(at: place) }
        names.note(left, at: place)
        return redacted
      }
    }
    share.workshop = workshop(share.workshop, reader)
    share.roles = share.roles.map { record($0, reader(.term($0.title))) }
    share.sectors = share.sectors.map { record($0, reader(.term($0.title))) }
    share.kinds = share.kinds.map { record($0, reader(.term($0.title))) }
    share.phases = share.phases.map { record($0, reader(.phase($0.id))) }
    share.norms = share.norms.map { record($0, reader(.norm($0.id))) }
    share.groups = share.groups.map { group in
      var redacted = record(group, reader(.group(group.id)))
      if headings == .number, redacted.title != group.title { redacted.title = "" }
      return redacted
    }
    share.parked = share.parked.map { record($0, reader(.point($0.id))) }
    for index in share.conclusions.indices {
      let id = share.conclusions[index].conclusion.id
      conclusion(&share.conclusions[index], reader(.conclusion(id)))
    }
    for index in share.entries.indices {
      entry(&share.entries[index], reader(.entry(share.entries[index].id)))
    }
    for index in share.rounds.indices {
      for row in share.rounds[index].rows.indices {
        guard let theme = share.rounds[index].rows[row].item.theme else { continue }
        let read = reader(.group(share.rounds[index].ballot.group))
        share.rounds[index].rows[row].item = .theme(read(theme, []))
      }
    }
    share.names = names
  }

  /// What a text is that is read.
  private struct TextKind: OptionSet {
    let rawValue: Int
    /// It is published as it is.
    static let published = Self(rawValue: 1)
    /// It stands over others.
    static let title = Self(rawValue: 2)
  }

  private typealias Reader = (_ text: String, _ kind: TextKind) -> String

  /// What is published as it is, in which a part of a name is another word.
  private static func isPublished(_ field: String, of type: RecordType) -> Bool {
    switch type {
    case .norm: ["title", "reference", "text", "source", "emphasis"].contains(field)
    case .role, .sector, .kind: true
    default: false
    }
  }

  /// The workshop, each of whose fields is a place of its own.
  private func workshop(_ workshop: Workshop, _ reader: (TextPlace) -> Reader) -> Workshop {
    var fields = workshop.fields
    for rule in Schema.rules(for: .workshop) {
      fields[rule.name] = read(
        fields[rule.name], by: rule, of: .workshop, reader(.workshop(rule.name)))
    }
    return Workshop(id: workshop.id, fields: fields)
  }

  /// A record with all its texts read again; references and words of the format stay.
  private func record<Subject: RecordValue>(_ record: Subject, _ text: Reader) -> Subject {
    var fields = record.fields
    for rule in Schema.rules(for: Subject.type) {
      fields[rule.name] = read(fields[rule.name], by: rule, of: Subject.type, text)
    }
    return Subject(id: record.id, fields: fields)
  }

  private func read(
    _ value: Value?, by rule: FieldRule, of type: RecordType, _ text: Reader
  ) -> Value? {
    var kind: TextKind = Self.isPublished(rule.name, of: type) ? .published : []
    if rule.name == "title" { kind.insert(.title) }
    return switch (rule.kind, value) {
    case (.line, .string(let value)?), (.text, .string(let value)?):
      .string(text(value, kind))
    case (.texts, .list(let values)?):
      .list(values.map { $0.string.map { .string(text($0, kind)) } ?? $0 })
    case (.titled, .list(let values)?):
      .list(
        values.compactMap(Titled.init)
          .map { Titled(id: $0.id, title: text($0.title, kind.union(.title))).value })
    default: value
    }
  }

  private func entry(_ entry: inout EntryMaterial, _ text: Reader) {
    entry.themes = entry.themes.map { text($0, []) }
    entry.source = entry.source.map { text($0, []) }
    entry.note = entry.note.map { text($0, []) }
    entry.asOf = entry.asOf.map { text($0, []) }
    for index in entry.wordings.indices {
      entry.wordings[index].text = text(entry.wordings[index].text, [])
      entry.wordings[index].paraphrase = entry.wordings[index].paraphrase.map { text($0, []) }
      entry.wordings[index].otherVersions = entry.wordings[index].otherVersions.map {
        text($0, [])
      }
    }
    for index in entry.links.indices {
      entry.links[index].link = record(entry.links[index].link, text)
    }
    entry.needs = entry.needs.map { record($0, text) }
    entry.encounters = entry.encounters.map { record($0, text) }
    entry.offers = entry.offers.map { record($0, text) }
    entry.outcome = entry.outcome.map { record($0, text) }
  }

  private func conclusion(_ material: inout ConclusionMaterial, _ text: Reader) {
    material.conclusion = record(material.conclusion, text)
    material.otherVersions = material.otherVersions.map { text($0, []) }
    material.agreement = material.agreement.map { agreement in
      Agreement(
        text: agreement.text.map { text($0, []) }, isChanged: agreement.isChanged,
        isIntact: agreement.isIntact)
    }
  }
}
