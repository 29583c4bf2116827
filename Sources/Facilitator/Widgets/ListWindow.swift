/// Which items of a list are on the screen: the selected one always, in the middle where it can.
///
/// It costs what is shown, however long the list is.
struct ListWindow: Equatable {
  /// The items that are shown, from the top.
  let range: Range<Int>

  /// The window of `rows` rows over `count` items, of which `selected` is the selected one.
  ///
  /// The item at an index takes `height` rows, at least 1.
  init(count: Int, selected: Int, rows: Int, height: (Int) -> Int) {
    guard count > 0, rows > 0 else {
      range = 0..<0
      return
    }
    let selected = min(max(0, selected), count - 1)
    var first = selected
    var last = selected
    var used = height(selected)
    while first > 0, used + height(first - 1) <= max(used, rows / 2 + 1) {
      first -= 1
      used += height(first)
    }
    while last + 1 < count, used < rows {
      last += 1
      used += height(last)
    }
    while first > 0, used + height(first - 1) <= rows {
      first -= 1
      used += height(first)
    }
    range = first..<last + 1
  }
}
