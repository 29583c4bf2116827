import ArgumentParser
import Insights
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// `dayzero add FILE …`: puts an entry into a session, open elsewhere or not.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.add.abstract"],
    discussion: words["command.add.discussion"])

  @OptionGroup var options: FileOptions

  @Option(help: ArgumentHelp(words["command.add.group"]))
  var group: String

  @Option(help: ArgumentHelp(words["command.add.kind"]))
  var kind: String

  @Option(help: ArgumentHelp(words["command.add.role"]))
  var role: String

  @Option(help: ArgumentHelp(words["command.add.sector"]))
  var sector: String?

  @Option(help: ArgumentHelp(words["command.add.organisation"]))
  var organisation: String?

  @Option(name: .customLong("theme"), help: ArgumentHelp(words["command.add.themes"]))
  var themes: [String] = []

  @Option(
    help: ArgumentHelp(words["command.add.release"]))
  var release: String?

  @Flag(help: ArgumentHelp(words["command.add.eachLine"]))
  var eachLine = false

  @Argument(help: ArgumentHelp(words["command.add.text"]))
  var text: String

  func validate() throws {
    guard !eachLine || text == "-" else {
      throw ValidationError(words["program.add.textGiven"])
    }
  }

  func run() throws {
    guard !eachLine else { return try addLines() }
    let text = try enteredText()
    var (store, session) = try open()
    var generator = SystemRandomNumberGenerator()
    let id = Identifier<Entry>.random(using: &generator)
    let fields = fields(text, in: try session.group(named: group), session.state)
    do {
      try store.append(try session.perform(.add(id.key, fields), at: Machine.now))
    } catch CommandError.invalid(let finding) {
      throw UserError(words("program.fault", finding: words.say(finding)))
    }
    print(id.name)
    // The entry is safe in the journal; folding it in is the next program's task if this fails.
    do { try store.close(&session, leavingFileToOthers: true) } catch {
      FileOptions.tell([.notFolded(error)])
    }
  }

  private func addLines() throws {
    let (store, session) = try open()
    let group = try session.group(named: group)
    var lines = EntryLines(store, session) { fields($0, in: group, $1) }
    try lines.addAll()
    guard lines.refused == 0 else { throw ExitCode(1) }
  }

  private func open() throws -> (store: SessionStore, session: Session) {
    let opened = try SessionStore.open(
      options.file, as: Machine.seat(at: "add"), on: SystemDisk())
    FileOptions.tell(opened.notices)
    return (opened.store, opened.session)
  }

  private func enteredText() throws -> String {
    guard let given = PathText.words(text),
      ([organisation ?? ""] + themes).allSatisfy({ PathText.words($0) != nil })
    else { throw UserError(words["program.add.notText"]) }
    guard given == "-" else { return given }
    let bytes = try Machine.readInput(limit: Schema.textLimit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UserError(words["program.add.inputNotText"])
    }
    return text
  }

  private func fields(_ text: String, in group: Group, _ state: State) -> Members {
    let itsRole: Role? = state.value(Identifier<Role>(role))
    var fields: Members = [
      "group": .string(group.id.name), "kind": .string(kind), "role": .string(role),
    ]
    fields.set("sector", sector)
    fields.set("organisation", organisation.flatMap(PathText.words))
    fields.set("text", text)
    fields.set("themes", themes.compactMap(PathText.words))
    fields.set("release", release ?? (itsRole?.release ?? .quote).rawValue)
    return fields
  }
}
