import Facilitator
import SessionEngine
import SessionStorage
import TerminalKit
import WorkshopModel

/// One round: a session from the template, a monkey at its board, and somebody else elsewhere.
struct Play {
  private(set) var tally = Tally()
  private(set) var footers = FooterLaw()
  private(set) var lastEvents: [String] = []
  private let seed: UInt64
  private var fingers: Fingers
  private var guests: Guests
  private var ways: Ways
  /// What is going to happen already.
  private var planned: [Event] = []
  /// The law that was broken by an effect; nil while none was.
  private var breach: String?
  private var world: World
  private var model: Model
  private var now = Timestamp(seconds: 1_574_674_500)
  private var hasLeft = false

  /// What the program is run as: at times from its home screen, at times as the projector.
  private let startsAtHome: Bool
  private let isProjector: Bool

  init(seed: UInt64) {
    self.seed = seed
    fingers = Fingers(seed: seed)
    guests = Guests(seed: seed)
    ways = Ways(seed: seed)
    world = World(seed: seed)
    startsAtHome = seed % 8 == 1
    isProjector = seed % 16 == 2
    model = Model(
      size: Size(columns: 80, rows: 24), now: now, seed: seed, startsAtHome: startsAtHome,
      isProjector: isProjector)
    carryOut([beginning])
  }

  /// What the program asks for when it starts.
  private var beginning: Effect { startsAtHome ? .listSessions : .open(path: "s.json") }

  /// Lets `count` events happen.
  ///
  /// - Returns: The law that was broken; nil when none was.
  mutating func run(_ count: Int) -> String? {
    for _ in 0..<count {
      if let broken = step() { return broken }
    }
    return checkReopened()
  }

  private mutating func step() -> String? {
    tally.events += 1
    now = fingers.later(than: now)
    let before = model.session?.operations.count ?? 0
    let event = nextEvent()
    note(event)
    if model.isHandedOver { tally.inTurn += 1 }
    switch event {
    case .wake:
      world.change(at: now)
      take(.tick(at: now))
    default: take(.event(event, at: now))
    }
    let frame = model.frame()
    tally.frames += 1
    footers.look(at: model, frame, event: tally.events, of: seed, at: now)
    if model.isHandedOver { checkTurn(frame.text()) }
    if let breach { return breach }
    guard frame.size == model.size else { return "The frame has another size than the screen." }
    if let session = model.session, session.operations.count != before || tally.events % 100 == 0 {
      if let broken = check(session) { return broken }
    }
    guard hasLeft || model.session == nil && !startsAtHome else { return nil }
    tally.restarts += 1
    if let broken = checkReopened() { return broken }
    model = Model(
      size: model.size, now: now, seed: UInt64(tally.events) &+ 77, startsAtHome: startsAtHome,
      isProjector: isProjector)
    hasLeft = false
    carryOut([beginning])
    return nil
  }

  private mutating func nextEvent() -> Event {
    if planned.isEmpty {
      if !model.isHandedOver {
        planned = guests.handOver()
        if planned.isEmpty { planned = ways.next() }
      } else if guests.isAnybodysIdea() {
        planned = guests.events()
      }
    }
    return planned.isEmpty ? fingers.event(on: model.size) : planned.removeFirst()
  }

  /// Takes a message in, and what comes of it.
  private mutating func take(_ message: Message) {
    let wasHandedOver = model.isHandedOver
    let effects = model.update(message)
    if wasHandedOver {
      if !model.isHandedOver {
        breach = breach ?? TurnLaws.breachOfLeaving(by: message)
      } else {
        breach = breach ?? effects.lazy.compactMap { TurnLaws.breach($0, of: message) }.first
      }
    } else if model.isHandedOver {
      tally.handOvers += 1
      planned = []
    }
    carryOut(effects)
  }

  private mutating func checkTurn(_ screen: String) {
    let person = guests.person
    guests.see(isBetweenPeople: TurnLaws.isBetweenPeople(screen))
    tally.people += guests.person - person
    breach = breach ?? TurnLaws.breach(on: screen, of: guests, model.session)
  }

  private mutating func note(_ event: Event) {
    lastEvents.append(String("\(event)".prefix(40)))
    if lastEvents.count > 12 { lastEvents.removeFirst() }
  }

  private func check(_ session: Session) -> String? {
    let known = Set(session.state.known)
    if let finding = Validator.findings(in: session.document, knowing: known).first {
      return "The session is not valid any more: \(finding)"
    }
    if let lost = world.log.unsortedCount(missingIn: session.operations) {
      return "\(lost) operations that were called saved are not in the session."
    }
    return nil
  }

  /// Opens what was saved as after a crash: it must be what the screen had.
  private mutating func checkReopened() -> String? {
    tally.saved = world.log.count
    guard let session = model.session, world.isHealthy else { return nil }
    let again = world.reopened()
    guard SessionFile.bytes(of: again) == SessionFile.bytes(of: session) else {
      return "What was saved is not what the screen had."
    }
    return nil
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      if case .quit = effect { hasLeft = true }
      var session = model.session
      for message in world.perform(effect, with: &session) { take(message) }
    }
  }
}

extension OperationSet {
  /// How many of these operations `other` does not have; nil when none.
  fileprivate func unsortedCount(missingIn other: OperationSet) -> Int? {
    let missing = sorted.count { !other.contains($0.id) }
    return missing == 0 ? nil : missing
  }
}
