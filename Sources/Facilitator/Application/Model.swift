import Insights
public import ScreenKit
public import SessionEngine
public import TerminalKit
import Words
public import WorkshopModel

/// Everything that the program knows; the screen is a pure function of it.
public struct Model: Sendable {
  /// How far what was entered is safe.
  public enum Saving: Equatable, Sendable {
    /// Everything is.
    case saved
    /// Operations are on their way to the disk.
    case saving
    /// Something is not, since that time.
    case notSaved(since: Timestamp)
  }

  /// A line that tells what was done or why not.
  struct Status: Equatable, Sendable {
    enum Severity { case done, problem }
    var text: String
    var severity = Severity.done
  }

  /// The size of the screen.
  public internal(set) var size: Size
  /// The session that is open; nil on the home screen.
  public internal(set) var session: Session?
  /// How far what was entered is safe.
  public internal(set) var saving = Saving.saved

  /// Whether the mouse is to be reported.
  public internal(set) var hasMouse: Bool

  /// The words of the screens, without the keys in force.
  private let words: Strings
  let keyMap: KeyMap
  var path = ""
  var layers: LayerStack<any RoomLayer>
  var status: Status?
  var board = Board()
  /// The plan of the open session and what happened to its clock; nil while none is open.
  var timing: (plan: Plan, log: ClockLog)?
  /// By how much the clock was put to another time since the last event of the log, and when that
  /// event was by the clock of before; nil when it was not.
  var clockMove: (of: Timestamp?, seconds: Int)?
  /// The bindings for the open session's roles and kinds.
  private(set) var bindings: BindingTable
  var drafts = Drafts()
  /// What the next new entry has from the last.
  var scribing = Scribing()
  /// The drafts as they were last asked to be kept, and when that was.
  var keptDrafts: [Draft] = []
  var draftsKeptAt: Timestamp?
  /// The records of which something is not known to be safe.
  var unsaved: Set<RecordKey> = []
  var notSavedReason: String?
  /// What lies beside the session and was not taken in.
  var besides: [Beside] = []
  /// What the session file lacks of the session, and since when.
  var fileAge = FileAge()
  /// What was chosen for reports on the open session.
  var reporting = Reporting()
  /// The file that a report is being written to; nil while none is.
  var reportBeingWritten: String?
  /// The entry withdrawn last, with what was told of it.
  var withdrawnLast: (entry: Identifier<Entry>, status: String)?
  /// The status that was there when the last key was pressed.
  var answered: Status?
  /// Whether the session is left as soon as its closing was carried out.
  var isClosing = false
  /// What is kept of events until later ones.
  public var input = InputState()
  /// Whether nothing may be written to the session, so that it can only be looked at.
  var isReadOnly = false
  /// Whether it is shown line by line.
  var isPlain = false
  var generator: SeededGenerator
  var now: Timestamp
  let startsAtHome: Bool
  let startsInTurn: Bool
  let firstGroup: String?
  let firstBallot: Identifier<Ballot>?
  /// Whether another program has the terminal while it goes round.
  let lendsTerminal: Bool
  let localTime: LocalTime
  let onlyASCII: Bool
  /// The locale that the terminal is said to use and the system lacks; nil where there is no doubt.
  let missingLocale: String?
  /// Whether the program only shows, to a room, and changes nothing.
  let isProjector: Bool

  /// The program at its start.
  ///
  /// - Parameters:
  ///   - size: The size of the screen.
  ///   - now: The time by the clock.
  ///   - seed: Where all randomness comes from.
  ///   - startsAtHome: Whether leaving a session leads back to the home screen, not out.
  ///   - startsInTurn: Whether the terminal goes round from the beginning, and to the end.
  ///   - isProjector: Whether it only shows, to a room, and changes nothing.
  ///   - lendsTerminal: Whether another program has the terminal while it goes round.
  ///   - firstGroup: The number or name of the group to begin with; nil for the first.
  ///   - firstBallot: The id of the round of votes that it goes round for; nil for entries and votes
  ///     alike.
  ///   - localTime: The clocks on the wall.
  ///   - onlyASCII: Whether the terminal can show nothing but ASCII.
  ///   - missingLocale: The locale that the terminal is said to use and the system lacks; nil where
  ///     there is no doubt how letters are read.
  ///   - keys: The keys that somebody chose.
  ///   - strings: The words of the screens.
  public init(
    size: Size, now: Timestamp, seed: UInt64, startsAtHome: Bool, startsInTurn: Bool = false,
    isProjector: Bool = false, lendsTerminal: Bool = false,
    firstGroup: String? = nil, firstBallot: String? = nil, localTime: LocalTime = .utc,
    onlyASCII: Bool = false, missingLocale: String? = nil,
    keys: KeyMap = KeyMap(),
    strings: Strings = .english
  ) {
    self.size = size
    self.now = now
    self.startsAtHome = startsAtHome
    self.startsInTurn = startsInTurn
    self.firstGroup = firstGroup
    self.firstBallot = firstBallot.map { Identifier($0) }
    self.lendsTerminal = lendsTerminal
    self.localTime = localTime
    self.onlyASCII = onlyASCII
    self.missingLocale = missingLocale
    self.isProjector = isProjector
    keyMap = keys
    hasMouse = keys.hasMouse && !isProjector
    words = strings
    bindings = BindingTable(strings, roles: [], kinds: [], keys: keys)
    generator = SeededGenerator(seed: seed)
    layers = LayerStack(Home())
    let sentences = localeWords + keyWords
    if !sentences.isEmpty { warn(sentences.joined(separator: " ")) }
  }

  /// The words of the screens, each command that they name by the key in force where they are said.
  var strings: Strings {
    let keys = KeyNames(self)
    return Strings(words: words.words.keyed { keys.name(of: $0) })
  }

  /// Reads the board anew from `session`, and with it what the keys mean.
  mutating func refreshBoard(from session: Session) {
    let (roles, kinds) = (board.roles, board.kinds)
    board.refresh(from: session)
    var log = ClockLog(session.state, on: session.own)
    if let clockMove, log.last == clockMove.of {
      log.move(by: clockMove.seconds)
    } else {
      clockMove = nil
    }
    timing = (Plan(session.state, localTime), log)
    guard board.roles != roles || board.kinds != kinds else { return }
    bindings = BindingTable(words, roles: board.roles, kinds: board.kinds, keys: keyMap)
  }

  /// Tells that something was done.
  mutating func tell(_ text: String) { status = Status(text: text) }

  /// Tells that something was not done, and asks nothing of the world outside.
  mutating func refuse(_ text: String) -> [Effect] {
    warn(text)
    return []
  }
}

/// Randomness that a seed determines, so that every run can be played again.
struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number by SplitMix64 (Steele, Lea and Flood, 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
