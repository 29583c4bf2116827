public import TerminalKit

/// Any of several values, each with its title; the space bar marks one or takes its mark away, and
/// what is typed finds them.
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
  /// What was typed to find an option since one was marked, in small letters; empty for nothing.
  public private(set) var search = ""

  /// The `options`, those with the values in `marked` marked.
  public init(_ options: [(title: String, value: String)], marked: [String]) {
    let marked = Set(marked)
    self.options = options.map {
      Option(title: $0.title, value: $0.value, isMarked: marked.contains($0.value))
    }
  }

  /// The values that are marked, in the order of the options.
  public var marked: [String] { options.filter(\.isMarked).map(\.value) }

  /// The places of the options that what was typed finds; of all while nothing is typed.
  public var found: [Int] { places(of: search) }

  /// Moves with the arrows among what is found, marks with the space bar, or finds by letters.
  public mutating func handle(_ key: Key) {
    guard !options.isEmpty else { return }
    let found = found
    let place = found.firstIndex(of: index) ?? 0
    switch key {
    case .left, .up: index = found[(place + found.count - 1) % found.count]
    case .right, .down: index = found[(place + 1) % found.count]
    case .home: index = found[0]
    case .end: index = found[found.count - 1]
    case .character(" "):
      options[index].isMarked.toggle()
      search = ""
    case .backspace, .control("h"): search.removeLast(min(1, search.count))
    case .control("u"): search = ""
    case .character(let letter): find(search + letter.lowercased())
    default: break
    }
  }

  /// Goes to an option whose title has that text in it, rather where a word begins with it; where none
  /// has, nothing changes.
  private mutating func find(_ text: String) {
    let places = places(of: text)
    guard let first = places.first else { return }
    search = text
    index =
      places.first { " \(options[$0].title.lowercased())".contains(" " + text) } ?? first
  }

  private func places(of text: String) -> [Int] {
    options.indices.filter {
      text.isEmpty || options[$0].title.lowercased().contains(text)
    }
  }
}
