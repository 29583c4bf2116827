/// What was made small by DEFLATE, as RFC 1951 has it.
struct Inflate {
  /// Blocks that are damaged, or say more than they may.
  private struct Damaged: Error {}

  private var input: BitReader
  private var output: [UInt8] = []
  private let limit: Int

  /// The bytes that `bytes` stand for; nil when they are damaged, or stand for more than `limit`.
  static func bytes(of bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var inflate = Inflate(input: BitReader(bytes), limit: limit)
    do { try inflate.readBlocks() } catch { return nil }
    return inflate.output
  }

  private init(input: BitReader, limit: Int) {
    self.input = input
    self.limit = limit
  }

  private mutating func readBlocks() throws {
    var isLast = false
    while !isLast {
      isLast = try bits(1) == 1
      switch try bits(2) {
      case 0: try readStored()
      case 1: try read(.fixedLiterals, .fixedDistances)
      case 2:
        let (literals, distances) = try codes()
        try read(literals, distances)
      default: throw Damaged()
      }
    }
  }

  private mutating func readStored() throws {
    input.skipToByte()
    let length = try bits(16)
    guard try bits(16) == ~length & 0xFFFF else { throw Damaged() }
    for _ in 0..<length { try put(UInt8(truncatingIfNeeded: bits(8))) }
  }

  private mutating func read(_ literals: PrefixCode, _ distances: PrefixCode) throws {
    while true {
      let symbol = try next(literals)
      switch symbol {
      case ..<256: try put(UInt8(truncatingIfNeeded: symbol))
      case 256: return
      default:
        let length = try value(symbol - 257, of: Self.lengths)
        try copy(length, from: value(next(distances), of: Self.distances))
      }
    }
  }

  private mutating func put(_ byte: UInt8) throws {
    guard output.count < limit else { throw Damaged() }
    output.append(byte)
  }

  private mutating func copy(_ length: Int, from distance: Int) throws {
    guard distance <= output.count else { throw Damaged() }
    for _ in 0..<length { try put(output[output.count - distance]) }
  }

  /// The codes of a block that brings its own.
  private mutating func codes() throws -> (literals: PrefixCode, distances: PrefixCode) {
    let literals = try bits(5) + 257
    let distances = try bits(5) + 1
    let count = try bits(4) + 4
    var sizes = [UInt8](repeating: 0, count: 19)
    for place in Self.order.prefix(count) { sizes[place] = UInt8(truncatingIfNeeded: try bits(3)) }
    let code = try PrefixCode(sizes: sizes[...]).orThrow(Damaged())
    var all: [UInt8] = []
    while all.count < literals + distances {
      let symbol = try next(code)
      switch symbol {
      case ..<16: all.append(UInt8(truncatingIfNeeded: symbol))
      case 16: all += repeatElement(try all.last.orThrow(Damaged()), count: try bits(2) + 3)
      case 17: all += repeatElement(0, count: try bits(3) + 3)
      default: all += repeatElement(0, count: try bits(7) + 11)
      }
    }
    guard all.count == literals + distances else { throw Damaged() }
    return (
      try PrefixCode(sizes: all[..<literals]).orThrow(Damaged()),
      try PrefixCode(sizes: all[literals...]).orThrow(Damaged())
    )
  }

  private mutating func next(_ code: PrefixCode) throws -> Int {
    let (symbol, size) = code.symbol(at: input.ahead(PrefixCode.longest))
    guard size > 0 else { throw Damaged() }
    _ = try bits(size)
    return symbol
  }

  private mutating func bits(_ count: Int) throws -> Int {
    try input.take(count).orThrow(Damaged())
  }

  private mutating func value(_ symbol: Int, of table: [(base: Int, extra: Int)]) throws -> Int {
    guard table.indices.contains(symbol) else { throw Damaged() }
    return table[symbol].base + (try bits(table[symbol].extra))
  }

  /// In which order the sizes of the code for sizes are told.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// How many bytes are said again, by symbol: the least, and how many bits add to it.
  private static let lengths = steps(from: 3, doublingEvery: 4, count: 28) + [(258, 0)]

  /// How far back they were said.
  private static let distances = steps(from: 1, doublingEvery: 2, count: 30)

  /// Numbers of growing width: each width but the first two stands for `step` symbols.
  private static func steps(
    from first: Int, doublingEvery step: Int, count: Int
  ) -> [(base: Int, extra: Int)] {
    var next = first
    return (0..<count).map { symbol in
      let extra = max(0, symbol / step - 1)
      defer { next += 1 << extra }
      return (next, extra)
    }
  }
}

/// Bits, those of the lowest value in each byte first.
private struct BitReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var held: UInt32 = 0
  private var count = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The next bits, up to 16, as if zeros followed the end.
  mutating func ahead(_ wanted: Int) -> Int {
    while count < wanted, place < bytes.endIndex {
      held |= UInt32(bytes[place]) << count
      count += 8
      place += 1
    }
    return Int(held & (1 << wanted - 1))
  }

  /// The next bits, up to 16; nil when there are not so many.
  mutating func take(_ wanted: Int) -> Int? {
    let bits = ahead(wanted)
    guard count >= wanted else { return nil }
    held >>= wanted
    count -= wanted
    return bits
  }

  mutating func skipToByte() { _ = take(count % 8) }
}

/// A code in which no word begins another.
private struct PrefixCode {
  static let longest = 15

  /// The symbol and the size of its word, for all that the next bits can be.
  private let words: [(symbol: UInt16, size: UInt8)]

  /// The code that has words of those sizes, 0 for none; nil when there are too many of them.
  init?(sizes: ArraySlice<UInt8>) {
    var words = [(symbol: UInt16, size: UInt8)](repeating: (0, 0), count: 1 << Self.longest)
    var word = 0
    for size in 1...Self.longest {
      word <<= 1
      for (symbol, own) in sizes.enumerated() where own == size {
        guard word < 1 << size else { return nil }
        let first = Self.reversed(word, size)
        for place in stride(from: first, to: words.count, by: 1 << size) {
          words[place] = (UInt16(truncatingIfNeeded: symbol), own)
        }
        word += 1
      }
    }
    self.words = words
  }

  private init(_ words: [(symbol: UInt16, size: UInt8)]) { self.words = words }

  func symbol(at bits: Int) -> (symbol: Int, size: Int) {
    (Int(words[bits].symbol), Int(words[bits].size))
  }

  static let fixedLiterals = fixed(
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
      + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8))
  static let fixedDistances = fixed(Array(repeating: 5, count: 30))

  private static func fixed(_ sizes: [UInt8]) -> PrefixCode {
    PrefixCode(sizes: sizes[...]) ?? PrefixCode([])
  }

  private static func reversed(_ word: Int, _ size: Int) -> Int {
    (0..<size).reduce(0) { $0 << 1 | word >> $1 & 1 }
  }
}

extension Optional {
  /// The value that is there.
  fileprivate func orThrow<Failure: Error>(_ failure: Failure) throws(Failure) -> Wrapped {
    guard let self else { throw failure }
    return self
  }
}
