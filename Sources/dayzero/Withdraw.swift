import ArgumentParser
import Reports
import SessionEngine
import SessionStorage
import WorkshopModel

/// `dayzero withdraw FILE ID`: erases what was said, for good.
struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Erase an entry for good, in every file of the session.",
    discussion: """
      Its text goes from the session file, the journals, the backups and the drafts, and from \
      every copy that is merged with this session later. That it was withdrawn stays. There is no \
      way back; what is only to be out of sight can be withdrawn on the board, and undone. What \
      it was split from had its words before, and is put in anew as it reads now.

      A name that nothing else in the session tells is looked for in its texts first, since no report \
      could take it out of them any more: somebody whom they name is only erased with --leave.
      """)

  @OptionGroup var options: FileOptions

  @Argument(help: "The id of the entry, as 'add' and 'show --json' print it.")
  var id: String

  @Flag(help: "Erase somebody although texts still say the name, and leave the texts as they are.")
  var leave = false

  func run() throws {
    var (store, session, notices) = try SessionStore.open(
      options.file, as: Machine.seat(at: "withdraw"), on: SystemDisk())
    FileOptions.tell(notices)
    let record = RecordID(rawValue: id)
    let keys = RecordType.allCases.map { RecordKey($0, record) }
    if keys.contains(where: session.state.erased.contains) {
      print("\(VisibleText.line(id)) was withdrawn before; nothing of it is left.")
      return try close(&store, &session)
    }
    guard let key = keys.first(where: { session.state[$0] != nil }) else {
      throw UserError(
        "There is no entry '\(id)' in \(options.file); 'dayzero show --json' lists the ids.")
    }
    try look(for: NameMentions(of: key, in: session), of: key)
    let hasOrigin = !session.origins(of: key).isEmpty
    for erasure in try session.perform(.erase(key), at: Machine.now) {
      try store.erase(erasure, in: &session)
    }
    print("Withdrew the \(key.type.rawValue) \(VisibleText.line(id)) for good.")
    if hasOrigin {
      print("What it was split from stays as it reads now, with another id and without history.")
    }
    try close(&store, &session)
  }

  /// Tells which texts say a name that nobody knows any more when the record is erased.
  ///
  /// - Throws: ``UserError`` when it is somebody's, unless the texts are to be left.
  private func look(for mentions: NameMentions, of key: RecordKey) throws {
    guard !mentions.places.isEmpty else { return }
    let shown = mentions.places.prefix(40).joined(separator: ", ")
    let more = mentions.places.count > 40 ? " and \(mentions.places.count - 40) more" : ""
    let texts = "Texts say a name that nothing else in the session tells: \(shown)\(more)."
    guard key.type == .participant, !leave else {
      let line = VisibleText.line(
        "\(texts) It stays there in every edition unless you change them.")
      return Machine.write("Note: \(line)\n", to: .error)
    }
    throw UserError(
      """
      \(texts) Once it is erased, no report can take it out of them. Nothing was erased: change the \
      texts on the board or withdraw them, or add --leave to leave them as they are.
      """)
  }

  private func close(_ store: inout SessionStore, _ session: inout Session) throws {
    do { try store.close(&session) } catch { FileOptions.tell([.notFolded(error)]) }
  }
}
