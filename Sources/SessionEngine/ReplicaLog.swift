import WorkshopModel

/// The operations of one replica by their numbers.
///
/// They are numbered 1, 2, 3 … without a gap, so a list has each in its place; what came before
/// those below it waits beside the list until the gap is filled.
struct ReplicaLog: Equatable, Sendable {
  private var row: [Operation] = []
  private var ahead: [Int: Operation] = [:]

  /// How many operations there are.
  var count: Int { row.count + ahead.count }

  /// The greatest number, 0 when there is no operation.
  private(set) var last = 0

  /// The operation with that number; nil when it is not here.
  subscript(number: Int) -> Operation? {
    row.indices.contains(number - 1) ? row[number - 1] : ahead.isEmpty ? nil : ahead[number]
  }

  /// Puts the operation in under its number, in the place of one that is there.
  mutating func put(_ operation: Operation) {
    let number = operation.id.number
    last = max(last, number)
    if row.indices.contains(number - 1) {
      row[number - 1] = operation
    } else if number == row.count + 1 {
      row.append(operation)
      while !ahead.isEmpty, let next = ahead.removeValue(forKey: row.count + 1) { row.append(next) }
    } else {
      ahead[number] = operation
    }
  }

  /// All operations in no particular order.
  var all: [Operation] { ahead.isEmpty ? row : row + ahead.values }

  /// The first numbers below the last that are not here, at most `limit` of them.
  func missing(atMost limit: Int) -> [Int] {
    guard !ahead.isEmpty else { return [] }
    return Array((row.count + 1..<last).lazy.filter { ahead[$0] == nil }.prefix(limit))
  }

  /// Puts what `change` makes of each operation in its place.
  mutating func replaceAll(_ change: (Operation) -> Operation) {
    row = row.map(change)
    ahead = ahead.mapValues(change)
  }
}
