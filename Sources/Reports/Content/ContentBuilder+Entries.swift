import Insights
import SessionEngine
import WorkshopModel

extension ContentBuilder {
  /// What is shown of an entry that may be shown; nil when it was withdrawn.
  func content(of entry: Entry) -> EntryContent? {
    reference(to: entry.id).map { reference in
      EntryContent(
        reference: reference, text: entry.text, otherVersions: otherTexts(of: entry.key),
        organisation: disclosure.namesOrganisations ? entry.organisation : nil,
        sector: title(of: entry.sector),
        source: showsSource(entry.isDemonstration) ? entry.source : nil, asOf: entry.asOf,
        isDemonstration: entry.isDemonstration, note: entry.isDemonstration ? entry.note : nil,
        links: connections.links(onChallenge: entry.id).compactMap(content))
    }
  }

  /// What is shown of a link from its challenge; nil when its action is not shown, since how it
  /// overcame the challenge would tell of it.
  private func content(of connection: Connection) -> LinkContent? {
    let link = connection.link
    guard isShown(link.action), let action = reference(to: link.action) else { return nil }
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
      switch disclosure.fate(of: state.release(of: entry.id)) {
      case .shown:
        leftOut.links += connections.links(onChallenge: entry.id)
          .count { !isShown($0.link.action) }
      case .lacksWording: leftOut.entriesWithoutWording += 1
      case .staysInRoom: leftOut.entriesInRoom += 1
      }
    }
    return leftOut
  }
}
