import Insights
import ScreenKit
import SessionEngine
import Words
import WorkshopModel

/// What commands of several places do, and what keeps them from it.
struct Deed: Sendable {
  let use: Binding.Use
  /// Whether it begins something that is to be written to the session.
  let isEntering: Bool
  let obstacle: @Sendable (Model) -> Obstacle?
  let perform: @Sendable (inout Model) -> [Effect]

  init(
    _ use: Binding.Use = .deed, entering: Bool = false,
    unless obstacle: @escaping @Sendable (Model) -> Obstacle? = { _ in nil },
    _ perform: @escaping @Sendable (inout Model) -> [Effect]
  ) {
    self.use = use
    isEntering = entering
    self.obstacle = obstacle
    self.perform = perform
  }

  /// What asks nothing of the world outside.
  init(
    _ use: Binding.Use = .deed, entering: Bool = false,
    unless obstacle: @escaping @Sendable (Model) -> Obstacle? = { _ in nil },
    _ perform: @escaping @Sendable (inout Model) -> Void
  ) {
    self.init(use, entering: entering, unless: obstacle) { model -> [Effect] in
      perform(&model)
      return []
    }
  }
}

extension Deed {
  static let quit = Deed { $0.quit() }
  static let back = Deed(.wayBack) { $0.back() }
  static let discard = Deed(
    unless: { $0.hasDraft ? nil : Obstacle(reason: $0.strings.drafts.nothingTyped) },
    { $0.discard() })
  static let accept = Deed(
    .accepting, unless: { $0.top.obstacleToAccepting(in: $0) }, { $0.top.accept(in: &$0) })

  static let up = Deed(.moving) { $0.move(by: -1) }
  static let down = Deed(.moving) { $0.move(by: 1) }
  static let pageUp = Deed(.moving) { $0.move(by: -$0.pageRows) }
  static let pageDown = Deed(.moving) { $0.move(by: $0.pageRows) }
  static let first = Deed(.moving) { $0.move(by: -far) }
  static let last = Deed(.moving) { $0.move(by: far) }

  /// More rows than any list has.
  private static let far = 1_000_000
}

extension Deed {
  static let undo = reversal(CommandError.nothingToUndo, \.canUndo, isUndo: true)
  static let redo = reversal(CommandError.nothingToRedo, \.canRedo, isUndo: false)

  private static func reversal(
    _ refusal: CommandError, _ isPossible: @escaping @Sendable (Session) -> Bool, isUndo: Bool
  ) -> Deed {
    Deed(
      entering: true,
      unless: { model in
        model.session.map(isPossible) ?? true
          ? nil : Obstacle(reason: model.strings.words.say(refusal), isHidden: model.showsEntries)
      }, { Undoing.reverse(isUndo: isUndo, in: &$0) })
  }

  static let versions = Deed(
    unless: { $0.board.conflicts == 0 ? Obstacle(reason: $0.strings.conflicts.none) : nil },
    { ConflictList.show(in: &$0) })
  static let saveElsewhere = Deed(entering: true) { $0.push(SavePrompt.open(beside: $0.path)) }
}

extension Deed {
  static let edit = Deed(
    entering: true, to: Marking.subject, else: nothingSelected, isHidden: true, EntryForm.edit)
  static let withdraw = Deed(
    entering: true, to: Marking.subject, else: nothingSelected, isHidden: true,
    EntryDetail.withdraw)
  static let erase = Deed(
    entering: true, to: Erasure.subject, else: { $0.erasure.nothing }, Erasure.ask)
  static let history = Deed(to: RecordHistory.subject, else: nothingSelected, RecordHistory.show)
  static let park = Deed(entering: true) { ParkingForm.open(in: &$0) }

  /// Enters something of that kind.
  static func newEntry(_ kind: Identifier<EntryKind>) -> Deed {
    Deed(
      entering: true,
      unless: { $0.board.group == nil ? Obstacle(reason: $0.strings.status.noGroups) : nil },
      { EntryForm.open(new: kind, in: &$0) })
  }

  private static let nothingSelected: @Sendable (Strings) -> String = { $0.status.nothingSelected }
}

extension Model {
  /// Whether the layer that has the keys shows lists of entries, or single ones.
  fileprivate var showsEntries: Bool { [.board, .detail, .coverage].contains(top.place) }
}
