/// A place in an order that people chose, such that there is always room between two places.
///
/// Keys are texts of `0`–`9`, `A`–`Z`, `a`–`z`, compared by their bytes. Two terminals that
/// insert at the same place at once may choose the same key: then the records' names decide.
public struct OrderKey: Hashable, Comparable, RawRepresentable, Sendable {
  /// The key as it stands in the file.
  public let rawValue: String

  /// The key `rawValue`.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The key `text`; nothing sorts before everything else.
  public init(_ text: String?) { rawValue = text ?? "" }

  /// Whether the key has at least one character and only those of the alphabet, and does not end
  /// in the lowest one, before which there would be no room.
  public var isWellFormed: Bool {
    let bytes = rawValue.utf8
    guard let last = bytes.last, last != Self.digits[0], bytes.count <= 64 else { return false }
    return bytes.allSatisfy(Self.digits.contains)
  }

  /// The order of the bytes.
  public static func < (left: OrderKey, right: OrderKey) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  private static let digits = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
}

extension OrderKey {
  /// A key after `lower` and before `upper`; nil leaves that side open.
  ///
  /// - Precondition: `lower < upper` where both are given, and both are well formed.
  public static func between(_ lower: OrderKey?, _ upper: OrderKey?) -> OrderKey {
    let low = positions(of: lower)
    var high = upper.map(positions)
    var key: [UInt8] = []
    var position = 0
    while true {
      let floor = position < low.count ? low[position] : 0
      let ceiling = high.map { position < $0.count ? $0[position] : 0 } ?? digits.count
      if ceiling - floor > 1 {
        key.append(digits[nextDigit(after: floor, before: ceiling, isOpen: high == nil)])
        return OrderKey(rawValue: String(decoding: key, as: UTF8.self))
      }
      key.append(digits[floor])
      if ceiling > floor { high = nil }
      position += 1
    }
  }

  /// Near the lower end when the upper side is open, so that appending keeps keys short.
  private static func nextDigit(after floor: Int, before ceiling: Int, isOpen: Bool) -> Int {
    isOpen && floor > 0 ? floor + 1 : (floor + ceiling) / 2
  }

  private static func positions(of key: OrderKey?) -> [Int] {
    key?.rawValue.utf8.map { digits.firstIndex(of: $0) ?? 0 } ?? []
  }

  /// Keys for `count` records in a row, in ascending order.
  public static func row(of count: Int) -> [OrderKey] {
    var keys: [OrderKey] = []
    for _ in 0..<count { keys.append(.between(keys.last, nil)) }
    return keys
  }
}
