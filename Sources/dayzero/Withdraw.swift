import ArgumentParser
import Insights
import Reports
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// `dayzero withdraw FILE ID`: erases what was said, for good.
struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.withdraw.abstract"],
    discussion: words["command.withdraw.discussion"])

  @OptionGroup var options: FileOptions

  @Argument(help: ArgumentHelp(words["command.withdraw.id"]))
  var id: String

  @Flag(help: ArgumentHelp(words["command.withdraw.leave"]))
  var leave = false

  func run() throws {
    var (store, session, notices) = try SessionStore.open(
      options.file, as: Machine.seat(at: "withdraw"), on: SystemDisk())
    FileOptions.tell(notices)
    let record = RecordID(rawValue: id)
    let keys = RecordType.allCases.map { RecordKey($0, record) }
    if keys.contains(where: session.state.erased.contains) {
      print(words("program.withdraw.before", id: VisibleText.line(id)))
      return try close(&store, &session)
    }
    guard let key = keys.first(where: { session.state[$0] != nil }) else {
      throw UserError(words("program.withdraw.noEntry", id: id, file: options.file))
    }
    try look(for: NameMentions(of: key, in: session), of: key)
    let hasOrigin = !session.origins(of: key).isEmpty
    for erasure in try session.perform(.erase(key), at: Machine.now) {
      try store.erase(erasure, in: &session)
    }
    print(
      words("program.withdraw.done", type: words.say(key.type.noun), id: VisibleText.line(id)))
    if hasOrigin { print(words["program.withdraw.origin"]) }
    try close(&store, &session)
  }

  /// Tells which texts say a name that nobody knows any more when the record is erased.
  ///
  /// - Throws: ``UserError`` when it is somebody's, unless the texts are to be left.
  private func look(for mentions: NameMentions, of key: RecordKey) throws {
    guard !mentions.places.isEmpty else { return }
    let shown = Array(mentions.places.prefix(40))
    let texts = words(
      "program.withdraw.texts", places: shown, more: mentions.places.count - shown.count)
    guard key.type == .participant, !leave else {
      return Machine.note(words("program.withdraw.stays", texts: texts))
    }
    throw UserError(words("program.withdraw.named", texts: texts))
  }

  private func close(_ store: inout SessionStore, _ session: inout Session) throws {
    do { try store.close(&session) } catch { FileOptions.tell([.notFolded(error)]) }
  }
}
