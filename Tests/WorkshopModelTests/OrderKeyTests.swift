import Testing
import WorkshopModel

@Suite("Places in an order")
struct OrderKeyTests {
  @Test(
    "a key fits between any two",
    arguments: [
      (nil, nil), ("V", nil), (nil, "V"), ("1", "2"), (nil, "1"), ("z", nil), ("zzz", nil),
      ("A", "A1"), ("A", "A01"), ("A1", "B"), ("Az", "B"), (nil, "001"), ("a9", "aA"),
    ] as [(String?, String?)])
  func between(lower: String?, upper: String?) {
    let low = lower.map(OrderKey.init(rawValue:))
    let high = upper.map(OrderKey.init(rawValue:))
    let key = OrderKey.between(low, high)
    #expect(key.isWellFormed)
    #expect(low.map { $0 < key } ?? true)
    #expect(high.map { key < $0 } ?? true)
  }

  @Test("a thousand random insertions keep their order", arguments: 1...5)
  func insertions(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var keys: [OrderKey] = []
    for _ in 0..<1_000 {
      let place = Int.random(in: 0...keys.count, using: &random)
      let lower = place > 0 ? keys[place - 1] : nil
      let upper = place < keys.count ? keys[place] : nil
      keys.insert(.between(lower, upper), at: place)
    }
    #expect(keys.allSatisfy { $0.isWellFormed })
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    #expect((keys.map(\.rawValue.utf8.count).max() ?? 0) <= 12)
  }

  @Test("keys in a row are in order and stay short")
  func row() {
    let keys = OrderKey.row(of: 1_000)
    #expect(keys.count == 1_000)
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
    #expect(keys.allSatisfy { $0.isWellFormed })
    #expect(OrderKey.row(of: 30).allSatisfy { $0.rawValue.count == 1 })
  }

  @Test("a hundred insertions at one place and at the front keep keys well formed")
  func crowding() {
    var upper = OrderKey(rawValue: "b")
    let lower = OrderKey(rawValue: "a")
    var front = lower
    for _ in 0..<100 {
      upper = .between(lower, upper)
      front = .between(nil, front)
    }
    #expect(upper.isWellFormed && lower < upper)
    #expect(front.isWellFormed && front < lower)
  }

  @Test(
    "a key has digits and letters alone, up to 64, and does not end in the lowest",
    arguments: [
      ("a1", true), ("V", true), ("0V", true), ("", false), ("0", false), ("a0", false),
      ("a-1", false), ("ä", false), (String(repeating: "a", count: 64), true),
      (String(repeating: "a", count: 65), false),
    ])
  func wellFormed(text: String, isWellFormed: Bool) {
    #expect(OrderKey(rawValue: text).isWellFormed == isWellFormed)
  }

  @Test("keys are compared by their bytes, and no key comes first")
  func comparison() {
    let texts: [String?] = [nil, "0V", "1", "9", "A", "Z", "a", "a1", "b"]
    let keys = texts.map { OrderKey($0) }
    #expect(keys.sorted() == keys)
  }
}
