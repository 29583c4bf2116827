import ArgumentParser
import Insights
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// `dayzero import FILE …`: takes a list of participants or of entries into a session.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: words["command.import.abstract"],
    discussion: words["command.import.discussion"])

  @OptionGroup var options: FileOptions

  @Option(
    help: ArgumentHelp(words["command.import.participants"]), completion: .file(extensions: ["csv"])
  )
  var participants: String?

  @Option(
    help: ArgumentHelp(words["command.import.entries"]), completion: .file(extensions: ["csv"]))
  var entries: String?

  @Option(help: ArgumentHelp(words["command.import.group"]))
  var group: String?

  @Option(name: .customLong("map"), help: ArgumentHelp(words["command.import.map"]))
  var choices: [String] = []

  @Flag(help: ArgumentHelp(words["command.import.proposed"]))
  var proposed = false

  @Flag(help: ArgumentHelp(words["command.import.dryRun"]))
  var dryRun = false

  @Flag(help: ArgumentHelp(words["command.import.skipRefused"]))
  var skipRefused = false

  func validate() throws {
    guard (participants == nil) != (entries == nil) else {
      throw ValidationError(words["program.import.oneList"])
    }
    guard participants != nil || choices.isEmpty && !proposed else {
      throw ValidationError(words["program.import.mapPeople"])
    }
  }

  func run() throws {
    let list = participants ?? entries ?? ""
    let table = try TableFile.table(at: list, allowingPipes: true)
    if table.isEncodingGuessed {
      let sentence = words("program.import.guessed", list: list)
      Machine.write(VisibleText.line(sentence) + "\n", to: .error)
    }
    guard !dryRun else {
      let session = try options.load()
      let mapping = try mapping(table, for: session)
      return try tell(plan(table, for: session, list, mapping), list, 0, session)
    }
    var (store, session, notices) = try SessionStore.open(
      options.file, as: Machine.seat(at: "board"), on: SystemDisk())
    FileOptions.tell(notices)
    let mapping: ListMapping
    let plan: ImportPlan
    do {
      mapping = try self.mapping(table, for: session)
      plan = try self.plan(table, for: session, list, mapping)
    } catch {
      close(&store, &session)
      throw error
    }
    let isTaken = plan.refusals.isEmpty || skipRefused
    if isTaken, !plan.additions.isEmpty {
      var generator = SystemRandomNumberGenerator()
      let commands = plan.commands(using: &generator)
      try store.append(try session.perform(commands, at: Machine.now))
    }
    close(&store, &session)
    if isTaken { mapping.remember(for: table, in: session) }
    try tell(plan, list, isTaken ? plan.additions.count : 0, session)
  }

  /// The list is safe in the journal; folding it in is the next program's task if this fails.
  private func close(_ store: inout SessionStore, _ session: inout Session) {
    do { try store.close(&session, leavingFileToOthers: true) } catch {
      FileOptions.tell([.notFolded(error)])
    }
  }

  private func mapping(_ table: Table, for session: Session) throws -> ListMapping {
    guard participants != nil else { return ListMapping() }
    return try ListMapping(choices, takingProposals: proposed, for: table, in: session)
  }

  private func plan(
    _ table: Table, for session: Session, _ list: String, _ mapping: ListMapping
  ) throws -> ImportPlan {
    let group = try group.map { try session.group(named: $0).id }
    do {
      return participants != nil
        ? try ImportPlan.people(in: table, session.state, group: group, by: mapping.whole)
        : try ImportPlan.entries(in: table, session.state, group: group)
    } catch {
      let columns =
        participants == nil ? [] : mapping.proposedColumns(for: table, session.state)
      throw UserError(
        columns.isEmpty
          ? words("program.table.fault", list: list, fault: words.say(error))
          : words(
            "program.import.columns", list: list == "-" ? nil : list, fault: words.say(error),
            columns: columns))
    }
  }

  /// Says what was done; names on standard error each row that was refused, those with a value that
  /// nobody can place together.
  private func tell(
    _ plan: ImportPlan, _ list: String, _ taken: Int, _ session: Session
  ) throws {
    for value in plan.unplaced {
      refuse(value.lines, value.reason(session.state), list)
    }
    for refusal in plan.refusals where !refusal.isUnplaced {
      refuse([refusal.line], refusal.reason, list)
    }
    for each in plan.repeats {
      let sentence = words(
        "program.import.repeated", list: list, line: each.line, first: each.first)
      Machine.write(VisibleText.line(sentence) + "\n", to: .error)
    }
    if let value = plan.unplaced.first {
      Machine.note(
        words(
          "program.import.map", subject: value.subject.rawValue, text: value.text,
          example: value.example(session.state),
          proposals: plan.unplaced.count { $0.meaning != nil }))
    }
    let would = plan.refusals.isEmpty || skipRefused ? plan.additions.count : 0
    let isHeldBack = !plan.refusals.isEmpty && !skipRefused
    print(
      words(
        "program.import.done", dry: dryRun, type: plan.type.rawValue, count: dryRun ? would : taken,
        known: plan.known.count, repeats: plan.repeats.count, refused: plan.refusals.count,
        others: isHeldBack ? plan.additions.count : 0))
    for value in plan.placed { print(VisibleText.line(placed(value, session.state))) }
    if !plan.unusedColumns.isEmpty {
      print(VisibleText.line(words("program.import.unused", columns: plan.unusedColumns)))
    }
    guard plan.refusals.isEmpty else { throw ExitCode(1) }
  }

  private func refuse(_ lines: [Int], _ reason: Fact, _ list: String) {
    let reason = words.say(reason)
    let sentence = words(
      "program.import.refused", list: list,
      lines: MessageValue.list(lines.map { "\($0)" }, most: 8), asks: reason.hasSuffix("?"),
      reason: reason)
    Machine.write(VisibleText.line(sentence) + "\n", to: .error)
  }

  private func placed(_ value: ImportValue, _ state: State) -> String {
    let how: String?
    switch value.meaning {
    case .new: how = "new"
    case .nothing: how = "nothing"
    case .record, nil: how = "record"
    }
    return words(
      "program.import.placed", subject: value.subject.rawValue, text: value.text, how: how,
      title: value.title(state), rows: value.lines.count)
  }
}
