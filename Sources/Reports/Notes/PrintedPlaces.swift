public import WorkshopModel

/// How a report is laid out, as far as that decides what is printed of an edition.
public struct ReportLayout: Equatable, Sendable {
  /// The program's own style; nil where everything counts as printed.
  let style: String?
  let length: ReportLength

  /// Everything, as tables and data have it, and as a template of somebody's own may.
  public static let all = ReportLayout(style: nil, length: .full)

  /// That of a report in a format, in the program's own `style` and that length; everything for a
  /// format that has no layout, and for a style of another name.
  public init(of format: ReportFormat, style: String, length: ReportLength) {
    self = format.layout == nil ? .all : ReportLayout(style: style, length: length)
  }

  /// The program's own `style` in that length; for nil, or another name, everything.
  public init(style: String?, length: ReportLength) {
    self.style = style.flatMap { ReportStyle.names.contains($0) ? $0 : nil }
    self.length = length
  }
}

/// Which places of an edition a layout prints, so that notes name no other.
struct PrintedPlaces {
  private let layout: ReportLayout
  /// What a report that lists no entries says of some: challenges, what ended them, and evidence.
  private let cited: Set<EntryReference>

  init(_ layout: ReportLayout, of content: ReportContent) {
    self.layout = layout
    let challenges = content.groups.flatMap(\.entries).filter(\.isChallenge)
    let conclusions = content.conclusions + content.groups.flatMap(\.conclusions)
    cited =
      layout.style == nil || layout.length == .full
      ? []
      : Set(challenges.map(\.reference))
        .union(challenges.flatMap(\.links).compactMap(\.action))
        .union(conclusions.flatMap(\.evidence))
  }

  /// Those of `places` that are printed.
  func printed(_ places: [PlaceReference]) -> [PlaceReference] { places.filter(isPrinted) }

  private func isPrinted(_ place: PlaceReference) -> Bool {
    guard let style = layout.style else { return true }
    // The first style has method, plan and questions where it is not short; the other never has.
    let hasMethod = style == ReportStyle.names[0] && layout.length == .full
    return switch place {
    case .entry(let entry): layout.length == .full || cited.contains(entry)
    case .phase: hasMethod
    // A group says which norms it talked about.
    case .norm: style == ReportStyle.names[0]
    case .workshop(let field): hasMethod || !Self.ofMethod.contains(field)
    case .conclusion, .point, .group, .term: true
    }
  }

  /// The fields of the workshop that tell how it works and what it is for.
  private static let ofMethod: Set = [
    "method", "objectives", "questions", "stages", "stagesSource",
  ]
}
