import TerminalKit

extension PlainProgram {
  /// Takes a line where text is typed: as text, as the number of what can be chosen, or behind a point
  /// as a command.
  ///
  /// What is no command there is text all the same; two points begin a text with one.
  mutating func takeText(_ entered: String) {
    let line = entered.trimmed
    if line == "." { return openMenu() }
    if line.hasPrefix("."), takeCommand(named: String(line.dropFirst())) { return }
    let text = line.hasPrefix("..") ? String(line.dropFirst()) : line
    if let field = host.topLayer.asked(in: host) {
      fill(field, text, keeps: entered.isEmpty)
    } else if let row = choice(text) {
      choose(row)
    } else if !entered.isEmpty {
      replace(with: text)
      if !reading.hasChoices, accepting?.obstacle(in: host) == nil { accept() }
    } else if reading.hasChoices || host.topLayer.typed?.text.isEmpty ?? true {
      sayAgain()
    } else {
      accept()
    }
  }

  /// Answers for a field and goes on to the next one, behind the last takes the form; an empty line
  /// leaves what stands there, one of spaces alone empties it.
  private mutating func fill(_ field: AskedField, _ text: String, keeps: Bool) {
    if keeps, field.isNeeded, field.value.isEmpty { return goBack() }
    if field.options.isEmpty {
      if !keeps { replace(with: text) }
    } else if !text.isEmpty {
      guard let places = field.places(named: text) else { return refuse(.unknownLine(text)) }
      choose(places, in: field)
    }
    talk.isAdding = false
    guard let next = field.next else { return accept() }
    host.withTopLayer { $0.focus(next, in: &$1) }
  }

  /// Chooses or marks the options at these places.
  private mutating func choose(_ places: [Int], in field: AskedField) {
    var selected = field.selected
    for place in places {
      host.withTopLayer { layer, host in
        layer.goToRow(place - selected, in: &host)
        if field.isMarked { layer.type(" ", in: &host) }
      }
      selected = place
    }
  }

  /// Puts a text in the place of what is typed, or behind it where a command has just changed that.
  private mutating func replace(with text: String) {
    if !talk.isAdding {
      host.withTopLayer { layer, host in
        layer.type(.end, in: &host)
        layer.type(.control("u"), in: &host)
      }
    }
    guard !text.isEmpty else { return }
    send(.paste(text))
    sayNews()
  }

  /// What takes what was typed or chosen.
  private var accepting: LayerCommand<Host, Host.Effect>? {
    let place = host.topLayer.place
    return host.commands.own(place).first { $0.use == .accepting }
      ?? host.commands.command(for: .enter, at: place)
  }

  private mutating func accept() {
    if let accepting { press(accepting) }
  }

  private mutating func goBack() {
    let back = host.commands.own(host.topLayer.place).first { $0.use == .wayBack }
    if let back { press(back) }
  }
}
