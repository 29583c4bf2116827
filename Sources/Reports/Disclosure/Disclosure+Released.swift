import SessionEngine
import WorkshopModel

extension Disclosure {
  /// Leaves out what may not travel and counts it, wording by wording and with all that hangs on
  /// each: what was said of one that stays in the room stays there, whatever it was joined to.
  func keepReleased(in share: inout ReportMaterial) {
    share.insights = []
    let wordings = ToldWordings(of: share.entries, self)
    share.entries = share.entries.compactMap { entry in
      for wording in entry.wordings { count(wording, in: &share) }
      guard let told = entry.told(wordings) else { return nil }
      let lost = entry.links.count - told.links.count
      if lost > 0 { share.count(told.group) { $0.links += lost } }
      return told
    }
    share.tellLinksApart()
    keepEvidence(wordings, in: &share)
    let heads = Set(share.entries.lazy.filter { $0.wordings.first?.id == $0.id }.map(\.id))
    let themes = Set(share.entries.flatMap(\.themes))
    for index in share.rounds.indices {
      share.rounds[index].rows.removeAll { row in
        switch row.item {
        case .entry(let entry): !heads.contains(entry)
        case .conclusion: false
        // A theme of nothing that is told tells of what is not.
        case .theme(let theme): !themes.contains(theme)
        }
      }
    }
    keepPoints(wordings, in: &share)
  }

  private func count(_ wording: WordingMaterial, in share: inout ReportMaterial) {
    switch fate(of: wording) {
    case .shown: return
    case .lacksWording: share.count(wording.origin?.group) { $0.entriesWithoutWording += 1 }
    case .staysInRoom: share.count(wording.origin?.group) { $0.entriesInRoom += 1 }
    }
  }

  fileprivate func fate(of wording: WordingMaterial) -> Fate {
    fate(of: wording.release, hasWording: wording.paraphrase != nil)
  }

  private func keepEvidence(_ wordings: ToldWordings, in share: inout ReportMaterial) {
    for index in share.conclusions.indices {
      let evidence = share.conclusions[index].conclusion.evidence.filter(wordings.stand).unique
      let told = evidence.filter(wordings.contain)
      share.conclusions[index].evidence = told.compactMap(wordings.head(of:)).unique
      share.conclusions[index].evidenceLeftOut = evidence.count - told.count
    }
  }

  /// A point that was made of an entry says no more than may be told of that entry.
  private func keepPoints(_ wordings: ToldWordings, in share: inout ReportMaterial) {
    share.parked = share.parked.compactMap { point in
      guard let entry = point.entry else { return point }
      guard wordings.contain(entry) else {
        share.count(point.group) { $0.points += 1 }
        return nil
      }
      var told = point
      if let paraphrase = wordings.paraphrase(of: entry) { told.text = paraphrase }
      return told
    }
  }
}

/// What an edition may tell of each wording.
private struct ToldWordings {
  private struct Told {
    let head: Identifier<Entry>
    let isShown: Bool
    /// What stands for its words; nil where they themselves do.
    let paraphrase: String?
  }

  private var byID: [Identifier<Entry>: Told] = [:]

  init(of entries: [EntryMaterial], _ disclosure: Disclosure) {
    for entry in entries {
      for wording in entry.wordings {
        byID[wording.id] = Told(
          head: entry.id, isShown: disclosure.fate(of: wording) == .shown,
          paraphrase: wording.release == .quote ? nil : wording.paraphrase)
      }
    }
  }

  func stand(_ id: Identifier<Entry>) -> Bool { byID[id] != nil }

  func contain(_ id: Identifier<Entry>) -> Bool { byID[id]?.isShown ?? false }

  func head(of id: Identifier<Entry>) -> Identifier<Entry>? { byID[id]?.head }

  func paraphrase(of id: Identifier<Entry>) -> String? { byID[id]?.paraphrase }
}

extension EntryMaterial {
  /// What may be told of the entry and of its wordings; nil for nothing.
  ///
  /// Where its own words may not be told, it is the first of those that may.
  fileprivate func told(_ wordings: ToldWordings) -> EntryMaterial? {
    var told = self
    told.wordings = self.wordings.filter { wordings.contain($0.id) }
    // Which of the others stands for it may say nothing of which was entered first.
    if told.wordings.first?.id != id { told.wordings.sort { $0.look < $1.look } }
    guard let first = told.wordings.first else { return nil }
    if first.id != id, let origin = first.origin { told.become(origin, as: first.label) }
    told.links = links.filter {
      wordings.contain($0.link.action) && wordings.contain($0.link.challenge)
    }
    told.needs = needs.filter { wordings.contain($0.challenge) }
    told.encounters = encounters.filter { wordings.contain($0.challenge) }
    told.offers = offers.filter { wordings.contain($0.challenge) }
    told.outcome = told.toldOutcome
    told.otherOutcomes = []
    told.voices = Set(told.wordings.map { $0.organisation?.lowercased() ?? "\u{0}\($0.id.name)" })
    told.wordings = told.wordings.map(\.told)
    told.entered = nil
    if !told.isDemonstration { told.note = nil }
    return told
  }

  /// The outcome that counts, as far as it is of a wording that is told, else that of the first.
  private var toldOutcome: Outcome? {
    let outcomes = [outcome].compactMap(\.self) + otherOutcomes
    let ofWordings = wordings.lazy.compactMap { wording in
      outcomes.first { $0.challenge == wording.id }
    }
    return outcome.flatMap { outcome in
      wordings.contains { $0.id == outcome.challenge } ? outcome : nil
    } ?? ofWordings.first
  }

  private mutating func become(_ entry: Entry, as label: String) {
    self.label = label
    group = entry.group
    kind = entry.kind
    role = entry.role
    sector = entry.sector
    themes = entry.themes
    source = entry.source
    asOf = entry.asOf
    isDemonstration = entry.isDemonstration
    note = entry.note
  }
}

extension WordingMaterial {
  /// What tells it from others that are told in the place of the same entry.
  fileprivate var look: String {
    [told.text, origin?.role.name, origin?.sector?.name, organisation].map { $0 ?? "" }
      .joined(separator: "\u{0}")
  }

  /// The wording as it may be told: in its own words, or in the moderator's.
  fileprivate var told: WordingMaterial {
    var told = self
    told.origin = nil
    guard release != .quote else { return told }
    told.text = paraphrase ?? ""
    told.otherVersions = otherParaphrases
    told.isParaphrased = true
    return told
  }
}

extension ReportMaterial {
  /// Sectors at the ends of links as they are told of the entries there.
  fileprivate mutating func tellLinksApart() {
    let sectors = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0.sector) })
    for index in entries.indices {
      let own = entries[index].sector
      for place in entries[index].links.indices {
        let sector = entries[index].links[place].action.flatMap { sectors[$0] ?? nil }
        entries[index].links[place].sector = sector
        entries[index].links[place].reach =
          own == nil || sector == nil ? nil : own == sector ? .ownSector : .anotherSector
      }
    }
  }

  fileprivate mutating func count(
    _ group: Identifier<Group>?, _ change: (inout LeftOut) -> Void
  ) {
    change(&leftOut[group ?? Identifier(""), default: LeftOut()])
  }
}

extension Array where Element: Hashable {
  /// Each of its elements once, where it stands first.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
