import ArgumentParser
import SessionEngine
import SessionStorage
import WorkshopModel

/// `dayzero add FILE …`: puts an entry into a session, open elsewhere or not.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add an entry; prints its id once it is safe on disk.",
    discussion: """
      With --each-line and - as the text, each line of standard input is an entry of its own, and \
      its id is printed as soon as it is safe. Empty lines are left out. A line that cannot be an \
      entry is told of with its number; the others are added, and the exit code is 1.
      """)

  @OptionGroup var options: FileOptions

  @Option(help: "The group's number or id: I.")
  var group: String

  @Option(help: "The kind of entry: action or challenge.")
  var kind: String

  @Option(help: "The role: problem-solver, opinion-shaper, …")
  var role: String

  @Option(help: "The sector of who said it: government, academia, …")
  var sector: String?

  @Option(help: "The organisation of who said it.")
  var organisation: String?

  @Option(name: .customLong("theme"), help: "A theme; may be given several times.")
  var themes: [String] = []

  @Option(
    help: "How far it may travel: quote, paraphrase, room or moderator; else as its role says.")
  var release: String?

  @Flag(help: "Take each line of standard input as an entry.")
  var eachLine = false

  @Argument(help: "What was said; - takes it from standard input, to the byte.")
  var text: String

  func validate() throws {
    guard !eachLine || text == "-" else {
      throw ValidationError("With --each-line the text is -, and comes from standard input.")
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
      throw UserError("\(finding).")
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
    else { throw UserError("What was given is not UTF-8 text, so nothing was added.") }
    guard given == "-" else { return given }
    let bytes = try Machine.readInput(limit: Schema.textLimit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UserError("Standard input is not UTF-8 text, so nothing was added.")
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
