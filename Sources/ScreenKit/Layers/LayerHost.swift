public import TerminalKit

/// All that a program knows, with the layers that lie over each other.
///
/// What it says of itself here is what dispatch, mouse, paste, help and palette need of it.
public protocol LayerHost: Sendable {
  /// What it asks of the world outside.
  associatedtype Effect

  /// The size of the screen.
  var size: Size { get }

  /// How many layers lie over each other, at least one.
  var layerCount: Int { get }

  /// The layer at a place, counted from 0 at the bottom.
  func layer(at place: Int) -> any Layer<Self>

  /// Lets the layer at a place change itself and all that the program knows, but not the layers.
  mutating func withLayer(at place: Int, _ change: (inout any Layer<Self>, inout Self) -> Void)

  /// Takes the top layer away, unless it is the only one.
  mutating func pop()

  /// What can be done at each place.
  var commands: CommandTables<Self, Effect> { get }

  /// What people read of a message.
  func words(for message: ScreenMessage) -> String

  /// What words and signs mean that stand at a place, one sentence for each; the help tells it.
  func meanings(at place: Place) -> [String]

  /// What is kept between two events.
  var input: InputState { get set }

  /// What the status line says; nil when it says nothing.
  var told: String? { get }

  /// Tells that something was not done, or cannot be.
  mutating func warn(_ sentence: String)

  /// Lets the status line say nothing any more.
  mutating func clearStatus()

  /// The screen.
  func frame() -> Frame
}

/// What is kept of events until later ones.
public struct InputState: Equatable, Sendable {
  /// Whether some of what was typed on this layer was left out, which is told until the layer is
  /// left or what was typed is taken.
  public var hasLeftOut = false
  /// When the window last got the keyboard, in seconds, until something else happens.
  var focusedAt: Int?

  /// Nothing has happened.
  public init() {}
}

extension LayerHost {
  /// Nothing on its screens has to be explained.
  public func meanings(at place: Place) -> [String] { [] }

  /// The layer that has the keys.
  public var topLayer: any Layer<Self> { layer(at: layerCount - 1) }

  /// Lets the layer that has the keys change itself and all that the program knows.
  public mutating func withTopLayer(_ change: (inout any Layer<Self>, inout Self) -> Void) {
    withLayer(at: layerCount - 1, change)
  }

  /// Lets all layers read anew what they keep, since what the program knows has changed.
  public mutating func renewEachLayer() {
    for place in 0..<layerCount { withLayer(at: place) { $0.renew(in: &$1) } }
  }
}

/// A program whose layers say no more of themselves than any layer does.
public protocol StackHost: LayerHost {
  /// The layers that lie over each other.
  var layers: LayerStack<any Layer<Self>> { get set }
}

extension StackHost {
  /// How many layers lie over each other.
  public var layerCount: Int { layers.count }

  /// The layer at a place, counted from 0 at the bottom.
  public func layer(at place: Int) -> any Layer<Self> { layers[place] }

  /// Lets the layer at a place change itself and all that the program knows, but not the layers.
  public mutating func withLayer(
    at place: Int, _ change: (inout any Layer<Self>, inout Self) -> Void
  ) {
    var layer = layers[place]
    change(&layer, &self)
    layers[place] = layer
  }

  /// Takes the top layer away, unless it is the only one.
  public mutating func pop() { layers.pop() }
}
