import SessionEngine
import WorkshopModel

extension Disclosure {
  /// What of `material` the edition shows.
  ///
  /// - Parameters:
  ///   - material: All there is.
  ///   - names: Those that it may not show.
  ///   - headings: What becomes of titles of groups with such names in them.
  ///   - uncounted: Entries that are in no number by sector.
  /// - Returns: The share of its readers.
  func share(
    of material: ReportMaterial, hiding names: KnownNames, headings: NamedHeadings = .mark,
    leavingUncounted uncounted: Set<Identifier<Entry>> = []
  ) -> ReportMaterial {
    guard !showsEverything else { return material }
    var share = material
    keepReleased(in: &share)
    for index in share.entries.indices {
      share.entries[index].isCounted = !uncounted.contains(share.entries[index].id)
    }
    keepAttributed(in: &share)
    if !names.isEmpty { Redaction(names, headings).apply(to: &share) }
    if isConfidential { Coarsening.apply(to: &share) }
    keepPeople(in: &share)
    if isConfidential {
      ContentOrder.apply(to: &share)
    }
    return share
  }

  /// Blanks what tells of people and organisations further than it may.
  private func keepAttributed(in share: inout ReportMaterial) {
    for index in share.entries.indices { blank(&share.entries[index]) }
    for index in share.groups.indices {
      if !namesModerators { share.groups[index].moderator = nil }
      if !namesParticipants { share.groups[index].rapporteur = nil }
    }
    if !namesParticipants {
      for index in share.parked.indices { share.parked[index].owner = nil }
    }
    guard isConfidential else { return }
    share.workshop.hosts = []
    share.workshop.start = nil
    share.workshop.end = nil
    share.workshop.timeZone = nil
    share.workshop.source = nil
    share.workshop.notice = nil
    share.workshop.followUp = nil
    share.workshop.references = []
    for index in share.conclusions.indices {
      share.conclusions[index].otherVersions = []
      share.conclusions[index].agreement = share.conclusions[index].agreement.map {
        Agreement(text: nil, isChanged: $0.isChanged, isIntact: $0.isIntact)
      }
      share.conclusions[index].conclusion.source = nil
    }
  }

  /// Leaves the list of people, its numbers, or less.
  private func keepPeople(in share: inout ReportMaterial) {
    for index in share.participants.indices {
      if !namesParticipants { share.participants[index].name = nil }
      if !namesOrganisations { share.participants[index].organisation = nil }
    }
    guard isConfidential else { return }
    share.attendance = Attendance(of: share)
    share.participants = []
  }

  private func blank(_ entry: inout EntryMaterial) {
    let isParaphrased = entry.wordings.first?.isParaphrased ?? false
    if !entry.isDemonstration && !namesOrganisations || isParaphrased || isConfidential {
      entry.source = nil
    }
    if isConfidential {
      entry.asOf = nil
      entry.note = nil
    }
    for index in entry.wordings.indices {
      if !namesOrganisations || entry.wordings[index].isParaphrased {
        entry.wordings[index].organisation = nil
      }
      if !tellsSectors { entry.wordings[index].sector = nil }
      if isConfidential { entry.wordings[index].otherVersions = [] }
    }
    if !tellsSectors && !isConfidential { entry.sector = nil }
    for index in entry.links.indices { blank(&entry.links[index]) }
    if !namesParticipants { entry.outcome?.owner = nil }
    for index in entry.offers.indices where !namesOrganisations {
      entry.offers[index].organisation = nil
    }
    guard !tellsSectors else { return }
    for index in entry.needs.indices { entry.needs[index].sector = nil }
    for index in entry.offers.indices { entry.offers[index].sector = nil }
    for index in entry.encounters.indices { entry.encounters[index].sector = nil }
  }

  private func blank(_ link: inout LinkMaterial) {
    if !tellsSectors { (link.sector, link.reach) = (nil, nil) }
    if !link.link.isDemonstration && !namesOrganisations || isConfidential {
      link.link.source = nil
    }
    if !link.link.isDemonstration || isConfidential {
      (link.link.basis, link.link.note) = (nil, nil)
    }
  }
}
