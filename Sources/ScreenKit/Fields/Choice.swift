public import TerminalKit

/// One of several values, each with its title.
public struct Choice<Element: Equatable & Sendable>: Equatable, Sendable {
  /// The values to choose from with their titles, in their order.
  public let options: [(title: String, value: Element)]
  /// The place of the chosen value among them.
  public private(set) var index: Int

  /// The choice among `options`, which has at least one, with `value` chosen or else the first.
  public init(_ options: [(title: String, value: Element)], chosen value: Element) {
    self.options = options
    index = options.firstIndex { $0.value == value } ?? 0
  }

  /// The chosen value.
  public var value: Element { options[index].value }

  /// The titles of all options.
  public var titles: [String] { options.map(\.title) }

  /// The chosen value's title.
  public var title: String { options[index].title }

  /// Chooses the option at `index`, if there is one.
  public mutating func choose(_ index: Int) {
    if options.indices.contains(index) { self.index = index }
  }

  /// Chooses `value`, if it is among the options.
  public mutating func choose(value: Element) {
    choose(options.firstIndex { $0.value == value } ?? -1)
  }

  /// Moves with the arrows, or goes to the next option that begins with a letter.
  public mutating func handle(_ key: Key) {
    switch key {
    case .left, .up: index = (index + options.count - 1) % options.count
    case .right, .down, .character(" "): index = (index + 1) % options.count
    case .home: index = 0
    case .end: index = options.count - 1
    case .character(let letter): jump(to: letter)
    default: break
    }
  }

  private mutating func jump(to letter: Character) {
    let later = (1...options.count).map { (index + $0) % options.count }
    let wanted = letter.lowercased()
    index = later.first { options[$0].title.lowercased().hasPrefix(wanted) } ?? index
  }

  /// Whether both offer the same and have the same chosen.
  public static func == (left: Choice, right: Choice) -> Bool {
    left.index == right.index
      && left.options.elementsEqual(right.options) { $0.title == $1.title && $0.value == $1.value }
  }
}
