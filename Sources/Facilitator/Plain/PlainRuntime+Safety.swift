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
    guard let erasure = model.screen(Erasure.self) else { return }
    say(model.strings.erasure.title(erasure.label))
    say(erasure.text)
    say(model.strings.erasure.warning)
    press(ask(words.eraseOrKeep, []) == "E" ? "E" : .escape)
  }

  /// Tells who changed the selected entry, when and what.
  mutating func history() {
    press("h")
    guard let history = model.screen(RecordHistory.self) else { return }
    for event in history.events(in: model) {
      let head = [event.when, event.who].compactMap(\.self).joined(separator: ", ")
      say("\(head): \(event.what.joined(separator: "; "))")
    }
    press(.escape)
  }

  /// Asks for the path of another file and saves everything there.
  mutating func saveElsewhere() {
    press("S")
    guard let prompt = model.screen(Prompt<SavePrompt>.self) else { return }
    guard let path = ask(words.saveWhere, []), !path.isEmpty else { return press(.escape) }
    model.layers.top = Prompt(prompt.details, path)
    press(.enter)
    guard let refused = model.screen(Prompt<SavePrompt>.self) else { return }
    say(words.problem(refused.problem ?? ""))
    press(.escape)
  }

  /// Lists what has two versions, and settles the one that is chosen.
  mutating func conflicts() {
    press("V")
    guard model.top is ConflictList, let session = model.session else { return }
    let keys = ConflictList().items(in: model)
    let titles = keys.map { key in
      let name = session.name(of: key, model.strings.records)
      return "\(name), \(session.title(of: key)): \(ConflictList.facts(of: key, in: model))"
    }
    let answer = ask(words.whichConflict, titles) ?? ""
    guard let place = keys.place(typed: answer) else { return leaveConflicts() }
    model.push(ConflictDialogue(record: keys[place]))
    while let dialogue = model.screen(ConflictDialogue.self), dialogue.record == keys[place] {
      for line in dialogue.lines(10_000, in: model) where !line.text.isEmpty {
        say(line.text)
      }
      let isField = if case .field = dialogue.question(in: model) { true } else { false }
      let choice = ask(isField ? words.whichVersion : words.keepOrWithdraw, [])
      guard let key = choice?.first, "mtb123456789kd".contains(key) else { break }
      press(.character(key))
    }
    leaveConflicts()
  }

  private mutating func leaveConflicts() {
    while model.top is ConflictDialogue || model.top is ConflictList { model.pop() }
  }
}
