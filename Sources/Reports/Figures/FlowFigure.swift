/// Links as bands from the roles that acted, at the left, to the roles that met the challenges, at
/// the right, as broad as they are many.
struct FlowFigure: Equatable, Sendable {
  /// A role at one side.
  struct End: Equatable, Sendable {
    /// The left edge.
    let x: Int
    /// The upper edge.
    let y: Int
    /// The height.
    let height: Int
    /// The role's title beside it.
    let label: FigureLabel
    /// How many links it has.
    let count: Int
  }

  /// The links from one role to another.
  struct Band: Equatable, Sendable {
    /// Who acted.
    let action: String
    /// Who met the challenge.
    let challenge: String
    /// How many links.
    let count: Int
    /// Its upper edge at the left.
    let start: Int
    /// Its upper edge at the right.
    let end: Int
    /// Its height at the left.
    let startHeight: Int
    /// Its height at the right.
    let endHeight: Int
  }

  /// The width of the drawing.
  let width = 7_200
  /// The height of the drawing.
  let height: Int
  /// The width of a role's mark.
  let endWidth = 120
  /// Where the bands begin.
  let left = 2_120
  /// Where the bands end.
  let right = 5_080
  /// The roles that acted.
  let starts: [End]
  /// The roles that met challenges.
  let ends: [End]
  /// The bands, in the order of the flows.
  let bands: [Band]

  private static let gap = 260
  private static let top = 120

  /// The bands of `flows`, with the roles at both sides in the order of `titles`; `other` names
  /// the roles that have no title.
  init(_ flows: [FlowContent], titles: [String], other: String) {
    let places = Dictionary(
      titles.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let place = { (title: String?) in title.flatMap { places[$0] } ?? titles.count }
    let sides = (
      start: Side(flows.map { (place($0.action), $0.count) }),
      end: Side(flows.map { (place($0.challenge), $0.count) })
    )
    let total = flows.reduce(0) { $0 + $1.count }
    let names = titles + [other]
    let most = max(sides.start.counts.count, sides.end.counts.count)
    let room = 1_800 + 120 * most
    height = room + Self.gap * max(0, most - 1) + 2 * Self.top
    let (left, right, endWidth, height) = (left, right, endWidth, height)
    let scale = Scale(room: room, total: total)
    starts = sides.start.ends(scale, in: height, x: left - endWidth) { end in
      FigureLabel(x: left - endWidth - 100, y: end.middle, text: Self.title(names[end.place]))
    }
    ends = sides.end.ends(scale, in: height, x: right) { end in
      FigureLabel(x: right + endWidth + 100, y: end.middle, text: Self.title(names[end.place]))
    }
    bands = zip(flows, zip(sides.start.spans(scale, height), sides.end.spans(scale, height))).map {
      flow, spans in
      Band(
        action: flow.action ?? other, challenge: flow.challenge ?? other, count: flow.count,
        start: spans.0.lowerBound, end: spans.1.lowerBound, startHeight: spans.0.count,
        endHeight: spans.1.count)
    }
  }

  private static func title(_ text: String) -> String {
    FigureText.lines(of: text, width: 1_600).first ?? ""
  }

  /// From links to lengths.
  private struct Scale {
    let room: Int
    let total: Int

    func length(_ links: Int) -> Int { links * room / max(1, total) }
  }

  /// One side of the figure: which roles it has and where the links are attached.
  private struct Side {
    let links: [(place: Int, count: Int)]
    let counts: [(place: Int, count: Int)]

    init(_ links: [(place: Int, count: Int)]) {
      self.links = links
      counts = Dictionary(links.map { ($0.place, $0.count) }, uniquingKeysWith: +)
        .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func ends(
      _ scale: Scale, in height: Int, x: Int,
      label: (_ end: (place: Int, middle: Int)) -> FigureLabel
    ) -> [End] {
      zip(counts, tops(scale, height)).map { role, top in
        let span =
          top.y..<(top.y + scale.length(top.before + role.count) - scale.length(top.before))
        let middle = span.lowerBound + span.count / 2 + FigureText.size / 3
        return End(
          x: x, y: span.lowerBound, height: span.count, label: label((role.place, middle)),
          count: role.count)
      }
    }

    /// Where each link is attached.
    func spans(_ scale: Scale, _ height: Int) -> [Range<Int>] {
      var next = Dictionary(
        uniqueKeysWithValues: zip(counts, tops(scale, height)).map { ($0.place, $1) })
      return links.map { link in
        let top = next[link.place] ?? (0, 0)
        let length = scale.length(top.before + link.count) - scale.length(top.before)
        next[link.place] = (top.y + length, top.before + link.count)
        return top.y..<(top.y + length)
      }
    }

    /// The upper edge of each role, and how many links come before it.
    private func tops(_ scale: Scale, _ height: Int) -> [(y: Int, before: Int)] {
      let used = scale.room + FlowFigure.gap * (counts.count - 1)
      var before = 0
      return counts.enumerated().map { index, role in
        defer { before += role.count }
        return ((height - used) / 2 + FlowFigure.gap * index + scale.length(before), before)
      }
    }
  }
}
