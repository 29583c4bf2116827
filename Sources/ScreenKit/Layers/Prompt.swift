public import TerminalKit

/// What a prompt is for, as its program needs it: what it asks, and what the answer does.
public protocol PromptDetails: Sendable {
  /// All that the program knows.
  associatedtype Host: LayerHost

  /// Where the keys of the prompt are pressed.
  var place: Place { get }

  /// What the prompt says.
  func words(in host: Host, columns: Int) -> PromptWords

  /// Does what was asked for; the prompt has the keys then, and stays until this or a later answer
  /// takes it away.
  ///
  /// - Parameters:
  ///   - typed: What was typed, without white space at its ends; never empty.
  ///   - host: All that the program knows.
  /// - Returns: What the world outside is to do.
  func take(_ typed: String, in host: inout Host) -> [Host.Effect]
}

/// What a prompt says.
public struct PromptWords: Sendable {
  /// What its top says.
  public let title: String
  /// What it asks.
  public let question: String
  /// What there is to know of the answer.
  public let hint: String
  /// What else there is to know, in rows; empty for nothing.
  public let notes: [Line]

  /// A prompt that says that.
  public init(title: String, question: String, hint: String, notes: [Line] = []) {
    self.title = title
    self.question = question
    self.hint = hint
    self.notes = notes
  }
}

/// A question that one line answers: what is typed, and why that would not do.
///
/// What it is for is read and changed as its own.
@dynamicMemberLookup
public struct Prompt<Details: PromptDetails>: Sendable {
  /// What it is for.
  public var details: Details
  /// What is typed.
  public private(set) var text: TextField
  /// Why that would not do; nil when nothing is wrong.
  public private(set) var problem: String?
  /// Whether the answer was given and nobody knows yet what comes of it.
  public private(set) var isAsked = false

  /// The prompt with `text` suggested.
  public init(_ details: Details, _ text: String = "") {
    self.details = details
    self.text = TextField(text)
  }

  /// A part of what the prompt is for.
  public subscript<Value>(dynamicMember member: WritableKeyPath<Details, Value>) -> Value {
    get { details[keyPath: member] }
    set { details[keyPath: member] = newValue }
  }

  /// What is typed, without white space at its ends.
  public var answer: String { text.text.trimmed }

  /// Tells why the answer would not do.
  public mutating func refuse(_ problem: String) {
    self.problem = problem
    isAsked = false
  }

  /// Gives the answer, unless it is empty.
  ///
  /// - Parameter host: All that the program knows, this prompt having the keys.
  /// - Returns: What the world outside is to do.
  public func give(in host: inout Host) -> [Host.Effect] {
    guard !answer.isEmpty else { return [] }
    var prompt = self
    prompt.problem = nil
    prompt.isAsked = true
    host.withTopLayer { [prompt] layer, _ in layer = prompt }
    return details.take(answer, in: &host)
  }
}

extension Prompt: Layer {
  /// All that the program knows.
  public typealias Host = Details.Host

  /// Where its keys are pressed.
  public var place: Place { details.place }

  /// What is typed.
  public var typed: TextField? { text }

  /// Types or moves as `key` asks.
  public mutating func type(_ key: Key, in host: inout Host) {
    problem = nil
    _ = text.handle(key, columns: max(1, host.size.columns - 5))
  }

  /// Types pasted text on one line.
  public mutating func paste(_ text: String, in host: inout Host) {
    problem = nil
    self.text.insert(text.onOneLine)
  }

  /// Draws the question and the line, and below them what is wrong, else what there is to know; with
  /// empty rows between them where there is room.
  public func draw(in rect: Rect, of host: Host, on frame: inout Frame) {
    let words = details.words(in: host, columns: rect.columns - 4)
    frame.box(rect, title: words.title, isFocused: true)
    let inner = rect.inset
    let columns = max(1, inner.columns - 2)
    let asked = TextWidth.wrap(words.question, to: columns).count
    let hint = TextWidth.wrap(words.hint, to: columns).count
    let needed = asked + 3 + hint + (words.notes.isEmpty ? 0 : 1 + words.notes.count)
    let gap = inner.rows < min(8, needed) ? 0 : 1
    frame.putParagraph(words.question, in: inner)
    let (line, rest) = inner.splitTop(asked + gap).1.splitTop(1)
    let field = Rect(column: line.column + 1, row: line.row, columns: columns, rows: line.rows)
    frame.fill(field, " ", style: .plain.underlined())
    frame.put(text, in: field, isFocused: true, style: .plain.underlined())
    let below = rest.splitTop(gap).1
    if let problem {
      let style = Style.plain.colour(.danger).bold()
      return frame.putParagraph("! " + problem, in: below, style: style)
    }
    frame.putParagraph(words.hint, in: below, style: .muted)
    draw(words.notes, in: below.splitTop(hint + gap).1, columns: columns, on: &frame)
  }

  /// Draws as many of the notes as have room, with a sign where some have none.
  private func draw(_ notes: [Line], in rect: Rect, columns: Int, on frame: inout Frame) {
    for (row, note) in notes.prefix(rect.rows).enumerated() {
      let isCut = row == rect.rows - 1 && notes.count > rect.rows
      let text = isCut ? TextWidth.clip(note.text + " …", to: columns) : note.text
      let point = Point(column: rect.column + 1, row: rect.row + row)
      frame.put(text, at: point, columns: columns, style: note.style)
    }
  }
}
