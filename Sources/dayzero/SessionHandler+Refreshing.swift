import Facilitator
import SessionEngine
import SessionStorage

/// This program, started once more to write the session file, so that nobody waits for it.
struct RefreshProcess {
  /// How many operations the session had when it was started.
  let count: Int
  private var process: OwnProcess

  /// Starts writing the session file of `store` for the program `owner`.
  init(
    _ store: SessionStore, for owner: ReplicaID, atRest isAtRest: Bool, count: Int
  ) throws(SystemCallError) {
    self.count = count
    let arguments =
      ["dayzero", "refresh-file", "--owner=\(owner.rawValue)"]
      + (store.owner.map { ["--user=\($0)"] } ?? []) + (isAtRest ? ["--at-rest"] : [])
    process = try OwnProcess(arguments + ["--", store.path], hearing: .output)
  }

  /// What came of it: ``Refreshing/leftToOthers`` too where it failed; nil while it runs.
  mutating func ending() -> Refreshing? {
    guard let isDone = process.ending() else { return nil }
    return isDone ? Refreshing(text: process.text) ?? .leftToOthers : .leftToOthers
  }

  /// Ends it at once; what it leaves, the next who writes the file puts in order.
  mutating func kill() { process.kill() }
}

extension SessionHandler {
  /// Starts bringing the session file up to date, unless that goes on already or was just done.
  mutating func refreshFile(_ session: Session?, isAtRest: Bool) -> [Message] {
    let news = refreshNews()
    guard refreshProcess == nil, let session, let store,
      !news.contains(where: { $0.tells(ofCount: session.operations.count) })
    else { return news }
    // Where it cannot be started, it is tried again later, and leaving writes the file anyway.
    refreshProcess = try? RefreshProcess(
      store, for: session.replica, atRest: isAtRest, count: session.operations.count)
    return news
  }

  /// Brings the session file up to date, and returns when that is done.
  mutating func refreshFileHere(_ session: Session?) -> [Message] {
    guard refreshProcess == nil, let session, let store else { return refreshNews() }
    let ending = try? SessionStore.refresh(
      store.path, for: session.replica, as: seat.inSession(of: store.owner), atRest: true,
      on: SystemDisk())
    guard let ending, case .done = ending else { return [.fileRefreshed(count: nil)] }
    self.store?.noteRefreshed(ending)
    return [.fileRefreshed(count: session.operations.count)]
  }

  /// Puts the session file back where another user has put one in its place since it was opened; now
  /// and then, for they may do so again.
  mutating func putFileBack(_ session: Session, after news: News) -> [Message] {
    guard lastPutBack + Self.patience <= Machine.reading.running else { return [] }
    var kept = session
    do {
      guard try store?.putFileBack(&kept) ?? false else { return [] }
    } catch {
      lastPutBack = Machine.reading.running
      return tellOnce(error)
    }
    lastPutBack = Machine.reading.running
    let told = Set(news.operations.map(\.id))
    let more = kept.operations.sorted.filter {
      session.operations.lacks($0) && !told.contains($0.id)
    }
    return (more.isEmpty ? [] : [.received(more, notices: [])])
      + [.fileRefreshed(count: kept.operations.count)]
  }

  /// What came of bringing the file up to date, if that is over.
  mutating func refreshNews() -> [Message] {
    guard let ending = refreshProcess?.ending() else { return [] }
    defer { refreshProcess = nil }
    store?.noteRefreshed(ending)
    guard case .done = ending else { return [.fileRefreshed(count: nil)] }
    return [.fileRefreshed(count: refreshProcess?.count)]
  }

  /// Stops it, so that nothing is written any more when the session was left.
  mutating func stopRefreshing() {
    refreshProcess?.kill()
    refreshProcess = nil
  }
}

extension Message {
  fileprivate func tells(ofCount count: Int) -> Bool {
    guard case .fileRefreshed(let found) = self else { return false }
    return found == count
  }
}
