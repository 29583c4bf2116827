/// Which item of a list is selected, however the list changes: the same one as long as it is there,
/// else the one that is in its place.
public struct Selection<ID: Equatable & Sendable>: Equatable, Sendable {
  /// The item that was selected last; nil while nobody has selected any.
  public private(set) var id: ID?
  private var row = 0

  /// The first item.
  public init() {}

  /// The item `id`, where it is in the list.
  public init(_ id: ID?) { self.id = id }

  /// The row of the selected item, from 0; 0 in an empty list.
  public func row(in ids: some RandomAccessCollection<ID>) -> Int {
    let place = min(row, max(0, ids.count - 1))
    guard let id, !ids.isEmpty else { return place }
    let isThere = ids[ids.index(ids.startIndex, offsetBy: place)] == id
    return isThere ? place : ids.enumerated().first { $1 == id }?.offset ?? place
  }

  /// The selected item; nil in an empty list.
  public func selected(in ids: some RandomAccessCollection<ID>) -> ID? {
    ids.isEmpty ? nil : ids[ids.index(ids.startIndex, offsetBy: row(in: ids))]
  }

  /// Selects `id`; nil for the first.
  public mutating func select(_ id: ID?, in ids: some RandomAccessCollection<ID>) {
    self.id = id
    row = ids.enumerated().first { $1 == id }?.offset ?? 0
  }

  /// Selects what is so many rows further down, up when negative, inside the list.
  public mutating func move(by offset: Int, in ids: some RandomAccessCollection<ID>) {
    row = ListWindow.moved(row(in: ids), by: offset, count: ids.count)
    if !ids.isEmpty { id = ids[ids.index(ids.startIndex, offsetBy: row)] }
  }
}
