import Insights
import SessionEngine
import SessionStorage
import Words

/// What is chosen of a list of people: on the command line, and for earlier lists.
struct ListMapping {
  /// What was chosen for this list.
  private var chosen = ImportMapping()
  /// What was chosen for earlier lists.
  private var remembered = ImportMapping()

  /// All of it; what was chosen for this list comes first.
  var whole: ImportMapping { chosen.over(remembered) }

  /// Nothing is chosen.
  init() {}

  /// What is chosen for `table` by `choices`, and by taking what is proposed.
  ///
  /// - Throws: ``UserError`` for a choice that is not understood.
  init(
    _ choices: [String], takingProposals takes: Bool, for table: Table, in session: Session
  ) throws {
    remembered = Self.memory?.mapping(for: session.state, session: session.id) ?? ImportMapping()
    for choice in choices {
      do { try chosen.choose(choice, for: table, session.state) } catch {
        throw UserError(words("program.import.choice", fault: words.say(error)))
      }
    }
    if takes { chosen = chosen.over(whole.proposals(for: table, session.state)) }
  }

  /// What the columns most likely are where that is not clear, each as a clause.
  func proposedColumns(for table: Table, _ state: State) -> [String] {
    let proposals = whole.proposals(for: table, state)
    let table = proposals.hasHeadings == false ? table.withoutHeadings : table
    return table.labels.compactMap { label in
      guard let column = proposals[column: label] else { return nil }
      let subject: String?
      switch column {
      case .unused: subject = nil
      case .about(let about): subject = about.rawValue
      }
      return words("program.import.column", heading: label, subject: subject)
    }
  }

  /// Takes note of what was chosen for `table`, which is in the session now, for the next list.
  func remember(for table: Table, in session: Session) {
    guard !chosen.isEmpty, let file = Self.file, var memory = Self.memory else { return }
    memory.remember(chosen, of: table, in: session.state, session: session.id)
    do { try file.write(memory) } catch {
      Machine.note(words("program.import.notRemembered", reason: words.say(error)))
    }
  }

  /// Where that is kept; nil when the user has no home.
  static var file: ImportMemoryFile? {
    Machine.data.map { ImportMemoryFile(in: $0, on: SystemDisk()) }
  }

  /// What was said of earlier lists; nil when that cannot be read, which is told.
  private static let memory: ImportMemory? = {
    do throws(StorageError) { return try file?.read() } catch {
      Machine.note(words("program.import.notRemembered", reason: words.say(error)))
      return nil
    }
  }()
}
