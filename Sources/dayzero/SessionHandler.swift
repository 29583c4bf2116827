import CTerminal
import Facilitator
import Insights
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// Carries the screens' effects out on this machine's disk.
struct SessionHandler: EffectHandler {
  /// How many seconds lie between two attempts to save what the disk refused, or to put the session
  /// file back.
  static let patience = 10

  let seat: Seat
  var store: SessionStore?
  /// The session where nothing may be written to it; nil for one that is open for work, or none.
  private(set) var watch: SessionWatch?
  private var lastAttempt = Machine.reading.running
  /// When the session file was last put back in its place, or that was tried.
  var lastPutBack = Machine.reading.running - patience
  /// What was last told of a failure in the background, which is told once and not each second.
  private var lastFailure: String?
  /// What the board was told of that lies beside the session.
  private var toldBesides: [Beside] = []
  /// How many projectors the board was told of.
  var toldProjectors = 0
  /// Whether something was entered that is on no disk, and the session was left all the same.
  private(set) var hasLost = false
  /// What is left to say when the screens are gone; nil for nothing.
  private(set) var lastWords: String?
  /// What is writing the session file while the session is open; nil while nothing does.
  var refreshProcess: RefreshProcess?
  /// What is writing a report; nil while nothing does.
  var reportProcess: ReportProcess?
  /// Makes what the terminal shows while the session at a path is being read; nil for nothing.
  var opening: ((String) -> OpeningScreen)?
  /// What lets another program have the terminal to go round; nil where it cannot be lent.
  var lend: ((TurnOrder) -> [Message])?
  /// Whether the terminal goes round, so that nothing else may be shown or started.
  let isTurn: Bool
  /// Who has put up the sign that the terminal goes round for this program; nil for nobody.
  let holder: ReplicaID?

  /// Carries out the effects of a kind of screen.
  init(for screen: String = "board", heldBy holder: ReplicaID? = nil) {
    self.holder = holder
    seat = Machine.seat(at: screen)
    isTurn = screen == "turn"
  }

  mutating func perform(_ effect: Effect, with session: inout Session?) -> [Message] {
    do {
      switch effect {
      case .listSessions: return [try SessionFinder().list()]
      case .open(let path): return try openShown(HomeFolder.path(path))
      case .create(let template, let title, let keepsGroups, let path):
        let made = try SessionMaker.session(
          from: template, title: title, keepingGroups: keepsGroups)
        let place = HomeFolder.path(path)
        try SessionStore.create(made, at: place, on: SystemDisk())
        return [try open(place)]
      case .append(let operations): return append(operations)
      case .erase(let erasure): return erase(erasure, in: &session)
      case .follow: return refreshNews() + follow(&session) + reportNews()
      case .takeIn(let beside): return try takeIn(beside, session)
      case .refreshFileHere: return refreshFileHere(session)
      case .refreshFile(let isAtRest): return refreshFile(session, isAtRest: isAtRest)
      case .saveElsewhere(let path): return [try saveElsewhere(session, path)]
      case .keepDrafts(let drafts): return keep(drafts)
      case .turn(let effect): return turn(effect, session)
      case .readTable(let path): return table(at: path, for: session)
      case .rememberList(let chosen, let table): return remember(chosen, of: table, in: session)
      case .readNorms: return [.normsRead(try publishedNorms())]
      case .report(.check): return follow(&session) + [.report(.checked)]
      case .report(let effect): return [.report(report(effect, session))]
      case .close: try close(&session)
      case .quit: break
      }
      return []
    } catch {
      return [.failed(words.sentence(of: error))]
    }
  }

  /// Opens the session at `path`, in which there must be the group called `group` if one is named;
  /// `listener` hears how far that is.
  ///
  /// One that a later version has made is opened to be looked at.
  mutating func open(
    _ path: String, group: String? = nil, telling listener: ReadingListener? = nil
  ) throws -> Message {
    do { return try openForWork(path, group, listener) } catch let error as StorageError {
      guard case .newer = error, !isTurn else { throw error }
      return try openReadOnly(path, group)
    }
  }

  /// Opens the session at `path`, and shows how far that is; what was typed meanwhile comes after.
  private mutating func openShown(_ path: String) throws -> [Message] {
    var screen = opening?(path)
    let opened = try open(path) { screen?.note($0, of: $1) }
    return [opened] + (screen?.events ?? []).map { .event($0, at: Machine.now) }
  }

  private mutating func openForWork(
    _ path: String, _ group: String?, _ listener: ReadingListener?
  ) throws -> Message {
    let opened = try SessionStore.open(path, as: seat, on: SystemDisk(), telling: listener)
    _ = try group.map { try opened.session.group(named: $0) }
    watch = nil
    store = opened.store
    toldBesides = []
    toldProjectors = 0
    lastWords = words("program.handler.saved", path: path)
    return .opened(
      opened.session, path: path, notices: Self.sentences(opened.notices),
      drafts: opened.store.drafts)
  }

  /// Opens the session at `path`, which a later version has made, to be looked at.
  private mutating func openReadOnly(_ path: String, _ group: String?) throws -> Message {
    let begun = try SessionWatch.begin(path, as: seat, on: SystemDisk())
    _ = try group.map { try begun.session.group(named: $0) }
    watch = begun.watch
    store = nil
    lastWords = words("program.handler.unchanged", path: path)
    return .opened(
      begun.session, path: path, notices: begun.notices.map { words.say($0) }, isReadOnly: true)
  }

  /// Looks what others have done to a session that is only looked at.
  private mutating func followReading(_ known: Session) -> [Message] {
    do {
      let news = try watch?.follow() ?? News()
      let operations = news.operations.filter { known.operations[$0.id] != $0 }
      return operations.isEmpty ? [] : [.received(operations, notices: [])]
    } catch {
      return tellOnce(error)
    }
  }

  /// Why nothing is saved where no session is open for work.
  private static let cannotWrite = words["program.handler.cannotWrite"]

  private mutating func append(_ operations: [Operation]) -> [Message] {
    lastAttempt = Machine.reading.running
    guard store != nil else { return [.notSaved(Self.cannotWrite)] }
    do {
      try store?.append(operations)
      return [.saved(count: operations.count)]
    } catch {
      return [.notSaved(words.sentence(of: error))]
    }
  }

  private mutating func erase(_ erasure: Operation, in session: inout Session?) -> [Message] {
    guard var erased = session else { return [] }
    guard store != nil else { return [.failed(Self.cannotWrite)] }
    do {
      try store?.erase(erasure, in: &erased)
      session = erased
      return [.saved(count: 1)]
    } catch {
      if store?.hasUnsaved ?? false { return [.notSaved(words.sentence(of: error))] }
      return [.failed(words.say(Notice.notErased(error)))]
    }
  }

  /// Looks what others have done, and tries again what the disk refused.
  private mutating func follow(_ session: inout Session?) -> [Message] {
    if watch != nil, let session { return followReading(session) }
    guard var known = session, let folder = store?.journalFolder else { return [] }
    // From now on what others write wakes the screen at once; the folder may not be there yet.
    ct_watch(PathText.cString(folder))
    var messages: [Message] = []
    var news = News()
    do { try store?.keepWritten() } catch { messages.append(.notSaved(words.sentence(of: error))) }
    do {
      try store?.eraseWhatOthersErased(in: &known)
      session = known
    } catch {
      messages += tellOnce(error)
    }
    do { news = try store?.follow() ?? news } catch { messages += tellOnce(error) }
    if store?.hasUnsaved ?? false, lastAttempt + Self.patience <= Machine.reading.running {
      messages += append([])
    }
    return messages + received(news, in: known) + putFileBack(known, after: news) + tellBesides()
      + tellProjectors(known)
  }

  /// What of the news `session` does not know.
  func received(_ news: News, in session: Session?) -> [Message] {
    let operations = news.operations.filter { session?.operations[$0.id] != $0 }
    guard !operations.isEmpty || !news.notices.isEmpty else { return [] }
    return [.received(operations, notices: Self.sentences(news.notices))]
  }

  /// What there is to say, but for what lies beside the session, for which the board has a key.
  private static func sentences(_ notices: [Notice]) -> [String] {
    notices.filter { notice in
      switch notice {
      case .beside, .stranger: false
      default: true
      }
    }.map { words.say($0) }
  }

  private mutating func tellBesides() -> [Message] {
    let besides =
      (store?.besides ?? []).map { Beside($0) }
      + (store?.strangers ?? []).map { .user($0.user, name: $0.name) }
    guard besides != toldBesides else { return [] }
    toldBesides = besides
    return [.beside(besides)]
  }

  private mutating func takeIn(
    _ beside: Beside, _ session: Session?
  ) throws -> [Message] {
    guard let session else { return [] }
    var joined = session
    switch beside {
    case .file(let path, _): try store?.takeIn(path, into: &joined)
    // What is there is found at the next look.
    case .user(let user, _): try store?.trust(user)
    }
    let news = joined.operations.sorted.filter { session.operations.lacks($0) }
    return [.received(news, notices: []), .takenIn(beside)]
  }

  private mutating func keep(_ drafts: [Draft]) -> [Message] {
    do {
      try store?.keep(drafts)
      return []
    } catch {
      return tellOnce(error)
    }
  }

  mutating func tellOnce(_ error: any Error) -> [Message] {
    let sentence = words.sentence(of: error)
    guard sentence != lastFailure else { return [] }
    lastFailure = sentence
    return [.failed(sentence)]
  }

  private mutating func saveElsewhere(_ session: Session?, _ name: String) throws -> Message {
    guard let session else { throw UserError(words["program.handler.noSession"]) }
    stopRefreshing()
    let path = name.hasSuffix(".json") ? name : name + ".json"
    let told = try store?.told(of: session) ?? session
    try SessionStore.create(told, at: path, on: SystemDisk())
    store?.leaveAsItIs()
    store = try SessionStore.open(path, as: seat, on: SystemDisk()).store
    ct_watch_nothing()
    lastWords = words("program.handler.saved", path: path)
    return .moved(path: path)
  }

  private func publishedNorms() throws -> [NormSet] {
    try Catalogue.norms.map { item in
      let package = try NormPackage(item.bytes)
      return NormSet(title: package.title, reference: package.reference, norms: package.norms)
    }
  }

  /// Leaves the session; what cannot be folded stays in the journal and is told of at the end.
  private mutating func close(_ session: inout Session?) throws {
    stopRefreshing()
    guard var leaving = session, var store else { return }
    self.store = nil
    ct_watch_nothing()
    do { try store.close(&leaving) } catch {
      hasLost = store.hasUnsaved || !store.isOnDisk(leaving)
      lastWords =
        hasLost
        ? words("program.handler.lost", error: words.say(error))
        : words.say(Notice.notFolded(error))
      throw error
    }
  }
}

extension Beside {
  fileprivate init(_ beside: FileBeside) {
    self = .file(path: beside.path, changes: beside.changes)
  }
}
