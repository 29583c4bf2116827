import ScreenKit
import TerminalKit
import WorkshopModel

/// A screen that a part of the session brings, over the board: what it shows and where one is.
///
/// What its keys mean is in the bindings of its context; what they do is in an extension of
/// ``Model`` beside it.
protocol Screen: Sendable {
  /// Which keys hold on it.
  var context: Context { get }

  /// The entry that it is about, which editing, withdrawing and the like go by: it is left when
  /// that entry is gone. Nil when it is about none.
  var entry: Identifier<Entry>? { get }

  /// The record that is selected on it, whose history and versions are shown; nil for its entry.
  var record: RecordKey? { get }

  /// Moves the selection or the scroll by so many rows, up when negative.
  mutating func move(by offset: Int, in model: Model)

  /// Shows again what a filter hides.
  ///
  /// - Returns: Whether there was a filter.
  mutating func showAll() -> Bool

  /// Reads anew what it keeps of the session, which others have changed.
  mutating func renew(in model: Model)

  /// The text that is typed in now; nil where none is.
  var typed: TextField? { get }

  /// Takes a key that no binding has, when its context takes text.
  mutating func type(_ key: Key, in model: Model)

  /// Takes pasted text, when its context takes text.
  mutating func paste(_ text: String, in model: Model)

  /// Which of its parts has the focus, as it marks them for the mouse.
  var part: Int { get }

  /// Gives the focus to one of its parts, after a click.
  mutating func focus(_ part: Int, in model: Model)

  /// Draws it.
  func draw(in rect: Rect, of model: Model, on frame: inout Frame)
}

extension Screen {
  var entry: Identifier<Entry>? { nil }
  var record: RecordKey? { nil }
  mutating func move(by offset: Int, in model: Model) {}
  mutating func showAll() -> Bool { false }
  mutating func renew(in model: Model) {}
  var typed: TextField? { nil }
  mutating func type(_ key: Key, in model: Model) {}
  mutating func paste(_ text: String, in model: Model) {}
  var part: Int { 0 }
  mutating func focus(_ part: Int, in model: Model) {}
}

extension Model {
  /// The screen that has the keys, if it is of that type.
  func screen<Kind: Screen>(_ type: Kind.Type) -> Kind? {
    guard case .screen(let screen) = top else { return nil }
    return screen as? Kind
  }

  /// Shows again what a filter of the screen that has the keys hides.
  ///
  /// - Returns: Whether there was a filter.
  mutating func showAll() -> Bool {
    guard case .screen(var screen) = top, screen.showAll() else { return false }
    layers[layers.count - 1] = .screen(screen)
    return true
  }

  /// Changes the screen that has the keys, if it is of that type.
  mutating func withScreen<Kind: Screen>(_ type: Kind.Type, _ change: (inout Kind) -> Void) {
    guard var screen = screen(type) else { return }
    change(&screen)
    layers[layers.count - 1] = .screen(screen)
  }

  /// The uppermost screen of that type, whether it has the keys or something lies over it.
  func nearest<Kind: Screen>(_ type: Kind.Type) -> Kind? {
    layers.reversed().lazy.compactMap { $0.screen as? Kind }.first
  }

  /// Changes the uppermost screen of that type.
  mutating func withNearest<Kind: Screen>(_ type: Kind.Type, _ change: (inout Kind) -> Void) {
    guard let index = layers.lastIndex(where: { $0.screen is Kind }),
      var screen = layers[index].screen as? Kind
    else { return }
    change(&screen)
    layers[index] = .screen(screen)
  }
}
