import ScreenKit
import Testing

@Suite("Layers over each other")
struct LayerStackTests {
  private var stack: LayerStack<any Sendable> = {
    var stack = LayerStack<any Sendable>(0)
    stack.push("one")
    stack.push(2)
    return stack
  }()

  @Test("the last has the keys, and the lowest always stays")
  mutating func order() {
    #expect(stack.top as? Int == 2)
    #expect(stack.below as? String == "one")
    stack.pop()
    stack.pop()
    stack.pop()
    #expect(stack.count == 1)
    #expect(stack.top as? Int == 0)
    #expect(stack.below == nil)
    stack.removeAll { _ in true }
    stack.remove(at: 0)
    stack.pop(to: 0)
    #expect(stack.count == 1)
  }

  @Test("finds and changes the uppermost of a type, whatever lies over it")
  mutating func types() {
    #expect(stack.top(String.self) == nil)
    #expect(stack.nearest(String.self) == "one")
    stack.withTop(String.self) { $0 += "!" }
    #expect(stack.nearest(String.self) == "one")
    stack.withNearest(String.self) { $0 += "!" }
    #expect(stack.nearest(String.self) == "one!")
    stack.withTop(Int.self) { $0 += 1 }
    #expect(stack.compactMap { $0 as? Int } == [0, 3])
    stack.withNearest(Int.self) { $0 += 1 }
    #expect(stack.compactMap { $0 as? Int } == [0, 4])
  }

  @Test("goes back to so many, and loses those that are gone")
  mutating func removing() {
    stack.removeAll { $0 is String }
    #expect(stack.compactMap { $0 as? Int } == [0, 2])
    stack.push(4)
    stack.pop(to: 2)
    #expect(stack.top as? Int == 2)
    stack.remove(at: 1)
    #expect(stack.top as? Int == 0)
  }
}
