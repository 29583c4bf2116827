import ScreenKit

/// What can be done on the layer below, as a list to filter and to choose from: the help shows it
/// in groups, the palette with the best match first.
struct CommandList: Equatable, Sendable {
  /// The layer below.
  let context: Context
  /// Whether it is the help, in groups.
  let isGrouped: Bool
  var query = TextField()
  var selected = 0

  /// The list for `context`, with nothing typed.
  init(_ context: Context, isGrouped: Bool) {
    self.context = context
    self.isGrouped = isGrouped
  }

  /// Changes what is typed, and begins at the top if that makes a difference.
  mutating func edit(_ change: (inout TextField) -> Void) {
    let before = query.text
    change(&query)
    if query.text != before { selected = 0 }
  }
}

/// One thing that can be done, with all keys that do it.
struct CommandRow: Equatable, Sendable {
  /// Where it stands in the help.
  enum Group: Int, CaseIterable, Sendable {
    case here, moving, everywhere, problems
  }

  /// The name of its binding; nil for a row that only tells something.
  var id: String?
  let group: Group
  /// The keys as people read them.
  let keys: String
  /// What it does in one or two words.
  let title: String
  /// What it does in a sentence.
  let help: String
  /// Why it cannot be done now; nil when it can.
  let reason: String?
  let action: Action
}
