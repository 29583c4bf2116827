import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

/// The board; where somebody is on it is in ``Model/board``, which other layers go by.
struct BoardLayer: RoomLayer {
  /// What of the role and the group has room on a screen.
  private enum Layout {
    case onePane, panes, columns

    init(_ size: Size) {
      self =
        size.columns >= BoardView.columnsForEachRole
        ? .columns : size.columns < 60 || size.rows < 12 ? .onePane : .panes
    }
  }

  var place: Place { .board }

  mutating func move(by offset: Int, in model: inout Model) {
    let board = model.board
    guard board.pane > 0 else {
      let count = board.roles.count + (board.hasStrays ? 1 : 0)
      return model.showRole(ListWindow.moved(board.role, by: offset, count: count))
    }
    let index = board.pane - 1
    guard board.lists.indices.contains(index) else { return }
    let list = board.lists[index]
    model.board.lists[index].selected = ListWindow.moved(
      list.selected, by: offset, count: list.entries.count)
  }

  /// What is under the pointer moves; the focus stays where it is.
  mutating func scroll(by offset: Int, over part: Int?, in model: inout Model) {
    guard let place = part.map(BoardPart.init) else { return }
    let pane = model.board.pane
    // Of the columns of roles only that of the one that is shown can be moved in.
    if let role = place.role { model.showRole(role) }
    model.board.pane = place.pane
    move(by: offset, in: &model)
    model.board.pane = pane
  }

  /// The entries in the lists that have room on the screen.
  func listedEntries(in model: Model) -> [Identifier<Entry>] {
    guard let session = model.session else { return [] }
    let board = model.board
    let lists =
      switch Layout(Size(columns: model.size.columns, rows: model.bodyRows)) {
      case .onePane: [board.focused].compactMap(\.self)
      case .panes: board.lists
      case .columns:
        (0..<board.roles.count + (board.hasStrays ? 1 : 0)).flatMap {
          board.lists(of: $0, in: session)
        }
      }
    return lists.flatMap { $0.entries.map(\.id) }
  }

  func part(in model: Model) -> Int? {
    Self.part(of: model.board.pane, in: model)
  }

  /// What the mouse calls a pane of the role that is shown.
  static func part(of pane: Int, in model: Model) -> Int {
    guard model.size.columns >= BoardView.columnsForEachRole else { return pane }
    return BoardPart.number(pane: pane, inColumnOf: model.board.role)
  }

  mutating func focus(_ part: Int, in model: inout Model) {
    let place = BoardPart(part)
    if let role = place.role { model.showRole(role) }
    model.board.pane = place.pane
  }

  /// Goes into the lists, or opens what is selected there.
  static func open(in model: inout Model) {
    if model.board.pane == 0 { return movePane(by: 1, in: &model) }
    if let entry = model.board.selection { EntryDetail.show(entry, in: &model) }
  }

  /// That nothing is selected to be opened; nil where something is.
  @Sendable static func nothingToOpen(_ model: Model) -> Obstacle? {
    model.board.pane == 0 || model.board.selection != nil || model.session == nil
      ? nil : Obstacle(reason: model.strings.status.nothingToOpen)
  }

  /// Gives the focus to another pane.
  static func movePane(by offset: Int, in model: inout Model) {
    let count = model.board.lists.count + 1
    model.board.pane = (model.board.pane + offset + count) % count
    // Where each role has a column of its own there is no pane of roles.
    if model.board.pane == 0, model.size.columns >= BoardView.columnsForEachRole {
      model.board.pane = (offset + count) % count
    }
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    guard let session = model.session, model.board.group != nil else {
      return frame.putParagraph(model.strings.setUp.noGroupsYet, in: rect.inset, style: .muted)
    }
    let view = BoardView(model, session)
    switch Layout(rect.size) {
    case .columns: view.drawColumns(in: rect, on: &frame)
    case .onePane: view.drawOnePane(in: rect, on: &frame)
    case .panes:
      let (left, right) = rect.splitLeft(min(34, max(29, rect.columns * 3 / 10)))
      view.drawRoles(in: left, on: &frame)
      view.drawLists(in: right, on: &frame)
    }
  }
}

/// A part of the board: a pane, on wide screens in the column of a role.
struct BoardPart {
  /// The first number of a part in a column.
  static let columnsFrom = 64

  /// The role whose column it is in; nil where there are no columns.
  let role: Int?
  /// The pane, as the board counts them.
  let pane: Int

  /// The part that the mouse calls by that number.
  init(_ number: Int) {
    role = number < Self.columnsFrom ? nil : number / Self.columnsFrom - 1
    pane = number % Self.columnsFrom
  }

  /// The number of that pane in the column of a role.
  static func number(pane: Int, inColumnOf role: Int) -> Int { (role + 1) * columnsFrom + pane }
}
