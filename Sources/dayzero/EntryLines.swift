import Insights
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

/// Entries that come line by line on standard input, into a session that is opened once for all.
struct EntryLines {
  /// How many milliseconds it waits for a line until it looks what others have done.
  private static let patience: Int32 = 1_000

  /// How many lines could not be an entry.
  private(set) var refused = 0

  private var store: SessionStore
  private var session: Session
  private let fields: (String, State) -> Members
  private var lastFailure: String?

  /// Entries for `session`; `fields` says what an entry with a text has, as the session is then.
  init(_ store: SessionStore, _ session: Session, fields: @escaping (String, State) -> Members) {
    self.store = store
    self.session = session
    self.fields = fields
  }

  /// Adds all there are and leaves the session.
  ///
  /// Each id is printed as soon as its entry is safe. What is wrong with a line is told, and the
  /// next one comes.
  ///
  /// - Throws: ``UserError`` when no line could be an entry, and ``StorageError`` when one could
  ///   not be made safe; those whose ids were printed are.
  mutating func addAll() throws {
    try checkFields()
    var lines = LineReader()
    var number = 0
    // One more for a carriage return, which is no part of the line.
    while let line = lines.next(
      limit: Schema.textLimit + 1, patience: Self.patience, whenIdle: { follow() })
    {
      number += 1
      guard line.length > 0 else { continue }
      follow()
      do { try add(line) } catch let flaw as LineFlaw {
        refused += 1
        let sentence = words("program.add.line", number: number, flaw: flaw.description)
        Machine.write(sentence + "\n", to: .error)
      }
    }
    // All are safe in the journal; folding them in is the next program's task if this fails.
    do { try store.close(&session, leavingFileToOthers: true) } catch {
      FileOptions.tell([.notFolded(error)])
    }
  }

  /// Refuses what is wrong with every line before the first one comes.
  private func checkFields() throws {
    var trial = session
    var generator = SystemRandomNumberGenerator()
    let key = Identifier<Entry>.random(using: &generator).key
    do {
      _ = try trial.perform(.add(key, fields("-", session.state)), at: Machine.now)
    } catch CommandError.invalid(let finding) {
      throw UserError(words("program.fault", finding: words.say(finding)))
    }
  }

  private mutating func add(_ line: LineReader.Line) throws {
    let fields = fields(try Self.text(line), session.state)
    var generator = SystemRandomNumberGenerator()
    let id = Identifier<Entry>.random(using: &generator)
    do {
      try store.append(try session.perform(.add(id.key, fields), at: Machine.now))
    } catch CommandError.invalid(let finding) {
      guard finding.place == "text" else {
        throw UserError(words("program.fault", finding: words.say(finding)))
      }
      throw LineFlaw(words("program.add.lineIs", reason: words.say(finding.reason)))
    }
    Machine.write(id.name + "\n", to: .output)
  }

  private static func text(_ line: LineReader.Line) throws(LineFlaw) -> String {
    guard line.length <= Schema.textLimit else {
      throw LineFlaw(
        words("program.add.lineTooLong", bytes: line.length, limit: Schema.textLimit))
    }
    guard let text = String(validating: line.bytes, as: UTF8.self) else {
      throw LineFlaw(words["program.add.lineNotText"])
    }
    let isControl = { (character: Unicode.Scalar) in
      character.properties.generalCategory == .control && character != "\t"
    }
    if let control = text.unicodeScalars.first(where: isControl) {
      let digits = String(control.value, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      throw LineFlaw(words("program.add.lineControl", code: code))
    }
    return text
  }

  /// Takes in what others did; what was erased elsewhere goes from this program's journal, too.
  private mutating func follow() {
    do {
      let news = try store.follow()
      session.receive(news.operations)
      try store.eraseWhatOthersErased(in: &session)
      FileOptions.tell(news.notices)
      lastFailure = nil
    } catch {
      // It does not keep anybody from adding, so it is told once and not with each line.
      let sentence = words.sentence(of: error)
      if sentence != lastFailure { Machine.note(sentence) }
      lastFailure = sentence
    }
  }
}

/// What is wrong with a line; the sentence goes on from "Line 3".
private struct LineFlaw: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
