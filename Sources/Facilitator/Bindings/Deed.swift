import ScreenKit
import SessionEngine
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
  static let accept = Deed(.accepting) { $0.top.accept(in: &$0) }

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
  static let undo = Deed(
    entering: true,
    unless: { model in
      model.session?.canUndo ?? true || !model.showsEntries
        ? nil : Obstacle(reason: "\(CommandError.nothingToUndo)")
    }, { $0.reverse(isUndo: true) })
  static let redo = Deed(
    entering: true,
    unless: { model in
      model.session?.canRedo ?? true || !model.showsEntries
        ? nil : Obstacle(reason: "\(CommandError.nothingToRedo)")
    }, { $0.reverse(isUndo: false) })
  static let history = Deed { $0.showHistory() }
  static let versions = Deed(
    unless: { $0.board.conflicts == 0 ? Obstacle(reason: $0.strings.conflicts.none) : nil },
    { $0.showConflicts() })
  static let saveElsewhere = Deed(entering: true) { $0.askWhereToSave() }
}

extension Deed {
  static let edit = Deed(entering: true, unless: noEntry) { $0.editEntry() }
  static let withdraw = Deed(entering: true, unless: noEntry) { $0.withdraw() }
  static let erase = Deed(entering: true) { $0.askToErase() }
  static let park = Deed(entering: true) { ParkingForm.open(in: &$0) }

  /// Enters something of that kind.
  static func newEntry(_ kind: Identifier<EntryKind>) -> Deed {
    Deed(
      entering: true,
      unless: { $0.board.group == nil ? Obstacle(reason: $0.strings.status.noGroups) : nil },
      { $0.newEntry(kind) })
  }

  private static let noEntry: @Sendable (Model) -> Obstacle? = { model in
    model.showsEntries && model.entryInQuestion == nil
      ? Obstacle(reason: model.strings.status.nothingSelected) : nil
  }
}

extension Model {
  /// Whether the layer that has the keys shows lists of entries, or single ones.
  fileprivate var showsEntries: Bool {
    session != nil && [.board, .detail, .coverage].contains(top.place)
  }
}
