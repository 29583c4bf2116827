@testable import SessionEngine
import Testing
import WorkshopModel

/// Plans, events and clocks with numbers as a damaged or a hostile file could bring them.
@Suite("A clock that anything may be said to")
struct FarTimeTests {
  private static let moments = [
    "0000-01-01T00:00:00Z", "0019-11-25T09:35:00Z", "1901-12-13T20:45:51Z", "1970-01-01T00:00:00Z",
    "2019-11-25T09:35:00Z", "2262-04-12T00:00:00Z", "2919-11-25T09:35:00Z", "9999-12-31T23:59:59Z",
    "292277026596-12-04T15:30:07Z", "never", "",
  ]
  private static let numbers = [
    -(1 << 53), -86_401, -60, -1, 0, 1, 60, 1_440, 86_401, 1 << 31, 1 << 53,
  ]
  private static let times = [
    "00:00", "10:35", "12:35", "23:59", "24:00", "-1:-1", "9223372036854775807:59", "1:2:3", ":",
    "",
  ]

  @Test("no plan, event or present moment stops it", arguments: 0..<120 as Range<UInt64>)
  func anything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var operations: [Operation] = []
    func put(_ key: RecordKey, _ fields: Members) {
      operations.append(
        Operation(
          id: OperationID(ReplicaID(rawValue: "r\(random.below(3))"), operations.count + 1),
          lamport: random.oneIn(9) ? random.pick(Self.numbers) : operations.count + 1,
          content: .change(Operation.Change(record: key, set: fields, over: [])),
          at: random.pick(Self.moments), batch: 1))
    }
    put(
      .workshop,
      [
        "title": "T", "start": .string(random.pick(Self.times)),
        "end": .string(random.pick(Self.times)), "date": "2919-11-25",
      ])
    for number in 0..<(1 + random.below(5)) {
      put(
        RecordKey(.phase, RecordID(rawValue: "p\(number)")),
        [
          "title": "P", "order": .string("a\(number)"),
          "minutes": .integer(random.pick(Self.numbers)),
        ])
    }
    put(RecordKey(.entry, RecordID(rawValue: "e")), ["text": "x", "kind": "challenge"])
    for number in 0..<random.below(30) {
      var fields: Members = [
        "at": .string(random.pick(Self.moments)),
        "event": .string((Timing.Event.allCases.randomElement(using: &random) ?? .start).rawValue),
        "seconds": .integer(random.pick(Self.numbers)),
      ]
      if random.oneIn(4) {
        fields["challenge"] = "e"
      } else {
        fields["phase"] = .string("p\(random.below(6))")
      }
      put(RecordKey(.timing, RecordID(rawValue: "t\(number)")), fields)
    }
    let session = Session(
      id: "s", replica: ReplicaID(rawValue: "here"), operations: OperationSet(operations))
    for seconds in Self.numbers + [.min, .max, -62_167_219_200, 253_402_300_799, 1_574_674_500] {
      let now = Timestamp(seconds: seconds)
      let clock = session.clock(at: now, LocalTime(ahead: 86_400 * (random.below(3) - 1)))
      #expect(clock.phases.allSatisfy { $0.elapsed >= 0 })
      #expect(clock.phases.allSatisfy { $0.allotted ?? 0 >= 0 })
      for step: ClockStep in [.next, .previous, .startOrPause, .extend(seconds: 60), .finish] {
        var copy = session
        _ = try? copy.perform(clock.commands(for: step, using: &random), at: now)
        _ = copy.clock(at: .latest)
      }
    }
  }

  @Test("counters near their end are neither followed nor used up")
  func counters() throws {
    let most = 1 << 53
    for step in [1 << 31, 1 << 32 - 1, 1 << 40, most - 1, most] {
      var session = Session(id: "s", replica: ReplicaID(rawValue: "here"))
      for number in 1...40 {
        let change = Operation.Change(
          record: RecordKey(.parked, RecordID(rawValue: "p")), set: ["text": "x"])
        session.receive([
          Operation(
            id: OperationID(ReplicaID(rawValue: "far"), number),
            lamport: min(most, step.multipliedReportingOverflow(by: number).partialValue),
            content: .change(change), batch: 1)
        ])
      }
      let made = try session.perform(.add(.workshop, ["title": "T"]), at: Timestamp(seconds: 0))
      #expect(made.allSatisfy { $0.lamport > 0 && $0.lamport < most - 1 << 32 }, "\(step)")
    }
    let near = most - 1 << 32 - 2
    #expect(OperationSet.advance(near - 1, seeing: near) == near)
    #expect(OperationSet.advance(near, seeing: near + 1) == near + 1)
    #expect(OperationSet.advance(near + 1, seeing: near + 2) == near + 1)
    #expect(OperationSet.advance(0, seeing: most) == 0)
  }
}
