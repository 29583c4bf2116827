import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

/// Random sessions, laid out and encoded as some tool does it, with one slip somewhere.
@Suite("Random slips by hand")
struct RandomSlipTests {
  private static let shares = 4
  private static let tries = max(Replay.histories / 50, 1)

  @Test(
    "a slip of one sign costs one record at most, and what it costs is never written over",
    arguments: 0..<shares)
  func oneSign(share: Int) throws {
    for seed in Replay.seeds(share: share, of: Self.shares, count: Self.tries) {
      do { try SlippedFile(seed: seed).check() } catch {
        Issue.record("\(error). \(Replay.hint(seed))")
        continue
      }
    }
  }
}

/// A session file with one slip in it.
private struct SlippedFile {
  private var generator: SeededGenerator
  private let machine: SimulatedMachine
  private var points: [String: String] = [:]
  private let told: String

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    machine = try SimulatedMachine.withSession(seed: seed)
    let program = try SimulatedProgram(machine, as: "p")
    for number in 0..<(2 + generator.below(5)) {
      var words = ["Point"]
      for _ in 0...generator.below(4) {
        words.append(Self.words[generator.below(Self.words.count)])
      }
      points["n\(number)"] = words.joined(separator: " ")
      try program.park("n\(number)", words.joined(separator: " "))
    }
    try program.close()
    machine.remove(sessionPath + "~")
    let bytes = try #require(machine.bytes(at: sessionPath))
    let layout = Layout.allCases[generator.below(Layout.allCases.count)]
    var signs = Array(layout.text(of: String(decoding: bytes, as: UTF8.self)))
    let places = Layout.places(outsideTextsOf: signs)
    let place = places[generator.below(places.count)]
    let sign = Array(",{}[]:")[generator.below(6)]
    switch generator.below(3) {
    case 0: signs.remove(at: place)
    case 1: signs[place] = sign
    default: signs.insert(sign, at: place)
    }
    let encoding = Encoding.allCases[generator.below(Encoding.allCases.count)]
    machine.put(encoding.bytes(of: String(signs)), at: sessionPath)
    let around = String(signs[max(place - 40, 0)...].prefix(80))
    told = "\(layout), \(encoding), sign \(place): …\(around)…"
  }

  private static let words = [
    "norms", "\"quoted\"", "a, b", "{brace}", "[list]", "key: value", "back\\slash", "line\nend",
    "网络", "Größe", "é", "\u{2028}", "👩‍👩‍👧", "}],", "\"", "'",
  ]

  func check() throws {
    let loaded: LoadedSession
    do { loaded = try machine.reopened() } catch { throw Loss("\(error); \(told)") }
    try check(loaded.session.parked)
    let slipped = machine.bytes(at: sessionPath)
    let next = try SimulatedProgram(machine, as: "next")
    try next.park("late", "Late")
    try next.close()
    let after = try machine.reopened().session.parked
    var expected = loaded.session.parked
    expected["late"] = "Late"
    guard after == expected else {
      throw Loss("\(expected) was \(after) after one more was entered; \(told)")
    }
    let isKept = machine.bytes(at: sessionPath + ".damaged") == slipped
    guard isKept || loaded.session.parked == points else {
      throw Loss("the file was written over, and less was shown; \(told)")
    }
  }

  private func check(_ parked: [String: String]) throws {
    let missing = points.filter { parked[$0.key] != $0.value }
    guard missing.count <= 1 else { throw Loss("\(missing.keys.sorted()) are missing; \(told)") }
  }
}

/// How a tool lays JSON out.
private enum Layout: CaseIterable {
  case own, compact, spread

  func text(of text: String) -> String {
    guard self != .own else { return text }
    var result = ""
    var isInside = false
    var isEscaped = false
    var depth = 0
    for sign in text {
      if isInside || sign == "\"" {
        result.append(sign)
        if !isEscaped, sign == "\"" { isInside.toggle() }
        isEscaped = isInside && !isEscaped && sign == "\\"
        continue
      }
      guard !sign.isWhitespace else { continue }
      if self == .compact {
        result.append(sign)
        continue
      }
      let line = { (depth: Int) in "\n" + String(repeating: "\t", count: max(depth, 0)) }
      switch sign {
      case "{", "[":
        depth += 1
        result += String(sign) + line(depth)
      case "}", "]":
        depth -= 1
        result += line(depth) + String(sign)
      case ",": result += "," + line(depth)
      default: result += sign == ":" ? ": " : String(sign)
      }
    }
    return result
  }

  /// The places of what is neither in a text nor white space.
  static func places(outsideTextsOf signs: [Character]) -> [Int] {
    var places: [Int] = []
    var isInside = false
    var isEscaped = false
    for (place, sign) in signs.enumerated() {
      if !isInside, sign != "\"", !sign.isWhitespace { places.append(place) }
      if !isEscaped, sign == "\"" { isInside.toggle() }
      isEscaped = isInside && !isEscaped && sign == "\\"
    }
    return places
  }
}

/// How an editor saves text.
private enum Encoding: CaseIterable {
  case plain, marked, carriageReturns, wide, wideOtherWay

  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .plain: Array(text.utf8)
    case .marked: [0xef, 0xbb, 0xbf] + text.utf8
    case .carriageReturns: Array(text.replacing("\n", with: "\r\n").utf8)
    case .wide: [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    case .wideOtherWay: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    }
  }
}
