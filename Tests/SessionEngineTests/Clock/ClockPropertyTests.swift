@testable import SessionEngine
import Testing
import WorkshopModel

/// Random histories of a clock in two rooms, on machines whose clocks jump.
@Suite("Whatever happens to the clock")
struct ClockPropertyTests {
  private static let seeds = 0..<80
  private static let steps = 30

  @Test("time never runs backwards, and runs just as fast as the clock of the machine")
  func monotony() throws {
    try Self.play { room, random, seed in
      let before = room.clock
      var later = room
      let seconds = random.below(3_000)
      later.wait(seconds)
      let after = later.clock
      #expect(before.phases.allSatisfy { $0.elapsed >= 0 }, "seed \(seed)")
      #expect(after.mode == before.mode, "seed \(seed)")
      for (old, new) in zip(before.phases, after.phases) {
        let isRunning = before.mode == .running && old.phase.id == before.current?.phase.id
        let passed = new.elapsed - old.elapsed
        #expect(isRunning ? 0...seconds ~= passed : passed == 0, "seed \(seed)")
        #expect(new.left == old.left.map { $0 - passed }, "seed \(seed)")
      }
      guard before.mode == .running else { return }
      // From the last event on, up to a day, each second counts; before it, none.
      try later.take(.extend(seconds: 1))
      let elapsed = try #require(later.clock.current?.elapsed)
      later.wait(seconds)
      #expect(later.clock.current?.elapsed == elapsed + seconds, "seed \(seed)")
    }
  }

  @Test("a pause keeps what is left, however long it is")
  func pause() throws {
    try Self.play { room, random, seed in
      guard room.clock.mode == .running else { return }
      let left = room.clock.left
      try room.take(.startOrPause)
      #expect(room.clock.mode == .paused, "seed \(seed)")
      room.setClock(History.moment(&random))
      #expect(room.clock.left == left, "seed \(seed)")
      try room.take(.startOrPause)
      #expect(room.clock.mode == .running, "seed \(seed)")
      #expect(room.clock.left == left, "seed \(seed)")
    }
  }

  @Test("going on and back loses nothing")
  func backAndForth() throws {
    try Self.play { room, _, seed in
      let before = room.clock
      guard before.index != nil, before.next != nil else { return }
      try room.take(.next, .previous)
      let after = room.clock
      #expect(after.index == before.index, "seed \(seed)")
      #expect(after.mode == .running, "seed \(seed)")
      #expect(after.left == before.left, "seed \(seed)")
      #expect(after.phases.map(\.elapsed) == before.phases.map(\.elapsed), "seed \(seed)")
    }
  }

  @Test("what is taken back was never there")
  func undo() throws {
    try Self.play { room, random, seed in
      let before = room.clock
      let count = room.session.operations.count
      try room.take(Self.step(&random, before))
      guard room.session.operations.count > count else { return }
      let after = room.clock
      try room.undo()
      #expect(room.clock == before, "seed \(seed)")
      try room.redo()
      #expect(room.clock == after, "seed \(seed)")
    }
  }

  @Test("the minutes for the phases ahead add up to what the fixed end leaves, at least one each")
  func replanning() throws {
    var replanned = 0
    try Self.play { room, _, seed in
      let clock = room.clock
      guard let index = clock.index, let end = clock.fixedEnd else { return }
      let ahead = clock.phases[(index + 1)...].filter { $0.minutesAhead != nil }
      let needed = ahead.compactMap(\.left).map { ($0 + 59) / 60 }.reduce(0, +)
      let isFinished = clock.mode == .finished
      let beginning = clock.now.seconds + (isFinished ? 0 : max(0, clock.left ?? 0))
      let late = (beginning + needed * 60 - end.seconds) / 60
      let given = ahead.compactMap(\.minutesAhead)
      #expect(given.allSatisfy { $0 >= 1 }, "seed \(seed)")
      let expected = max(given.count, needed - min(max(late, -1_440), 1_440))
      #expect(given.reduce(0, +) == (given.isEmpty ? 0 : expected), "seed \(seed)")
      if clock.isReplanned { replanned += 1 }
    }
    #expect(replanned > 20)
  }

  @Test("two rooms that have the same show the same clock, in whatever order they got it")
  func merge() throws {
    try Self.play { room, random, seed in
      var other = room.copy(as: "other", seed: random.next())
      for _ in 0..<3 {
        try room.take(Self.step(&random, room.clock))
        try other.take(Self.step(&random, other.clock))
        other.setClock(History.moment(&random))
      }
      room.receive(from: other)
      other.receive(from: room)
      other.setClock(room.now)
      #expect(room.clock == other.clock, "seed \(seed)")
    }
  }

  @Test("minutes shared out add up and keep their proportions")
  func share() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let weights = (0..<(1 + random.below(12))).map { _ in 1 + random.below(90) }
      let sum = weights.reduce(0, +)
      let total = random.below(2 * sum + 2)
      let shares = Plan.share(total, inProportionTo: weights)
      #expect(shares.reduce(0, +) == max(total, weights.count), "\(weights) \(total)")
      #expect(shares.allSatisfy { $0 >= 1 }, "\(weights) \(total)")
      #expect(Plan.share(sum, inProportionTo: weights) == weights)
      for (left, right) in zip(zip(weights, shares), zip(weights, shares).dropFirst())
      where left.0 < right.0 {
        #expect(left.1 <= right.1, "\(weights) \(total)")
      }
    }
  }

  // MARK: Histories

  /// Plays histories and checks a law on a copy of the room now and then.
  private static func play(
    _ law: (inout ClockRoom, inout SplitMix64, UInt64) throws -> Void
  ) throws {
    for seed in seeds.map(UInt64.init) {
      var random = SplitMix64(seed: seed)
      var room = try room(&random)
      for _ in 0..<steps {
        try happen(in: &room, &random)
        guard random.oneIn(5) else { continue }
        var copy = room
        try law(&copy, &random, seed)
      }
    }
  }

  private static func room(_ random: inout SplitMix64) throws -> ClockRoom {
    let minutes = (0..<(1 + random.below(7))).map { _ in
      random.oneIn(8) ? nil : 1 + random.below(40)
    }
    // The clock shows 10:35 when the plan begins.
    let sum = minutes.compactMap(\.self).reduce(0, +) + random.below(21) - 10
    let (hour, minute) = ((635 + max(1, sum)) / 60, (635 + max(1, sum)) % 60)
    let end = random.oneIn(4) ? nil : "\(hour):\(minute < 10 ? "0" : "")\(minute)"
    return try ClockRoom(minutes, end: end, seed: random.next())
  }

  private static func happen(in room: inout ClockRoom, _ random: inout SplitMix64) throws {
    switch random.below(20) {
    case 0: room.setClock(History.moment(&random))
    case 1: try? room.undo()
    case 2: try? room.redo()
    case 3:
      let phase = room.clock.phases.randomElement(using: &random)?.phase.id
      guard let phase else { return }
      try room.perform(.edit(phase.key, ["minutes": .integer(1 + random.below(60))]))
    case 4 where random.oneIn(4):
      let phase = room.clock.phases.randomElement(using: &random)?.phase.id
      if let phase { try room.perform(.withdraw(phase.key)) }
    case 5..<9: room.wait(random.below(900))
    default:
      room.wait(random.below(30))
      try room.take(step(&random, room.clock))
    }
  }

  private static func step(_ random: inout SplitMix64, _ clock: Clock) -> ClockStep {
    switch random.below(8) {
    case 0: .previous
    case 1: .startOrPause
    case 2: .extend(seconds: (random.below(7) - 3) * 60)
    case 3: .finish
    case 4: .start(ClockRoom.phase(random.below(7)))
    case 5: .showPlan
    default: .next
    }
  }
}
