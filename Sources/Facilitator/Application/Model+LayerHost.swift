public import ScreenKit

extension Model: LayerHost {
  /// How many layers lie over each other.
  public var layerCount: Int { layers.count }

  /// The layer at a place, counted from 0 at the bottom.
  public func layer(at place: Int) -> any Layer<Model> {
    let layer = layers[place]
    return Self.generic(layer)
  }

  private static func generic(_ layer: some RoomLayer) -> any Layer<Model> { layer }

  /// Lets the layer at a place change itself and the model, but not the layers.
  public mutating func withLayer(
    at place: Int, _ change: (inout any Layer<Model>, inout Model) -> Void
  ) {
    var layer = layer(at: place)
    change(&layer, &self)
    if let layer = layer as? any RoomLayer { layers[place] = layer }
  }

  /// Takes the top layer away, unless it is the only one.
  public mutating func pop() {
    layers.pop()
    CheckListScreen.lead(in: &self)
  }

  /// What can be done at each place.
  public var commands: CommandTables<Model, Effect> { bindings }

  /// What the status line says; nil when it says nothing.
  public var told: String? { room.status?.text }

  /// Tells that something was not done.
  public mutating func warn(_ text: String) { room.warn(text) }

  /// Lets the status line say nothing any more; what it said is known to the key that follows.
  public mutating func clearStatus() {
    room.answered = room.status
    room.status = nil
  }

  /// What people read of a message.
  public func words(for message: ScreenMessage) -> String { strings.words(for: message) }

  /// What words and signs mean that stand at a place.
  public func meanings(at place: Place) -> [String] { Meanings(words: strings.words).at(place) }
}
