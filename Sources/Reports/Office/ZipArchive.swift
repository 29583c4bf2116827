/// A ZIP file, which documents for Word and LibreOffice are.
///
/// When it is written, no part tells when it was made: pandoc writes the time of day into some, so
/// that a document would tell when a report was written, and the same report would not be the same
/// bytes.
struct ZipArchive {
  /// A file in it.
  private struct Part {
    let name: [UInt8]
    let flags: Int
    var method: Int
    var checksum: UInt32
    /// How many bytes `packed` stands for.
    var count: Int
    var packed: ArraySlice<UInt8>
  }

  private var parts: [Part] = []

  /// What is in `bytes`; nil when they are no ZIP file, or one that is damaged or too large for this.
  init?(_ bytes: [UInt8]) {
    let reader = ZipReader(bytes: bytes)
    guard let directory = reader.directory else { return nil }
    var entry = directory.start
    for _ in 0..<directory.count {
      guard reader.hasMark(.entry, at: entry),
        let packed = reader.content(at: reader.number(entry + 42), reader.number(entry + 20))
      else { return nil }
      let nameEnd = entry + 46 + reader.short(entry + 28)
      guard nameEnd <= bytes.count else { return nil }
      parts.append(
        Part(
          name: Array(bytes[entry + 46..<nameEnd]), flags: reader.short(entry + 8),
          method: reader.short(entry + 10),
          checksum: UInt32(truncatingIfNeeded: reader.number(entry + 16)),
          count: reader.number(entry + 24), packed: packed))
      entry = nameEnd + reader.short(entry + 30) + reader.short(entry + 32)
    }
  }

  /// Larger parts are not read: a hundred million bytes.
  private static let sizeLimit = 100_000_000

  /// Changes the part `name`, if there is one.
  ///
  /// - Returns: Whether it is there and could be read.
  @discardableResult
  mutating func change(_ name: String, _ change: ([UInt8]) -> [UInt8]) -> Bool {
    guard let index = parts.firstIndex(where: { $0.name.elementsEqual(name.utf8) }),
      let bytes = content(of: parts[index])
    else { return false }
    let changed = change(bytes)
    guard changed != bytes else { return true }
    parts[index].method = 0
    parts[index].checksum = Checksum.crc32(changed)
    parts[index].count = changed.count
    parts[index].packed = changed[...]
    return true
  }

  private func content(of part: Part) -> [UInt8]? {
    guard part.count <= Self.sizeLimit else { return nil }
    let bytes =
      switch part.method {
      case 0: Array(part.packed)
      case 8: Inflate.bytes(of: part.packed, limit: part.count)
      default: [UInt8]?.none
      }
    return bytes.flatMap { bytes in
      bytes.count == part.count && Checksum.crc32(bytes) == part.checksum ? bytes : nil
    }
  }

  /// The archive as a file.
  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let place = file.count
      file += ZipReader.Mark.file.bytes + head(of: part) + part.name + part.packed
      directory += ZipReader.Mark.entry.bytes + Self.bytes(20, 2) + head(of: part)
      directory += Self.bytes(0, 10) + Self.bytes(place, 4) + part.name
    }
    let count = Self.bytes(parts.count, 2)
    return file + directory + ZipReader.Mark.end.bytes + Self.bytes(0, 4) + count + count
      + Self.bytes(directory.count, 4) + Self.bytes(file.count, 4) + Self.bytes(0, 2)
  }

  /// What the file and the directory both say of a part.
  ///
  /// Its time is midnight on 1 January 1980, the first that can be told; no size follows it.
  private func head(of part: Part) -> [UInt8] {
    let numbers = [
      (20, 2), (part.flags & ~8, 2), (part.method, 2), (0, 2), (0x21, 2), (Int(part.checksum), 4),
      (part.packed.count, 4), (part.count, 4), (part.name.count, 2), (0, 2),
    ]
    return numbers.flatMap(Self.bytes)
  }

  /// `number` in so many bytes, the lowest first.
  private static func bytes(_ number: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
  }
}

/// Reads what a ZIP file says of its parts; what is not there reads as 0.
private struct ZipReader {
  enum Mark: UInt8 {
    case file = 3
    case entry = 1
    case end = 5

    var bytes: [UInt8] { [0x50, 0x4B, rawValue, rawValue + 1] }
  }

  let bytes: [UInt8]

  /// Where the list of parts begins, and how many there are; nil when there is none.
  var directory: (start: Int, count: Int)? {
    guard bytes.count >= 22 else { return nil }
    let places = stride(from: bytes.count - 22, through: max(0, bytes.count - 65_557), by: -1)
    return places.first { hasMark(.end, at: $0) }.map { (number($0 + 16), short($0 + 10)) }
  }

  func hasMark(_ mark: Mark, at place: Int) -> Bool {
    place + 4 <= bytes.count && bytes[place..<place + 4].elementsEqual(mark.bytes)
  }

  /// The `count` bytes of the part at `place`; nil when it is not there.
  func content(at place: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard hasMark(.file, at: place) else { return nil }
    let start = place + 30 + short(place + 26) + short(place + 28)
    return start + count <= bytes.count ? bytes[start..<start + count] : nil
  }

  func short(_ place: Int) -> Int { number(place, of: 2) }

  func number(_ place: Int, of size: Int = 4) -> Int {
    guard place + size <= bytes.count else { return 0 }
    return bytes[place..<place + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// A number by which damage to bytes shows.
private enum Checksum {
  /// The one that ZIP files have, by the polynomial 0xEDB88320.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { $0 >> 8 ^ table[Int(($0 ^ UInt32($1)) & 0xFF)] }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0)
    }
  }
}
