import TerminalKit
import WorkshopModel

extension Model {
  /// Turns the mouse on or off and tells how text is selected then.
  mutating func switchMouse() {
    hasMouse.toggle()
    tell(hasMouse ? strings.tools.mouseOn : strings.tools.mouseOff)
  }

  /// Does what a click or a turn of the wheel means where it happened.
  mutating func take(_ mouse: Mouse) -> [Effect] {
    switch mouse.action {
    case .press where mouse.button == 1:
      // The click that brings the window to the front is not meant for what is under it.
      let isForWindow = focusedAt.map { 0...1 ~= now - $0 } ?? false
      focusedAt = nil
      guard !isForWindow, let target = frame().target(at: mouse.point) else { return [] }
      return click(target)
    case .wheelUp: scroll(by: -1, at: mouse.point)
    case .wheelDown: scroll(by: 1, at: mouse.point)
    default: break
    }
    return []
  }

  private mutating func click(_ target: Area.Target) -> [Effect] {
    switch target {
    case .key(let key): return take(key)
    case .part(let part):
      status = nil
      focus(part)
    case .row(let offset, let part):
      let isFocused = isFocused(part)
      if !isFocused { focus(part) }
      guard offset != 0 else { return isFocused ? pressSelected() : [] }
      status = nil
      moveOrChoose(by: offset)
    }
    return []
  }

  /// What a click on the selected row means: as Enter; where Enter would save and leave, it marks.
  private mutating func pressSelected() -> [Effect] {
    switch top {
    case .fields(let form):
      if case .marks = form.fields[form.focus].input { edit { $0.handle(" ") } }
      return []
    case .form: return []
    // Enter would leave it with what is chosen so far.
    case .screen(let screen) where screen is EvidencePicker:
      return perform(.conclusion(.mark))
    default: return take(.enter)
    }
  }

  private mutating func moveOrChoose(by offset: Int) {
    switch top {
    case .form, .fields:
      for _ in 0..<abs(offset) { edit { $0.handle(offset > 0 ? .down : .up) } }
    default: move(by: offset)
    }
  }

  private mutating func scroll(by offset: Int, at point: Point) {
    switch top {
    case .board:
      // What is under the pointer moves; the focus stays where it is.
      guard let place = part(at: point).map(BoardPart.init) else { return }
      let pane = board.pane
      // Of the columns of roles only that of the one that is shown can be moved in.
      if let role = place.role { showRole(role) }
      board.pane = place.pane
      move(by: offset)
      board.pane = pane
    case .detail, .conflict, .history: move(by: offset * 3)
    default: move(by: offset)
    }
  }

  private func part(at point: Point) -> Int? {
    switch frame().target(at: point) {
    case .part(let part), .row(_, let part): part
    case .key, nil: nil
    }
  }

  private func isFocused(_ part: Int) -> Bool {
    switch top {
    case .board:
      let place = BoardPart(part)
      return board.pane == place.pane && place.role.map { $0 == board.role } ?? true
    case .form(let form): return form.focus.rawValue == part
    case .fields(let form): return form.focus == part
    case .screen(let screen): return screen.part == part
    default: return true
    }
  }

  private mutating func focus(_ part: Int) {
    switch top {
    case .board:
      let place = BoardPart(part)
      if let role = place.role { showRole(role) }
      board.pane = place.pane
    case .form: withForm { $0.go(to: EntryForm.Field(rawValue: part) ?? $0.focus) }
    case .fields: withFields { $0.moveFocus(by: part - $0.focus) }
    case .screen(var screen):
      screen.focus(part, in: self)
      layers[layers.count - 1] = .screen(screen)
    default: break
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

extension Frame {
  /// Takes note of the rows of a list that are shown, each so many rows high, one below the other.
  mutating func mark(
    _ indices: [Int], selected: Int, in rect: Rect, height: Int = 1, part: Int = 0
  ) {
    for (place, index) in indices.enumerated() {
      let rows = rect.splitTop(place * height).1.splitTop(height).0
      mark(rows, as: .row(index - selected, part: part))
    }
  }
}
