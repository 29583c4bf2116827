public import TerminalKit

/// One of the things that lie over each other on the screen of a program; the last has the keys.
///
/// A layer is a value that knows where somebody is and what they have typed there. `Host` is all that
/// the program knows: a layer reads it, and changes it where what it shows is kept there.
public protocol Layer<Host>: Sendable {
  /// All that the program knows.
  associatedtype Host

  /// Where its keys are pressed, which decides what they mean.
  var place: Place { get }

  /// Moves the selection or the scroll by so many rows, up when negative.
  mutating func move(by offset: Int, in host: inout Host)

  /// Goes to the row that was clicked, so many rows from the selected one.
  mutating func goToRow(_ offset: Int, in host: inout Host)

  /// Scrolls by a turn of the mouse's wheel over `part`, up when `offset` is negative; nil where the
  /// pointer is over none.
  mutating func scroll(by offset: Int, over part: Int?, in host: inout Host)

  /// Shows again what a filter hides.
  ///
  /// - Returns: Whether there was a filter.
  mutating func showAll() -> Bool

  /// Reads anew what it keeps of the host, which has changed.
  mutating func renew(in host: inout Host)

  /// The text that is typed in now; nil where none is.
  var typed: TextField? { get }

  /// Takes a key that means nothing else here.
  mutating func type(_ key: Key, in host: inout Host)

  /// Takes pasted text, without controls and cut to what a field takes.
  mutating func paste(_ text: String, in host: inout Host)

  /// Which of its parts has the focus, as it marks them for the mouse; nil where any has.
  func part(in host: Host) -> Int?

  /// Gives the focus to one of its parts, after a click.
  mutating func focus(_ part: Int, in host: inout Host)

  /// The key that a click on the selected row stands for, as it is unless somebody chose others; nil
  /// where a click does nothing.
  var clickKey: Key? { get }

  /// Draws it, and the cursor where something is typed.
  func draw(in rect: Rect, of host: Host, on frame: inout Frame)

  /// What it says line by line, to those who see no screen; `size` is the room that it has to be drawn
  /// in.
  func reading(_ size: Size, in host: Host) -> Reading

  /// The field that has the focus, where its fields are to be asked for one by one; else nil.
  func asked(in host: Host) -> AskedField?
}

extension Layer {
  /// Stays where it is.
  public mutating func move(by offset: Int, in host: inout Host) {}

  /// Moves there.
  public mutating func goToRow(_ offset: Int, in host: inout Host) { move(by: offset, in: &host) }

  /// Moves by a row.
  public mutating func scroll(by offset: Int, over part: Int?, in host: inout Host) {
    move(by: offset, in: &host)
  }

  /// There is no filter.
  public mutating func showAll() -> Bool { false }

  /// It keeps nothing.
  public mutating func renew(in host: inout Host) {}

  /// Nothing is typed.
  public var typed: TextField? { nil }

  /// It takes no key.
  public mutating func type(_ key: Key, in host: inout Host) {}

  /// It takes no text.
  public mutating func paste(_ text: String, in host: inout Host) {}

  /// It is one part.
  public func part(in host: Host) -> Int? { 0 }

  /// It is one part.
  public mutating func focus(_ part: Int, in host: inout Host) {}

  /// A click is as good as Enter.
  public var clickKey: Key? { .enter }

  /// As it is drawn.
  public func reading(_ size: Size, in host: Host) -> Reading {
    var frame = Frame(size: size)
    frame.panes = []
    draw(in: Rect(size: size), of: host, on: &frame)
    return Reading(of: frame, isAsked: asked(in: host) != nil)
  }

  /// It is no form.
  public func asked(in host: Host) -> AskedField? { nil }
}
