/// Which items of a list are on the screen: the selected one always, in the middle where it can.
///
/// It costs what is shown, however long the list is.
public struct ListWindow<Item> {
  /// The items that are shown, from the top, with their places in the list.
  public private(set) var shown: [(index: Int, item: Item)] = []

  /// The window of `rows` rows over `count` items, of which `selected` is the selected one.
  ///
  /// The item at an index is what `item` makes of it, and takes `height` rows, at least 1.
  public init(
    count: Int, selected: Int, rows: Int, item: (Int) -> Item, height: (Item) -> Int
  ) {
    guard count > 0, rows > 0 else { return }
    let selected = min(max(0, selected), count - 1)
    shown = [(selected, item(selected))]
    var used = height(shown[0].item)
    var above = selected - 1
    /// Puts items above those that are shown while all of them take at most `limit` rows.
    func fillAbove(to limit: Int) {
      while above >= 0 {
        let next = item(above)
        guard used + height(next) <= limit else { return }
        shown.insert((above, next), at: 0)
        used += height(next)
        above -= 1
      }
    }
    fillAbove(to: max(used, rows / 2 + 1))
    for index in selected + 1..<max(count, selected + 1) where used < rows {
      shown.append((index, item(index)))
      used += height(shown[shown.count - 1].item)
    }
    fillAbove(to: rows)
  }
}

extension ListWindow where Item == Void {
  /// The window over items that all take `height` rows.
  public init(count: Int, selected: Int, rows: Int, height: Int) {
    self.init(count: count, selected: selected, rows: rows, item: { _ in }, height: { height })
  }

  /// The place `offset` rows from `place` in a list of `count`, kept inside it.
  public static func moved(_ place: Int, by offset: Int, count: Int) -> Int {
    min(max(0, place + offset), max(0, count - 1))
  }

  /// The places of the items that are shown.
  public var indices: [Int] { shown.map(\.index) }
}
