/// A layer that is a list of items, one of which is selected.
public protocol ListLayer<Host>: Layer {
  /// What is listed.
  associatedtype Item
  /// What tells an item from the others, however the list changes.
  associatedtype ID: Equatable & Sendable

  /// Which item is selected.
  var selection: Selection<ID> { get set }

  /// What is listed now, in its order.
  func items(in host: Host) -> [Item]

  /// What tells that item from the others.
  func id(of item: Item) -> ID
}

extension ListLayer {
  /// The place of the selected one among `items`, from 0.
  public func row(in items: [Item]) -> Int { selection.row(in: items.lazy.map(id)) }

  /// The selected item; nil where none is listed.
  public func selected(in host: Host) -> Item? { selected(in: items(in: host)) }

  /// The selected one of `items`; nil where there is none.
  public func selected(in items: [Item]) -> Item? { items.isEmpty ? nil : items[row(in: items)] }

  /// Which of how many `items` is selected, as the top of a list says it; empty where there is none.
  public func place(in items: [Item]) -> String {
    items.isEmpty ? "" : "\(row(in: items) + 1)/\(items.count)"
  }

  /// Selects an item; nil for the first.
  public mutating func select(_ id: ID?, in host: Host) {
    selection.select(id, in: items(in: host).lazy.map(self.id))
  }

  /// Moves the selection inside the list.
  public mutating func move(by offset: Int, in host: inout Host) {
    selection.move(by: offset, in: items(in: host).lazy.map(id))
  }
}

extension ListLayer where Item: Identifiable, ID == Item.ID {
  /// Its own.
  public func id(of item: Item) -> ID { item.id }
}

extension ListLayer where ID == Item {
  /// The item itself.
  public func id(of item: Item) -> ID { item }
}
