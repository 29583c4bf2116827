import SessionEngine
import WorkshopModel

/// Takes names out of every text that a report can show, and counts the texts it found them in.
struct Redaction {
  private let redactor: Redactor

  init(_ names: KnownNames) { redactor = Redactor(names) }

  func apply(to share: inout ReportMaterial) {
    var count = 0
    var left: Set<KnownName> = []
    var text = { (text: String, isPublished: Bool) -> String in
      let redacted = redactor.redacted(text, isPublished: isPublished, noting: &left)
      if redacted != text { count += 1 }
      return redacted
    }
    share.workshop = record(share.workshop, &text)
    share.roles = share.roles.map { record($0, &text) }
    share.sectors = share.sectors.map { record($0, &text) }
    share.kinds = share.kinds.map { record($0, &text) }
    share.phases = share.phases.map { record($0, &text) }
    share.norms = share.norms.map { record($0, &text) }
    share.groups = share.groups.map { record($0, &text) }
    share.parked = share.parked.map { record($0, &text) }
    for index in share.conclusions.indices { conclusion(&share.conclusions[index], &text) }
    share.lookalikes.note(left, in: nil)
    for index in share.entries.indices {
      let before = count
      left = []
      entry(&share.entries[index], &text)
      guard count > before || !left.isEmpty else { continue }
      let label = share.fullLabel(of: share.entries[index])
      if count > before { share.redactedLabels.append(label) }
      share.lookalikes.note(left, in: label)
    }
    share.redactedTexts = count
  }

  private typealias Reader = (_ text: String, _ isPublished: Bool) -> String

  /// What is published as it is, in which a part of a name is another word.
  private static func isPublished(_ field: String, of type: RecordType) -> Bool {
    switch type {
    case .norm: ["title", "reference", "text", "source", "emphasis"].contains(field)
    case .role, .sector, .kind: true
    default: false
    }
  }

  /// A record with all its texts read again; references and words of the format stay.
  private func record<Subject: RecordValue>(_ record: Subject, _ text: inout Reader) -> Subject {
    var fields = record.fields
    for rule in Schema.rules(for: Subject.type) {
      let isPublished = Self.isPublished(rule.name, of: Subject.type)
      switch (rule.kind, fields[rule.name]) {
      case (.line, .string(let value)?), (.text, .string(let value)?):
        fields[rule.name] = .string(text(value, isPublished))
      case (.texts, .list(let values)?):
        fields[rule.name] = .list(
          values.map { $0.string.map { .string(text($0, isPublished)) } ?? $0 })
      case (.titled, .list(let values)?):
        fields[rule.name] = .list(
          values.compactMap(Titled.init)
            .map { Titled(id: $0.id, title: text($0.title, isPublished)).value })
      default: break
      }
    }
    return Subject(id: record.id, fields: fields)
  }

  private func entry(_ entry: inout EntryMaterial, _ text: inout Reader) {
    entry.themes = entry.themes.map { text($0, false) }
    entry.source = entry.source.map { text($0, false) }
    entry.note = entry.note.map { text($0, false) }
    entry.asOf = entry.asOf.map { text($0, false) }
    for index in entry.wordings.indices {
      entry.wordings[index].text = text(entry.wordings[index].text, false)
      entry.wordings[index].otherVersions = entry.wordings[index].otherVersions.map {
        text($0, false)
      }
    }
    for index in entry.links.indices {
      entry.links[index].link = record(entry.links[index].link, &text)
    }
    entry.needs = entry.needs.map { record($0, &text) }
    entry.encounters = entry.encounters.map { record($0, &text) }
    entry.offers = entry.offers.map { record($0, &text) }
    entry.outcome = entry.outcome.map { record($0, &text) }
  }

  private func conclusion(_ material: inout ConclusionMaterial, _ text: inout Reader) {
    material.conclusion = record(material.conclusion, &text)
    material.otherVersions = material.otherVersions.map { text($0, false) }
    material.agreement = material.agreement.map { agreement in
      Agreement(
        text: agreement.text.map { text($0, false) }, isChanged: agreement.isChanged,
        isIntact: agreement.isIntact)
    }
  }
}

extension ReportMaterial {
  /// What the moderator calls the entry, with its group: "I C3".
  fileprivate func fullLabel(of entry: EntryMaterial) -> String {
    let number = groups.first { $0.id == entry.group }?.number
    return [number, entry.label].compactMap(\.self).joined(separator: " ")
  }
}
