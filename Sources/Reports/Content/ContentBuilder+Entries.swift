import Insights
import SessionEngine
import WorkshopModel

extension ContentBuilder {
  /// What is shown of an entry that may be shown, in the first of its wordings that may be; nil when
  /// it was withdrawn or none may.
  func content(of head: Entry) -> EntryContent? {
    let shown = wordings(of: head.id).filter { ownFate(of: $0) == .shown }
    guard let reference = reference(to: head.id), let entry = shown.first else { return nil }
    let wording = wording(entry)
    return EntryContent(
      reference: reference, text: wording.text, otherVersions: wording.otherVersions,
      isParaphrased: wording.isParaphrased, organisation: wording.organisation,
      sector: wording.sector,
      source: showsSource(entry.isDemonstration) && !wording.isParaphrased ? entry.source : nil,
      asOf: entry.asOf, isDemonstration: entry.isDemonstration,
      note: entry.isDemonstration ? entry.note : nil,
      wordings: shown.dropFirst().map(self.wording),
      links: connections.links(onChallenge: head.id).compactMap(content))
  }

  /// How an entry that may be shown is shown: in its own words, or in the moderator's, which do not
  /// lead back to an organisation.
  private func wording(_ entry: Entry) -> WordingContent {
    let isParaphrased = state.release(of: entry.id) != .quote
    return WordingContent(
      text: isParaphrased ? entry.paraphrase ?? "" : entry.text,
      otherVersions: otherTexts(of: entry.key, isParaphrased ? "paraphrase" : "text"),
      isParaphrased: isParaphrased,
      organisation: disclosure.namesOrganisations && !isParaphrased ? entry.organisation : nil,
      sector: title(of: entry.sector))
  }

  /// Whether the edition shows the entry in any of its wordings.
  func isShown(_ id: Identifier<Entry>) -> Bool { fate(of: id) == .shown }

  /// What becomes of an entry with all its wordings: the best that becomes of one of them.
  private func fate(of id: Identifier<Entry>) -> Disclosure.Fate {
    let fates = wordings(of: entries.head(of: id)).map(ownFate)
    return fates.contains(.shown)
      ? .shown : fates.contains(.lacksWording) ? .lacksWording : .staysInRoom
  }

  private func ownFate(of entry: Entry) -> Disclosure.Fate {
    disclosure.fate(of: state.release(of: entry.id), hasWording: entry.paraphrase != nil)
  }

  /// An entry that stands by itself, and its further wordings.
  private func wordings(of head: Identifier<Entry>) -> [Entry] {
    (entries[head].map { [$0] } ?? []) + entries.wordings(of: head)
  }

  /// What is shown of a link from its challenge; nil when its action is not shown, since how it
  /// overcame the challenge would tell of it.
  private func content(of connection: Connection) -> LinkContent? {
    let link = connection.link
    guard isShown(connection.action.id), let action = reference(to: connection.action.id) else {
      return nil
    }
    return LinkContent(
      action: action, sector: title(of: connection.action.sector),
      reach: disclosure.tellsSectors ? reach(of: connection) : nil, outcome: link.outcome,
      how: link.how, source: showsSource(link.isDemonstration) ? link.source : nil,
      basis: link.isDemonstration ? link.basis : nil,
      note: link.isDemonstration ? link.note : nil, isDemonstration: link.isDemonstration)
  }

  /// Whether the edition tells where something is published, which tells of whom it is.
  private func showsSource(_ isDemonstration: Bool) -> Bool {
    isDemonstration || disclosure.namesOrganisations
  }

  private func reach(of connection: Connection) -> LinkContent.Reach? {
    if connection.isOwnSector { return .ownSector }
    return connection.isAnotherSector ? .anotherSector : nil
  }

  /// How much of the group with these entries is not shown.
  func leftOut(of entries: [Entry]) -> LeftOut {
    var leftOut = LeftOut()
    for entry in entries {
      switch fate(of: entry.id) {
      case .shown:
        leftOut.links += connections.links(onChallenge: entry.id)
          .count { !isShown($0.action.id) }
      case .lacksWording: leftOut.entriesWithoutWording += 1
      case .staysInRoom: leftOut.entriesInRoom += 1
      }
    }
    return leftOut
  }
}
