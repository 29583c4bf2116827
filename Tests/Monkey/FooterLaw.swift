import Facilitator
import ScreenKit
import TerminalKit
import WorkshopModel

/// That the footer tells the truth: each key that it shows in bold does something when it is pressed,
/// and each that it greys is refused.
struct FooterLaw {
  /// What was looked at in a place.
  struct Count {
    var screens = 0
    /// The keys that were pressed on copies of them: those in bold, those of these that asked to be
    /// pressed once more, and those that were greyed.
    var bold = 0
    var asked = 0
    var greyed = 0

    static func + (left: Count, right: Count) -> Count {
      Count(
        screens: left.screens + right.screens, bold: left.bold + right.bold,
        asked: left.asked + right.asked, greyed: left.greyed + right.greyed)
    }
  }

  /// What was looked at, by the names of all places.
  private var places: [String: Count] = [:]
  /// How often each promise was broken, and where that can be seen for the first time.
  private var broken: [String: (count: Int, first: String)] = [:]
  /// How often each place was there, whether it was looked at or not.
  private var visits: [String: Int] = [:]

  /// Looks at the footer of `model` where that is worth it: at every 97th screen, and at more of those
  /// that come up seldom.
  ///
  /// - Parameters:
  ///   - model: What is known; copies of it are asked.
  ///   - frame: Its screen.
  ///   - event: How many events there were.
  ///   - seed: The seed of the round.
  ///   - time: The time by the clock.
  mutating func look(
    at model: Model, _ frame: Frame, event: Int, of seed: UInt64, at time: Timestamp
  ) {
    if places.isEmpty {
      for place in model.commands.places { places[place.name] = Count() }
    }
    let place = model.topLayer.place.name
    let visit = visits[place, default: 0]
    visits[place] = visit + 1
    guard event % 97 == 0 || [0, 3, 20, 100].contains(visit) else { return }
    let asking = FooterQuestion(model, frame, at: time)
    var count = Count(screens: 1)
    for (key, isBold) in asking.hints {
      let answer = asking.answer(to: key)
      switch (isBold, answer) {
      case (true, .done): count.bold += 1
      case (true, .asked):
        count.bold += 1
        count.asked += 1
      case (false, .refused): count.greyed += 1
      case (true, .refused(let sentence)):
        note("\(key.name) at \(place) is in bold and refused: \(sentence)", event, seed)
      case (false, _): note("\(key.name) at \(place) is greyed and not refused", event, seed)
      }
    }
    places[place] = (places[place] ?? Count()) + count
  }

  private mutating func note(_ sentence: String, _ event: Int, _ seed: UInt64) {
    broken[sentence, default: (0, "event \(event) of seed \(seed)")].count += 1
  }

  mutating func add(_ other: FooterLaw) {
    places.merge(other.places, uniquingKeysWith: +)
    broken.merge(other.broken) { ($0.count + $1.count, $0.first) }
  }

  /// What was looked at, in all and in each place, the rarest last.
  var table: String {
    let sum = places.values.reduce(Count(), +)
    let rows = places.sorted { ($1.value.screens, $0.key) < ($0.value.screens, $1.key) }.map {
      "  \($0): \(Self.words(for: $1))"
    }
    let head = "Footers of \(places.count) places: \(Self.words(for: sum))"
    return ([head] + rows).joined(separator: "\n")
  }

  private static func words(for count: Count) -> String {
    let asked = count.asked == 0 ? "" : " (\(count.asked) asked once more)"
    return "\(count.screens) screens, \(count.bold) keys in bold\(asked), \(count.greyed) greyed"
  }

  /// What is wrong, in a sentence each; nothing where every promise was kept, at every place.
  var breaches: [String] {
    let unseen = places.filter { $0.value.screens == 0 }.keys.sorted()
    return unseen.map { "No footer was looked at in the place \($0)." }
      + broken.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
        "Broken \($1.count) times, first at \($1.first): \($0)"
      }
  }
}
