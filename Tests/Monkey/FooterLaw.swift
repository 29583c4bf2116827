import Facilitator
import ScreenKit
import TerminalKit
import WorkshopModel

/// That the footer tells the truth: each key that it shows in bold does something when it is pressed,
/// and is not refused.
struct FooterLaw {
  /// How many screens were looked at, and how many keys were pressed on copies of them.
  private(set) var screens = 0
  private(set) var keys = 0
  /// What each key that did nothing, or was refused, was called, with the title of its screen.
  private(set) var broken: [String: Int] = [:]

  /// Presses each key that the footer of `model` shows in bold on a copy of it.
  mutating func check(_ model: Model, _ frame: Frame, at time: Timestamp) {
    screens += 1
    for key in Self.promised(by: frame) {
      keys += 1
      var copy = model
      let effects = copy.update(.event(.key(key), at: time))
      guard effects.isEmpty, Self.isRefusal(copy.frame(), after: frame) else { continue }
      let title = frame.text().split(separator: "\n").first { $0.contains("> ") } ?? ""
      broken["\(key.name) on \(title.prefix(60))", default: 0] += 1
    }
  }

  /// Whether so few keys broke their word as do today: some only ask once more, which reads like a
  /// refusal here.
  var isMostlyTrue: Bool { broken.values.reduce(0, +) * 100 <= keys * 8 }

  mutating func add(_ other: FooterLaw) {
    screens += other.screens
    keys += other.keys
    broken.merge(other.broken, uniquingKeysWith: +)
  }

  /// The keys in bold in the last row.
  private static func promised(by frame: Frame) -> [Key] {
    let row = frame.size.rows - 1
    let shown = frame.areas.filter { $0.rect.row == row }.compactMap { area -> Key? in
      guard case .key(let key) = area.target,
        frame[area.rect.column, row].style.isBold
      else { return nil }
      return key
    }
    return shown.reduce(into: []) { keys, key in
      if !keys.contains(key) { keys.append(key) }
    }
  }

  /// Whether the second screen says no more than the first but that something was refused.
  private static func isRefusal(_ frame: Frame, after before: Frame) -> Bool {
    let lines = [before, frame].map {
      $0.text().split(separator: "\n", omittingEmptySubsequences: false)
    }
    guard lines[0].count == lines[1].count else { return false }
    return zip(lines[0], lines[1]).allSatisfy { old, new in
      old == new || new.drop { " ║│".contains($0) }.hasPrefix("! ")
    }
  }
}
