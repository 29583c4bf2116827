import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The screen of one challenge: what it says, how it ended, and the four guiding questions with
/// what was said on each.
struct ChallengeScreen: RoomLayer {
  /// A part of the screen that can be selected.
  enum Part: Hashable, Sendable {
    /// The challenge itself.
    case challenge
    /// How it ended, or that this is open.
    case outcome
    /// A guiding question, counted from 0.
    case question(Int)
    /// Something that was said of the challenge.
    case record(RecordKey)
    /// What is known of the challenge.
    case facts
  }

  /// The challenge that is shown.
  let challenge: Identifier<Entry>
  /// The group that closes once none of its challenges is open; nil where nobody asked for that.
  let closing: Identifier<Group>?
  /// What is selected.
  var chosen = Part.challenge
  /// How many of its rows are scrolled away, where it has more than the screen.
  private(set) var skipped = 0

  init(_ challenge: Identifier<Entry>, closing group: Identifier<Group>? = nil) {
    self.challenge = challenge
    closing = group
  }

  var place: Place { .challenge }

  var entry: Identifier<Entry>? { challenge }

  func record(in model: Model) -> RecordKey? {
    if case .record(let key) = chosen { return key }
    return chosen == .outcome ? Identifier<Outcome>.of(challenge).key : challenge.key
  }

  mutating func move(by offset: Int, in model: inout Model) {
    let area = Rect(column: 0, row: 0, columns: model.size.columns, rows: model.bodyRows)
    let blocks = ChallengeView(model: model, screen: self).blocks(in: area)
    guard !blocks.isEmpty else { return }
    for _ in 0..<min(abs(offset), 500) {
      step(offset > 0 ? 1 : -1, blocks, rows: area.inset.rows)
    }
  }

  /// Moves on by a part, or by a screen in a part that has more rows than that.
  private mutating func step(_ step: Int, _ blocks: [ChallengeBlock], rows: Int) {
    let place = blocks.firstIndex { $0.part == chosen } ?? 0
    let page = max(1, rows - 1)
    if step > 0, blocks[place].lines.count - skipped > rows {
      skipped += page
    } else if step < 0, skipped > 0 {
      skipped = max(0, skipped - page)
    } else if blocks.indices.contains(place + step) {
      chosen = blocks[place + step].part
      skipped = 0
    }
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    ChallengeView(model: model, screen: self).draw(in: rect, on: &frame)
  }
}

/// A part of the screen of a challenge with its rows.
struct ChallengeBlock {
  let part: ChallengeScreen.Part
  var lines: [Line]
}
