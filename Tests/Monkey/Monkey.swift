import Facilitator
import SessionEngine
import TerminalKit
import WorkshopModel

/// Presses keys at random on the program without a terminal: `Monkey EVENTS [SEED]`.
///
/// Each round can be played again from its seed. It ends with 1 when a law was broken.
@main
struct Monkey {
  /// How many events a round has, so that sessions stay of the size that a workshop has.
  private static let roundLength = 2_500

  static func main() {
    let arguments = CommandLine.arguments
    let events = arguments.count > 1 ? Int(arguments[1]) ?? 0 : 100_000
    let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 20_191_125
    var total = Tally()
    var footers = FooterLaw()
    for round in 0..<UInt64(max(1, events / roundLength)) {
      var play = Play(seed: seed &+ round)
      if let broken = play.run(roundLength) {
        print("Round of seed \(seed &+ round), event \(play.tally.events): \(broken)")
        print("Events before it: \(play.lastEvents)")
        exit(1)
      }
      total.add(play.tally)
      footers.add(play.footers)
    }
    print(total.sentence)
    print(footers.table)
    for sentence in footers.breaches { print(sentence) }
    guard footers.breaches.isEmpty else { exit(1) }
    guard total.inTurn * 5 >= total.events else {
      print("Less than a fifth of the events were in turn mode.")
      exit(1)
    }
  }
}

/// What was done, in numbers.
struct Tally {
  var events = 0
  var frames = 0
  var saved = 0
  var restarts = 0
  /// Events while the terminal went round, how often it was handed over, and to how many people.
  var inTurn = 0
  var handOvers = 0
  var people = 0

  mutating func add(_ other: Tally) {
    events += other.events
    frames += other.frames
    saved += other.saved
    restarts += other.restarts
    inTurn += other.inTurn
    handOvers += other.handOvers
    people += other.people
  }

  var sentence: String {
    """
    \(events) events, \(frames) frames, \(saved) operations saved, \(restarts) restarts; \
    in turn mode \(inTurn) events, \(handOvers) hand-overs by the moderator, \(people) people
    """
  }
}
