import ArgumentParser
import SessionEngine
import SessionStorage
import WorkshopModel

/// `dayzero import FILE …`: takes a list of participants or of entries into a session.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a list of participants or entries in from a CSV file.",
    discussion: """
      The first row of the list names the columns, in any order: name, organisation, sector and \
      group of participants; text, kind, role, group, sector, organisation, themes and release of \
      entries; common other words for them in ten languages, and names in parts, are understood. \
      - is standard input.

      Rows that say what is there already are left out, so that the same list can be taken in \
      again. As long as a row is refused nothing is taken in and the exit code is 1; with \
      --skip-refused the other rows are. On the board that is opened next on this machine, one \
      undo takes the whole list back.
      """)

  @OptionGroup var options: FileOptions

  @Option(help: "A list of participants.", completion: .file(extensions: ["csv"]))
  var participants: String?

  @Option(help: "A list of entries.", completion: .file(extensions: ["csv"]))
  var entries: String?

  @Option(help: "The group of rows that name none, by number or id: I.")
  var group: String?

  @Flag(help: "Only tell what would be taken in.")
  var dryRun = false

  @Flag(help: "Take in the rows that are fine although others are refused.")
  var skipRefused = false

  func validate() throws {
    guard (participants == nil) != (entries == nil) else {
      throw ValidationError("Give one list: --participants CSV or --entries CSV.")
    }
  }

  func run() throws {
    let list = participants ?? entries ?? ""
    let table = try TableFile.table(at: list, allowingPipes: true)
    if table.isEncodingGuessed {
      let sentence =
        "\(list): it is not in UTF-8 and was read as Western European; look whether its accents are "
        + "right, else save it again as 'CSV UTF-8'."
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
      throw UserError("\(list): \(error).")
    }
  }

  /// Says what was done; names each row that was refused on standard error.
  private func tell(_ plan: ImportPlan, _ list: String, _ taken: Int) throws {
    for refusal in plan.refusals {
      let end = refusal.reason.hasSuffix("?") ? "" : "."
      let sentence = "\(list): line \(refusal.line): \(refusal.reason)\(end)"
      Machine.write(VisibleText.line(sentence) + "\n", to: .error)
    }
    for each in plan.repeats {
      let sentence = "\(list): line \(each.line): the same person again as in line \(each.first)."
      Machine.write(VisibleText.line(sentence) + "\n", to: .error)
    }
    let would = plan.refusals.isEmpty || skipRefused ? plan.additions.count : 0
    let verb = dryRun ? "Would take in" : "Took in"
    var sentence = "\(verb) \(Self.count(dryRun ? would : taken, plan.type))"
    if !plan.known.isEmpty {
      sentence +=
        ", left out \(Counted.words(plan.known.count, "that is", "that are")) there already"
    }
    if !plan.repeats.isEmpty {
      sentence += ", left out \(Counted.words(plan.repeats.count, "who comes", "who come")) again"
    }
    if !plan.refusals.isEmpty { sentence += ", refused \(plan.refusals.count)" }
    if !plan.refusals.isEmpty, !skipRefused, !plan.additions.isEmpty {
      let others = plan.additions.count
      sentence += "; --skip-refused takes the other \(others == 1 ? "one" : "\(others)") in"
    }
    print(sentence + ".")
    if !plan.unusedColumns.isEmpty {
      print("Columns not used: \(VisibleText.line(plan.unusedColumns.joined(separator: ", "))).")
    }
    guard plan.refusals.isEmpty else { throw ExitCode(1) }
  }

  private static func count(_ count: Int, _ type: RecordType) -> String {
    switch type {
    case .participant: Counted.words(count, "participant", "participants")
    default: Counted.words(count, "entry", "entries")
    }
  }
}
