/// How the challenges of each group ended, as bars that are as long as they are many.
struct LedgerFigure: Equatable, Sendable {
  /// The challenges of a group.
  struct Group: Equatable, Sendable {
    /// What the group is called.
    let title: String
    /// How many ended in each way, in the order of the ways.
    let counts: [Int]

    /// How many that makes.
    var total: Int { counts.reduce(0, +) }
  }

  /// A part of a bar.
  struct Segment: Equatable, Sendable {
    /// The way of ending that it stands for, as an index.
    let way: Int
    /// The left edge.
    let x: Int
    /// The width.
    let width: Int
    /// How many challenges it stands for.
    let count: Int

    /// Whether the number has room in it.
    var isWide: Bool { width >= FigureText.width(of: "\(count)") + 60 }
  }

  /// A group's bar.
  struct Bar: Equatable, Sendable {
    /// The upper edge.
    let y: Int
    /// The group's name before it.
    let label: [FigureLabel]
    /// Its parts, those of no width left out.
    let segments: [Segment]
    /// How many challenges it stands for, after its end.
    let total: Int
    /// Where it ends.
    let end: Int
  }

  /// What a kind of part stands for, with a sample of it.
  struct Key: Equatable, Sendable {
    /// The way of ending, as an index.
    let way: Int
    /// The left edge of the sample.
    let x: Int
    /// What it stands for.
    let text: String
  }

  /// The width of the drawing.
  let width = 7_200
  /// The height of the drawing.
  let height: Int
  /// The height of a bar.
  let barHeight = Self.barHeight
  /// What the kinds of parts stand for.
  let keys: [Key]
  /// A bar for each group.
  let bars: [Bar]

  private static let barHeight = 300
  private static let longest = 5_000
  private static let step = 420
  private static let head = 420

  /// Bars for the groups, whose counts are for `ways`, in that order.
  init(_ groups: [Group], ways: [String]) {
    let most = max(1, groups.map(\.total).max() ?? 0)
    let side = FigureText.room(for: groups.map(\.title), most: 1_600)
    height = Self.head + groups.count * Self.step
    var x = 0
    keys = ways.enumerated().map { way, text in
      defer { x += FigureText.width(of: text) + 500 }
      return Key(way: way, x: x, text: text)
    }
    bars = groups.enumerated().map { row, group in
      Self.bar(of: group, y: Self.head + row * Self.step, from: side, most: most)
    }
  }

  private static func bar(of group: Group, y: Int, from side: Int, most: Int) -> Bar {
    var done = 0
    let segments = group.counts.enumerated().map { way, count in
      let x = longest * done / most
      done += count
      return Segment(
        way: way, x: side + x, width: longest * done / most - x, count: count)
    }
    return Bar(
      y: y,
      label: FigureLabel.centred(
        FigureText.lines(of: group.title, width: side - 120),
        x: side - 120, middle: y + barHeight / 2),
      segments: segments.filter { $0.width > 0 }, total: group.total,
      end: side + longest * done / most)
  }
}
