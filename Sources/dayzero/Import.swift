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

  @Flag(help: ArgumentHelp(words["command.import.dryRun"]))
  var dryRun = false

  @Flag(help: ArgumentHelp(words["command.import.skipRefused"]))
  var skipRefused = false

  func validate() throws {
    guard (participants == nil) != (entries == nil) else {
      throw ValidationError(words["program.import.oneList"])
    }
  }

  func run() throws {
    let list = participants ?? entries ?? ""
    let table = try TableFile.table(at: list, allowingPipes: true)
    if table.isEncodingGuessed {
      let sentence = words("program.import.guessed", list: list)
      Machine.write(VisibleText.line(sentence) + "\n", to: .error)
    }
    guard !dryRun else { return try tell(plan(table, for: try options.load(), list), list, 0) }
    var (store, session, notices) = try SessionStore.open(
      options.file, as: Machine.seat(at: "board"), on: SystemDisk())
    FileOptions.tell(notices)
    let plan: ImportPlan
    do { plan = try self.plan(table, for: session, list) } catch {
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
    try tell(plan, list, isTaken ? plan.additions.count : 0)
  }

  /// The list is safe in the journal; folding it in is the next program's task if this fails.
  private func close(_ store: inout SessionStore, _ session: inout Session) {
    do { try store.close(&session, leavingFileToOthers: true) } catch {
      FileOptions.tell([.notFolded(error)])
    }
  }

  private func plan(_ table: Table, for session: Session, _ list: String) throws -> ImportPlan {
    let group = try group.map { try session.group(named: $0).id }
    do {
      return participants != nil
        ? try ImportPlan.people(in: table, session.state, group: group)
        : try ImportPlan.entries(in: table, session.state, group: group)
    } catch {
      throw UserError(words("program.table.fault", list: list, fault: words.sentence(of: error)))
    }
  }

  /// Says what was done; names each row that was refused on standard error.
  private func tell(_ plan: ImportPlan, _ list: String, _ taken: Int) throws {
    for refusal in plan.refusals {
      let reason = words.say(refusal.reason)
      let sentence = words(
        "program.import.refused", list: list, line: refusal.line, asks: reason.hasSuffix("?"),
        reason: reason)
      Machine.write(VisibleText.line(sentence) + "\n", to: .error)
    }
    for each in plan.repeats {
      let sentence = words(
        "program.import.repeated", list: list, line: each.line, first: each.first)
      Machine.write(VisibleText.line(sentence) + "\n", to: .error)
    }
    let would = plan.refusals.isEmpty || skipRefused ? plan.additions.count : 0
    let isHeldBack = !plan.refusals.isEmpty && !skipRefused
    print(
      words(
        "program.import.done", dry: dryRun, type: plan.type.rawValue, count: dryRun ? would : taken,
        known: plan.known.count, repeats: plan.repeats.count, refused: plan.refusals.count,
        others: isHeldBack ? plan.additions.count : 0))
    if !plan.unusedColumns.isEmpty {
      print(VisibleText.line(words("program.import.unused", columns: plan.unusedColumns)))
    }
    guard plan.refusals.isEmpty else { throw ExitCode(1) }
  }
}
