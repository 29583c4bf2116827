/// The places in a text that are parts of addresses, handles and file names, where names stand
/// without capitals and spaces.
struct NameAddresses {
  /// None overlaps another.
  private var places: [Range<Int>] = []

  init(_ text: NameText) {
    let bytes = text.text.utf8
    guard bytes.contains(where: Self.isMark) else { return }
    for word in bytes.split(whereSeparator: { $0 <= 0x20 }) where Self.isAddress(word) {
      places.append(
        Self.place(in: text, from: word.startIndex)..<Self.place(in: text, from: word.endIndex))
    }
  }

  func contains(_ place: Int) -> Bool {
    // They stand in their order.
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low].contains(place)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "_"),
      UInt8(ascii: "%"):
      true
    default: false
    }
  }

  private static func isAddress(_ word: Substring.UTF8View) -> Bool {
    var (hasSlash, hasPoint) = (false, false)
    for byte in word {
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "%"): return true
      case UInt8(ascii: "/"): hasSlash = true
      case UInt8(ascii: "."), UInt8(ascii: ":"): hasPoint = true
      default: break
      }
    }
    return hasSlash && hasPoint
  }

  /// The first letter at `index` or after it.
  private static func place(in text: NameText, from index: String.Index) -> Int {
    var (low, high) = (0, text.count)
    while low < high {
      let middle = (low + high) / 2
      if text.starts[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
