import Facilitator
import ScreenKit
import TerminalKit
import WorkshopModel

/// What comes of the keys that the footer of a screen shows, each pressed on a copy of the program.
struct FooterQuestion {
  /// What came of a key.
  enum Answer: Equatable {
    /// It asked for an effect, led to another layer, or made another screen.
    case done
    /// Nothing yet: it is to be pressed once more, as the sentence says that it was answered with.
    case asked
    /// Nothing; the sentence tells why, and is empty where nothing is told.
    case refused(String)
  }

  /// The keys in the last row, and whether each is bold.
  let hints: [(key: Key, isBold: Bool)]
  private let model: Model
  private let time: Timestamp

  /// So large a screen that no sentence is broken, and nothing is hidden below its edge.
  private static let large = Size(columns: 260, rows: 80)

  init(_ model: Model, _ frame: Frame, at time: Timestamp) {
    self.model = model
    self.time = time
    let row = frame.size.rows - 1
    hints = frame.areas.filter { $0.rect.row == row }.compactMap { area in
      guard case .key(let key) = area.target else { return nil }
      return (key, frame[area.rect.column, row].style.isBold)
    }
  }

  /// What comes of `key`.
  func answer(to key: Key) -> Answer {
    var pressed = model
    guard let sentence = Self.refusal(of: key, by: &pressed, at: time) else { return .done }
    let words = sentence.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    guard words.contains(Substring(key.name)) else { return .refused(sentence) }
    // Each press may pass over one more step that others have overtaken.
    for _ in 0..<Self.mostPresses
    where Self.refusal(of: key, by: &pressed, at: time) == nil { return .asked }
    return .refused(sentence)
  }

  private static let mostPresses = 50

  /// Presses `key`.
  ///
  /// - Returns: What it is refused with, which is empty where nothing is told; nil where it does
  ///   something.
  private static func refusal(of key: Key, by model: inout Model, at time: Timestamp) -> String? {
    var silent = model
    guard model.update(.event(.key(key), at: time)).isEmpty,
      model.layerCount == silent.layerCount, model.topLayer.place == silent.topLayer.place
    else { return nil }
    silent.clearStatus()
    // Some lists have that sign before what they say; there refusals stand in the status line alone.
    let hasSigns = ["parkingLot", "readBack", "setUp"].contains(model.topLayer.place.name)
    let after = lines(of: model, large, at: time)
    guard isSame(after, lines(of: silent, large, at: time), large, hasSigns) else { return nil }
    let told = hasSigns ? after[(large.rows - 2)..<large.rows] : after[...]
    let sentence = told.first(where: isRefusal) ?? ""
    // What is scrolled or cut here may be whole on a large screen; sentences may not be.
    let isTold = !sentence.isEmpty || model.size == large
    let size = model.size
    let isSameHere =
      isTold
      || isSame(lines(of: model, size, at: time), lines(of: silent, size, at: time), size, hasSigns)
    return isSameHere ? sentence : nil
  }

  /// What a screen of that size says, and where its cursor is.
  private static func lines(of model: Model, _ size: Size, at time: Timestamp) -> [String] {
    var model = model
    if model.size != size { _ = model.update(.event(.resize(size), at: time)) }
    let frame = model.frame()
    let rows = frame.text().split(separator: "\n", omittingEmptySubsequences: false).map { row in
      let line = row.drop { " ║│".contains($0) }
      return String(line.prefix(line.count - line.reversed().prefix { " ║│".contains($0) }.count))
    }
    return rows + [frame.cursor.map { "\($0)" } ?? ""]
  }

  /// Whether `after` says no more than `before` but that something was refused, or not changed.
  ///
  /// What is told may take a row from what is above it, so empty rows do not count.
  private static func isSame(
    _ after: [String], _ before: [String], _ size: Size, _ hasSigns: Bool
  ) -> Bool {
    let said = { (lines: [String]) in
      lines.filter { !$0.isEmpty && (hasSigns || !isRefusal($0)) }
    }
    if said(after) == said(before) { return true }
    // What was done is told in the last row but one, in the place of what else stands there.
    let status = size.rows - 2
    guard after.indices.contains(status), before.indices.contains(status),
      isRefusal(after[status]) || after[status].hasPrefix("✓ ")
    else { return false }
    var (after, before) = (after, before)
    (after[status], before[status]) = ("", "")
    return said(after) == said(before)
  }

  private static func isRefusal(_ line: String) -> Bool { line.hasPrefix("! ") }
}
