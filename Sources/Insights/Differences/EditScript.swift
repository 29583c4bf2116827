/// The fewest steps by which one list becomes another.
enum EditScript {
  enum Step { case keep, remove, insert }

  /// The steps in their order; nil when more than `limit` of them would remove or insert.
  ///
  /// - Complexity: the product of the lists' length and the number of these steps; its square in memory.
  static func steps(from old: ArraySlice<Int>, to new: ArraySlice<Int>, limit: Int) -> [Step]? {
    let old = Array(old)
    let new = Array(new)
    // How far each diagonal leads with so many steps; the diagonal is the place in the old list less
    // that in the new one.
    var reaches: [[Int]] = []
    for count in 0...limit {
      var reach = [Int](repeating: 0, count: 2 * count + 1)
      for diagonal in stride(from: -count, through: count, by: 2) {
        var place = start(of: diagonal, after: count, reaches).place
        while place < old.count, place - diagonal < new.count, place - diagonal >= 0,
          old[place] == new[place - diagonal]
        {
          place += 1
        }
        reach[diagonal + count] = place
        if place >= old.count, place - diagonal >= new.count {
          return way(to: old.count, new.count, count, reaches)
        }
      }
      reaches.append(reach)
    }
    return nil
  }

  /// Where a diagonal begins with its last step, in the old list, and whether that step inserts.
  private static func start(
    of diagonal: Int, after count: Int, _ reaches: [[Int]]
  ) -> (place: Int, isInsertion: Bool) {
    guard count > 0 else { return (0, false) }
    let before = reaches[count - 1]
    let middle = diagonal + count - 1
    // Of those next to it, the one that has come farther.
    let isInsertion =
      diagonal == -count || (diagonal != count && before[middle - 1] < before[middle + 1])
    return isInsertion
      ? (before[middle + 1], true) : (before[middle - 1] + 1, false)
  }

  /// The steps that led to the ends of both lists.
  private static func way(
    to oldEnd: Int, _ newEnd: Int, _ count: Int, _ reaches: [[Int]]
  ) -> [Step] {
    var steps: [Step] = []
    var place = oldEnd
    var diagonal = oldEnd - newEnd
    for count in stride(from: count, through: 1, by: -1) {
      let start = start(of: diagonal, after: count, reaches)
      steps.append(contentsOf: repeatElement(.keep, count: place - start.place))
      steps.append(start.isInsertion ? .insert : .remove)
      place = start.isInsertion ? start.place : start.place - 1
      diagonal += start.isInsertion ? 1 : -1
    }
    steps.append(contentsOf: repeatElement(.keep, count: place))
    return steps.reversed()
  }
}
