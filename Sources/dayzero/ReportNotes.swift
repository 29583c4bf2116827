import Reports
import SessionEngine
import WorkshopModel

/// What there is to know before a report is written: what its edition leaves out, and the names
/// that were found in texts.
struct ReportNotes {
  private let content: ReportContent
  private let attribution: Attribution

  /// The notes on `content`, of a workshop with that attribution.
  init(_ content: ReportContent, _ attribution: Attribution) {
    self.content = content
    self.attribution = attribution
  }

  /// The notes, a sentence each.
  var sentences: [String] { [rule] + leftOut + names }

  private var rule: String {
    switch content.edition {
    case .internal:
      """
      Nothing is left out: names, times, notes and every entry, whatever its release. Only for \
      those who were in the room.
      """
    case .chathamHouse:
      """
      Left out: names, organisations, sectors of entries, the list of participants, times and the \
      order of entry. Numbers below 3 are put together with others.
      """
    case .public:
      switch attribution {
      case .named: "People and organisations are named, as the workshop has it."
      case .affiliation: "Left out: the names of participants. Organisations and sectors are told."
      case .sector: "Left out: names and organisations. Sectors are told."
      case .none: "Left out: names, organisations and sectors."
      }
    }
  }

  private var leftOut: [String] {
    let left = content.leftOut
    let counts: [(Int, (Int) -> String)] = [
      (left.entriesInRoom, { "\(Self.entries($0)) in the room and left out." }),
      (
        left.entriesWithoutWording,
        { count in
          count == 1
            ? "1 entry is left out: its sense may be told, and nobody has put it in other words."
            : "\(count) entries are left out: their sense may be told, and nobody has put them in "
              + "other words."
        }
      ),
      (
        left.links,
        { $0 == 1 ? "1 link is left out with them." : "\($0) links are left out with them." }
      ),
    ]
    return counts.filter { $0.0 > 0 }.map { $0.1($0.0) }
  }

  private static func entries(_ count: Int) -> String {
    count == 1 ? "1 entry stays" : "\(count) entries stay"
  }

  private var names: [String] {
    guard content.redactedTexts > 0 else { return [] }
    let texts = content.redactedTexts == 1 ? "1 text" : "\(content.redactedTexts) texts"
    let labels = content.redactedLabels.prefix(12).joined(separator: ", ")
    let more = content.redactedLabels.count > 12 ? " and more" : ""
    let place = labels.isEmpty ? "" : " (\(labels)\(more))"
    return ["Names were found in \(texts)\(place) and are taken out. Read them once more."]
  }
}
