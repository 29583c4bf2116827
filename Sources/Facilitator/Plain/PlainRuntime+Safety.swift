import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension PlainRuntime {
  /// Erases an entry, or the one that was withdrawn last, after a question.
  mutating func erase(_ label: String) {
    if label.isEmpty {
      guard model.withdrawnLast != nil else { return say(words.noEntry("")) }
      model.board.pane = 0
      askToErase()
      model.board.pane = 1
    } else {
      withEntry(label) { board in board.askToErase() }
    }
  }

  private mutating func askToErase() {
    press("D")
    guard case .erasing(let erasure) = model.top else { return }
    say(model.strings.erasure.title(erasure.label))
    say(erasure.text)
    say(model.strings.erasure.warning)
    press(ask(words.eraseOrKeep, []) == "E" ? "E" : .escape)
  }

  /// Tells who changed the selected entry, when and what.
  mutating func history() {
    press("h")
    guard case .history(let history) = model.top else { return }
    for event in model.history(of: history.record) {
      let head = [event.when, event.who].compactMap(\.self).joined(separator: ", ")
      say("\(head): \(event.what.joined(separator: "; "))")
    }
    press(.escape)
  }

  /// Asks for the path of another file and saves everything there.
  mutating func saveElsewhere() {
    press("S")
    guard case .saving(var prompt) = model.top else { return }
    guard let path = ask(words.saveWhere, []), !path.isEmpty else { return press(.escape) }
    prompt.path = TextField(path)
    model.layers[model.layers.count - 1] = .saving(prompt)
    press(.enter)
    guard case .saving(let refused) = model.top else { return }
    say(words.problem(refused.problem ?? ""))
    press(.escape)
  }

  /// Lists what has two versions, and settles the one that is chosen.
  mutating func conflicts() {
    press("V")
    guard case .conflicts = model.top, let session = model.session else { return }
    let keys = model.conflicts
    let titles = keys.map { key in
      let name = session.name(of: key, model.strings.records)
      return "\(name), \(session.title(of: key)): \(model.conflictFacts(key, session))"
    }
    let answer = ask(words.whichConflict, titles) ?? ""
    guard let place = keys.place(typed: answer) else { return leaveConflicts() }
    model.push(.conflict(ConflictDialogue(record: keys[place])))
    while case .conflict(let dialogue) = model.top, dialogue.record == keys[place] {
      for line in model.conflictLines(dialogue, columns: 10_000) where !line.text.isEmpty {
        say(line.text)
      }
      let isField = if case .field = model.questionAsked { true } else { false }
      let choice = ask(isField ? words.whichVersion : words.keepOrWithdraw, [])
      guard let key = choice?.first, "mtb123456789kd".contains(key) else { break }
      press(.character(key))
    }
    leaveConflicts()
  }

  private mutating func leaveConflicts() {
    while [.conflict, .conflicts].contains(model.top.context) { model.pop() }
  }
}
