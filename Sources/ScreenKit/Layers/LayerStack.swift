/// The layers of a program, one over the other; the last has the keys, the first always stays.
///
/// `Element` is what the program says of all its layers: `any Layer<Host>`, or a protocol of its own
/// that refines it. To let a layer change its host while it lies on the host's stack, take it off,
/// change it and put it back, as ``LayerHost/withLayer(at:_:)`` does.
public struct LayerStack<Element: Sendable>: Sendable, RandomAccessCollection, MutableCollection {
  private var layers: [Element]

  /// A stack of that one layer.
  public init(_ bottom: Element) { layers = [bottom] }

  /// The place of the lowest.
  public var startIndex: Int { 0 }
  /// The place above the top.
  public var endIndex: Int { layers.count }

  /// The layer at a place, counted from 0 at the bottom.
  public subscript(place: Int) -> Element {
    get { layers[place] }
    set { layers[place] = newValue }
  }

  /// The layer that has the keys.
  public var top: Element {
    get { layers[layers.count - 1] }
    set { layers[layers.count - 1] = newValue }
  }

  /// The layer below that; nil when there is none.
  public var below: Element? { layers.dropLast().last }

  /// Puts a layer on the others.
  public mutating func push(_ layer: Element) { layers.append(layer) }

  /// Takes the top layer away, unless it is the only one.
  public mutating func pop() { pop(to: layers.count - 1) }

  /// Takes away all layers but the first `count`; the lowest stays in any case.
  public mutating func pop(to count: Int) {
    let kept = Swift.max(1, count)
    if kept < layers.count { layers.removeSubrange(kept...) }
  }

  /// Takes away the layer at `place`, unless it is the lowest.
  public mutating func remove(at place: Int) {
    if place > 0 { layers.remove(at: place) }
  }

  /// Takes away all layers but the lowest for which that holds.
  public mutating func removeAll(where isGone: (Element) -> Bool) {
    layers = layers.prefix(1) + layers.dropFirst().filter { !isGone($0) }
  }

  /// The layer that has the keys, if it is of that type.
  public func top<Kind>(_ type: Kind.Type) -> Kind? { top as? Kind }

  /// The uppermost layer of that type, whether it has the keys or something lies over it.
  public func nearest<Kind>(_ type: Kind.Type) -> Kind? {
    layers.reversed().lazy.compactMap { $0 as? Kind }.first
  }

  /// Changes the layer that has the keys, if it is of that type.
  public mutating func withTop<Kind>(_ type: Kind.Type, _ change: (inout Kind) -> Void) {
    with(type, at: layers.count - 1, change)
  }

  /// Changes the uppermost layer of that type.
  public mutating func withNearest<Kind>(_ type: Kind.Type, _ change: (inout Kind) -> Void) {
    layers.lastIndex { $0 is Kind }.map { with(type, at: $0, change) }
  }

  private mutating func with<Kind>(
    _ type: Kind.Type, at place: Int, _ change: (inout Kind) -> Void
  ) {
    guard var layer = layers[place] as? Kind else { return }
    change(&layer)
    if let changed = layer as? Element { layers[place] = changed }
  }
}
