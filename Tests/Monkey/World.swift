import Facilitator
import SessionEngine
import SessionStorage
import WorkshopModel

/// What lies outside the program: a disk that fails at times, and another program on the session.
struct World: EffectHandler {
  /// What was called saved.
  private(set) var log = OperationSet()
  /// What is in the anonymous box, for as long as the terminal goes round.
  private var boxed: [Operation] = []
  private var waiting: [Operation] = []
  private var other: Session
  private var told = 0
  private var drafts: [Draft] = []
  private var generator: SeededNumbers
  private var failures = 0
  private let id: String
  private var runs = 0
  /// Whether the moderator's PIN is set; in most rounds it is from the beginning.
  private var hasPIN = true
  /// The entry or conclusion that was changed last here.
  private var changed: RecordKey?
  /// The file that a report is being written to; nil while none is.
  private var written: String?

  init(seed: UInt64) {
    generator = SeededNumbers(seed: seed ^ 0x5bd1_e995)
    var session = Session(id: "monkey", replica: ReplicaID(rawValue: "other"))
    if let item = Catalogue.templates.first, let file = try? SessionFile(item.bytes),
      let adoption = try? Adoption(file.document, onto: OperationSet())
    {
      session.receive(adoption.operations)
    }
    id = session.id
    log = session.operations
    other = session
    hasPIN = Int.random(in: 0..<8, using: &generator) > 0
  }

  /// Whether everything that was to be saved is.
  var isHealthy: Bool { waiting.isEmpty }

  /// The session as a program finds it that is started now.
  func reopened() -> Session {
    Session(
      id: id, replica: ReplicaID(rawValue: "board\(runs)"), terminal: TerminalID(rawValue: "board"),
      operations: log)
  }

  mutating func perform(_ effect: Effect, with session: inout Session?) -> [Message] {
    switch effect {
    case .listSessions:
      let isFirst = Int.random(in: 0..<2, using: &generator) == 0
      return [.listed(sessions: isFirst ? [] : [summary], templates: [summary])]
    case .open, .create:
      runs += 1
      _ = emptyBox()
      return [.opened(reopened(), path: "s.json", notices: [], drafts: drafts)]
    case .append(let operations): return save(operations)
    case .erase(let operation): return save([operation])
    case .follow:
      defer { written = nil }
      return follow() + (written.map { [.report(.written(path: $0))] } ?? [])
    case .saveElsewhere(let path):
      failures = 0
      _ = save([])
      return [.moved(path: path)]
    case .turn(let effect): return answer(effect, session)
    case .report(let effect): return [.report(answer(effect))]
    case .readTable(let path): return [table(at: path)]
    case .readNorms: return [.normsRead(norms)]
    case .keepDrafts(let drafts):
      self.drafts = drafts
      return []
    case .close:
      failures = 0
      return waiting.isEmpty ? [] : save([])
    default: return []
    }
  }

  private var summary: SessionSummary {
    SessionSummary(path: "s.json", title: "Monkeys", detail: "")
  }

  /// A list of people, some of whom cannot be taken in.
  private func table(at path: String) -> Message {
    let lines = "name,organisation,sector,group\nAda,House,academia,I\n,,nowhere,IX\nBo,,,II\n"
    guard let table = try? TableReader.table(in: Array(lines.utf8)) else {
      return .tableNotRead("There is no file '\(path)'.")
    }
    return .tableRead(table, path: path)
  }

  private var norms: [NormSet] {
    Catalogue.norms.compactMap { try? NormPackage($0.bytes) }.map {
      NormSet(title: $0.title, reference: $0.reference, norms: $0.norms)
    }
  }

  /// Answers what the terminal that goes round asks; one PIN in three is right.
  private mutating func answer(_ effect: TurnEffect, _ session: Session?) -> [Message] {
    switch effect {
    case .begin: return [.turn(.found(hasPIN: hasPIN, turns: 0))]
    case .setPIN:
      hasPIN = true
      return [.turn(.pinSet)]
    case .checkPIN:
      let isRight = Int.random(in: 0..<3, using: &generator) == 0
      return [.turn(.pinChecked(isRight ? .right : .wrong(left: 3)))]
    case .box(let fields): return [.turn(box(fields, session))]
    case .cast(let dots, let remarks, let voter, let ballot):
      return [.turn(cast(dots, remarks, voter, session?.state.value(ballot), session))]
    case .find(let voter, let ballot):
      guard var session, let ballot = session.state.value(ballot) else {
        return [.turn(.notFound("There is no such round."))]
      }
      session.receive(boxed)
      return [.turn(.paper(voter, session.votes(of: voter, on: ballot)))]
    case .countTurn, .lend: return []
    case .endTurns: return [.received(emptyBox(), notices: [])]
    }
  }

  /// Answers what is asked about reports; there is a file already in one case of three.
  private mutating func answer(_ effect: ReportEffect) -> ReportMessage {
    switch effect {
    case .check: return .checked
    case .findName(let person):
      let texts = (0..<Int.random(in: 0..<3, using: &generator)).map { number in
        NamedText(place: "I A\(number)", entry: number == 0 ? nil : Identifier("a\(number)"))
      }
      return .foundName(person, texts)
    case .preview(let request):
      return .previewed(ReportPreview(request, notes: ["Left out: names."], text: "# Report\n"))
    case .write(_, let path, let isReplacing):
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: return .failed("The report was not written to '\(path)'.")
      case 1 where !isReplacing: return .exists([path])
      default:
        written = path
        return .writing(path: path)
      }
    }
  }

  /// Takes what is in the box to what is known.
  private mutating func emptyBox() -> [Operation] {
    defer { boxed = [] }
    for operation in boxed { log.insert(operation) }
    return boxed
  }

  private mutating func box(_ fields: Members, _ session: Session?) -> TurnMessage {
    do {
      guard failures == 0, let operation = try session?.boxing(fields, using: &generator) else {
        return .notBoxed("The disk is full.")
      }
      boxed.append(operation)
      return .boxed
    } catch {
      return .notBoxed("\(error)")
    }
  }

  private mutating func cast(
    _ dots: [VoteItem: Int], _ remarks: [VoteItem: String], _ voter: String?, _ ballot: Ballot?,
    _ session: Session?
  ) -> TurnMessage {
    do {
      var voting = session
      voting?.receive(boxed)
      guard failures == 0, let ballot,
        let paper = try voting?.casting(dots, of: voter, on: ballot, using: &generator)
      else { return .notCast("The disk is full.") }
      boxed += paper.operations
      boxed += try voting?.remarking(remarks, in: ballot, using: &generator) ?? []
      return .cast(receipt: dots.isEmpty ? nil : paper.voter)
    } catch {
      return .notCast("\(error)")
    }
  }

  private mutating func save(_ operations: [Operation]) -> [Message] {
    waiting += operations
    changed =
      operations.compactMap(\.record).last { [.entry, .conclusion].contains($0.type) } ?? changed
    let luck = Int.random(in: 0..<200, using: &generator)
    if failures == 0, luck == 0 { failures = 5 }
    // A disk that takes its time until it is looked at again.
    guard luck > 4 || operations.isEmpty else { return [] }
    guard failures == 0 else { return [.notSaved("Cannot write 's.jsonl': the disk is full.")] }
    let count = waiting.count
    for operation in waiting { log.insert(operation) }
    waiting = []
    return [.saved(count: count)]
  }

  private mutating func follow() -> [Message] {
    failures = max(0, failures - 1)
    let retried = waiting.isEmpty ? [] : save([])
    let news = other.operations.sorted.filter { !log.contains($0.id) }
    for operation in news { log.insert(operation) }
    other.receive(log.sorted)
    return retried + (news.isEmpty ? [] : [.received(news, notices: [])])
  }

  /// Lets the other program do something, now and then.
  mutating func change(at time: Timestamp) {
    if let changed, Int.random(in: 0..<3, using: &generator) == 0 {
      self.changed = nil
      _ = try? other.perform(.edit(changed, ["text": "Changed at once"]), at: time)
    }
    guard Int.random(in: 0..<4, using: &generator) == 0 else { return }
    let entries = other.entries.all.map(\.id).sorted { $0.name < $1.name }
    let entry = entries.randomElement(using: &generator)
    switch (Int.random(in: 0..<4, using: &generator), entry) {
    case (1, let entry?):
      _ = try? other.perform(.edit(entry.key, ["text": "Changed elsewhere"]), at: time)
    case (2, let entry?): _ = try? other.perform(.withdraw(entry.key), at: time)
    default:
      let state = other.state
      guard let group = state.all(Group.self).randomElement(using: &generator),
        let kind = state.all(EntryKind.self).randomElement(using: &generator),
        let role = state.all(Role.self).randomElement(using: &generator)
      else { return }
      let added = Entry(
        id: .random(using: &generator), group: group.id, kind: kind.id, role: role.id,
        text: "Said elsewhere")
      _ = try? other.perform(.add(added), at: time)
    }
  }
}
