public import TerminalKit

/// Any of several values, each with its title; the space bar marks one or takes its mark away.
public struct Marks: Equatable, Sendable {
  /// An option and whether it is marked.
  public struct Option: Equatable, Sendable {
    /// What people read.
    public let title: String
    /// What it stands for.
    public let value: String
    /// Whether it is marked.
    public var isMarked: Bool
  }

  /// What can be marked, in its order.
  public private(set) var options: [Option]
  /// The option that the next mark goes to.
  public private(set) var index = 0

  /// The `options`, those with the values in `marked` marked.
  public init(_ options: [(title: String, value: String)], marked: [String]) {
    let marked = Set(marked)
    self.options = options.map {
      Option(title: $0.title, value: $0.value, isMarked: marked.contains($0.value))
    }
  }

  /// The values that are marked, in the order of the options.
  public var marked: [String] { options.filter(\.isMarked).map(\.value) }

  /// Moves with the arrows, marks with the space bar, or goes to the next option that begins with
  /// a letter.
  public mutating func handle(_ key: Key) {
    guard !options.isEmpty else { return }
    switch key {
    case .left, .up: index = (index + options.count - 1) % options.count
    case .right, .down: index = (index + 1) % options.count
    case .home: index = 0
    case .end: index = options.count - 1
    case .character(" "): options[index].isMarked.toggle()
    case .character(let letter):
      let wanted = letter.lowercased()
      let later = (1...options.count).map { (index + $0) % options.count }
      index = later.first { options[$0].title.lowercased().hasPrefix(wanted) } ?? index
    default: break
    }
  }
}
