public import Insights
public import ScreenKit
public import SessionEngine
public import TerminalKit
import Words
public import WorkshopModel

/// Everything that the program knows; the screen is a pure function of it.
@dynamicMemberLookup
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

  /// The size of the screen.
  public internal(set) var size: Size
  /// What it knows of the open session, each member of which is a member of the model too.
  var room: Room
  var layers: LayerStack<any RoomLayer>
  /// What is kept of events until later ones.
  public var input = InputState()
  /// The bindings for the open session's roles and kinds.
  private(set) var bindings: BindingTable
  /// Those for which the bindings are.
  private var bound: (roles: [Role], kinds: [EntryKind]) = ([], [])

  /// Whether the mouse is to be reported.
  public internal(set) var hasMouse: Bool

  /// The words of the screens, without the keys in force.
  private let words: Strings
  let keyMap: KeyMap
  /// Whether it is shown line by line.
  var isPlain = false
  let startsAtHome: Bool
  let startsInTurn: Bool
  let firstGroup: String?
  let firstBallot: Identifier<Ballot>?
  /// Whether another program has the terminal while it goes round.
  let lendsTerminal: Bool
  let onlyASCII: Bool
  /// The locale that the terminal is said to use and the system lacks; nil where there is no doubt.
  let missingLocale: String?
  /// Whether the program only shows, to a room, and changes nothing.
  let isProjector: Bool
  /// What a wall may show of a session, given whether a terminal goes round.
  let wallContent: @Sendable (Session, Bool) -> WallContent

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
  ///   - wallContent: What a projector may show of what was said in a session, given whether a
  ///     terminal goes round in it.
  ///   - strings: The words of the screens.
  public init(
    size: Size, now: Timestamp, seed: UInt64, startsAtHome: Bool, startsInTurn: Bool = false,
    isProjector: Bool = false, lendsTerminal: Bool = false,
    firstGroup: String? = nil, firstBallot: String? = nil, localTime: LocalTime = .utc,
    onlyASCII: Bool = false, missingLocale: String? = nil,
    keys: KeyMap = KeyMap(),
    wallContent: @escaping @Sendable (Session, Bool) -> WallContent = { _, _ in WallContent() },
    strings: Strings = .english
  ) {
    self.size = size
    room = Room(localTime, now: now, seed: seed)
    self.startsAtHome = startsAtHome
    self.startsInTurn = startsInTurn
    self.firstGroup = firstGroup
    self.firstBallot = firstBallot.map { Identifier($0) }
    self.lendsTerminal = lendsTerminal
    self.onlyASCII = onlyASCII
    self.missingLocale = missingLocale
    self.isProjector = isProjector
    self.wallContent = wallContent
    keyMap = keys
    hasMouse = keys.hasMouse && !isProjector
    words = strings
    bindings = BindingTable(strings, roles: [], kinds: [], keys: keys)
    layers = LayerStack(Home())
    let sentences = localeWords + keyWords
    if !sentences.isEmpty { warn(sentences.joined(separator: " ")) }
  }

  /// The words of the screens, each command that they name by the key in force where they are said.
  var strings: Strings {
    let keys = KeyNames(self)
    return Strings(words: words.words.keyed { keys.name(of: $0) })
  }

  /// A member of the room.
  public subscript<Value>(dynamicMember member: KeyPath<Room, Value>) -> Value {
    room[keyPath: member]
  }

  /// A member of the room, which can be changed.
  public internal(set) subscript<Value>(dynamicMember member: WritableKeyPath<Room, Value>) -> Value
  {
    get { room[keyPath: member] }
    _modify { yield &room[keyPath: member] }
  }

  /// The session that is open; nil on the home screen.
  public internal(set) var session: Session? {
    get { room.session }
    _modify { yield &room.session }
  }

  /// How far what was entered is safe.
  public var saving: Saving { room.saving }

  /// Reads everything anew that is worked out from `session`, and with it what the keys mean.
  mutating func refreshBoard(from session: Session) {
    room.refresh(from: session)
    bindKeys()
  }

  /// Lets the keys mean what they do for the roles and the kinds of entry that there are now.
  mutating func bindKeys() {
    let board = room.board
    guard bound.roles != board.roles || bound.kinds != board.kinds else { return }
    bound = (board.roles, board.kinds)
    bindings = BindingTable(words, roles: board.roles, kinds: board.kinds, keys: keyMap)
  }

  /// Tells that something was done.
  mutating func tell(_ text: String) { room.tell(text) }

  /// Tells that something was not done, and asks nothing of the world outside.
  mutating func refuse(_ text: String) -> [Effect] {
    warn(text)
    return []
  }

  /// Asks for these operations to be made durable.
  mutating func save(_ operations: [Operation]) -> [Effect] { room.save(operations) }
}
