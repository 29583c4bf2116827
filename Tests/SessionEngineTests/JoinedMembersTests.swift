import SessionEngine
import Testing
import WorkshopModel

@Suite("Members that only a later version knows")
struct JoinedMembersTests {
  private func random(_ generator: inout SplitMix64) -> Members {
    var members = Members()
    for name in ["a", "b", "c"] where generator.next() % 3 > 0 {
      let object: Members = ["x": .integer(Int(generator.next() % 2)), "y": true]
      members[name] =
        generator.next() % 2 == 0 ? .integer(Int(generator.next() % 3)) : .object(object)
    }
    return members
  }

  @Test("all that files say is kept, in any order, in any steps, any number of times, to the byte")
  func laws() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<2_000 {
      let (a, b, c) = (random(&generator), random(&generator), random(&generator))
      let all = a.joined(with: b).joined(with: c)
      #expect("\(all)" == "\(c.joined(with: a).joined(with: b))")
      #expect("\(all)" == "\(a.joined(with: b.joined(with: c)))")
      #expect("\(all)" == "\(all.joined(with: b).joined(with: all))")
      for (name, value) in [a, b, c].flatMap(Array.init) {
        let kept = [all[name]].compactMap(\.self) + (all[name + " ‡"]?.list ?? [])
        #expect(kept.contains(value))
      }
    }
  }

  @Test("files that agree stay as they are")
  func agreement() {
    let members: Members = ["a": 1, "b": .list(["x"])]
    #expect(members.joined(with: members) == members)
    #expect(members.joined(with: [:]) == members)
  }
}
