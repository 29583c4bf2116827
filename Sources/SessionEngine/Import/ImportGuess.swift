import WorkshopModel

/// What the rows of a list most likely mean by the name of a group or a sector that is not there.
///
/// It is only ever proposed, never done unasked.
struct ImportGuess {
  private let groups: [Group]
  private let sectors: [Sector]
  private let groupNames: ImportNames
  private let sectorNames: ImportNames

  init(_ state: State) {
    groups = state.all(Group.self)
    sectors = state.all(Sector.self)
    groupNames = .groups(state)
    sectorNames = .sectors(state)
  }

  /// What `text` most likely means in the column of that subject; nil when nobody can tell.
  func meaning(of text: String, as subject: ImportSubject) -> ImportMapping.Meaning? {
    switch subject {
    case .group: group(text)
    case .sector: sector(text)
    default: nil
    }
  }

  private func group(_ text: String) -> ImportMapping.Meaning? {
    if let number = GroupNumeral(text) {
      let meant = groups.filter { GroupNumeral($0.number) == number }
      if meant.count == 1, let only = meant.first { return .record(only.id.record) }
    }
    if let near = groupNames.nearest(text) { return .record(RecordID(rawValue: near)) }
    let meant = groups.filter { Self.begins($0.title, with: text) }
    if meant.count == 1, let only = meant.first { return .record(only.id.record) }
    return ImportSectors.isNothing(text) ? .nothing : nil
  }

  private func sector(_ text: String) -> ImportMapping.Meaning? {
    if ImportSectors.isNothing(text) { return .nothing }
    if let near = sectorNames.nearest(text) { return .record(RecordID(rawValue: near)) }
    if let likely = ImportSectors.likely(text, among: sectors) { return .record(likely.id.record) }
    let meant = sectors.filter { Self.begins($0.title, with: text) }
    if meant.count == 1, let only = meant.first { return .record(only.id.record) }
    guard let concept = ImportSectors.concept(of: text) else { return nil }
    // One that the workshop has not thought of; of two that would do, a person chooses.
    let isCovered = sectors.contains { ImportSectors.concept(of: $0.title) == concept }
    return isCovered ? nil : .new(text)
  }

  /// Whether the words of `text`, at least three letters, begin the title.
  private static func begins(_ title: String, with text: String) -> Bool {
    let wanted = text.folded.withoutAccents
    return wanted.count >= 3 && title.folded.withoutAccents.hasPrefix(wanted)
  }
}
