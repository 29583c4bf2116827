import TerminalKit

extension PlainProgram {
  /// Says what is new: what has been told meanwhile, and what the layer on top says.
  public mutating func sayNews() {
    tellNews()
    say()
  }

  /// Does what a line means, and tells behind what comes of it what was not told yet.
  public mutating func takeBeforeNews(_ line: String) {
    let news = told == talk.told ? nil : told
    talk.told = told
    take(line)
    if let news { write(news + "\n") }
  }

  /// Tells what was not told yet.
  public mutating func tellNews() {
    if told != talk.told { tell() }
  }

  /// Tells what was done, or why not.
  mutating func tell() {
    talk.told = told
    if let told { write(told + "\n") }
  }

  /// Says everything that the layer says, whether it was said before or not.
  mutating func sayAgain() {
    if talk.said.count == host.layerCount { talk.said.removeLast() }
  }

  /// Says what the layer on top says: all of it the first time, then what is new in it, with its
  /// title where it was under another layer.
  mutating func say() {
    let reading = reading
    let place = host.topLayer.place
    let isBack = talk.said.count > host.layerCount
    talk.said = Array(talk.said.prefix(host.layerCount))
    talk.said += Array(repeating: nil, count: host.layerCount - talk.said.count)
    let before = talk.said[host.layerCount - 1].flatMap {
      $0.place == place || $0.reading.title == reading.title ? $0 : nil
    }
    let heading = [reading.title, reading.detail].filter { !$0.isEmpty }.joined(separator: " · ")
    if isBack || before?.reading.title != reading.title, !heading.isEmpty { write(heading + "\n") }
    let news = before.map { reading.news(since: $0.reading) } ?? Array(reading.rows.indices)
    let selected = reading.rows.firstIndex { $0.target.map { host.isSelected($0) } ?? false }
    for index in news { say(reading, index, isSelected: index == selected) }
    if let selected, !news.contains(selected),
      talk.hasChosen || before?.selected != reading.rows[selected]
    {
      say(reading, selected, isSelected: true)
    }
    talk.hasChosen = false
    talk.said[host.layerCount - 1] = PlainTalk.Said(
      place: place, reading: reading, selected: selected.map { reading.rows[$0] })
  }

  private func say(_ reading: Reading, _ index: Int, isSelected: Bool) {
    let sign = isSelected ? "> " : ""
    let number = reading.number(at: index).map { hasDigits ? "#\($0) " : "\($0) " } ?? ""
    write(sign + number + reading.rows[index].text + "\n")
  }

  /// Whether digits are keys there, and so no numbers of lines.
  private var hasDigits: Bool {
    host.commands.own(host.topLayer.place).contains { command in
      command.keys.contains { key in
        if case .character(let character) = key { character.isWholeNumber } else { false }
      }
    }
  }
}

extension PlainProgram {
  /// Lists what can be done, with numbers and keys; the next line chooses.
  mutating func openMenu() {
    var group: CommandRow.Group?
    for (index, row) in menuRows.enumerated() {
      if row.group != group { write(host.words(for: .group(row.group)) + "\n") }
      group = row.group
      let reason = row.reason.map { " · " + host.words(for: .notNow(reason: $0)) } ?? ""
      write("  \(index + 1) \(row.keys): \(row.help)\(reason)\n")
    }
    talk.menu = menuRows.compactMap(\.id)
  }

  private var menuRows: [CommandRow] {
    host.commands.rows(at: host.topLayer.place, in: host, without: [], isGrouped: true)
  }

  /// Does what is chosen from a list of commands by its number or by a key; nothing where nothing is.
  mutating func take(_ line: String, from menu: [String]) {
    if !line.isEmpty, !takeCommand(named: line, from: menu) { refuse(.unknownLine(line)) }
  }

  /// Does the command that has this number in the list of commands, or that key.
  ///
  /// - Returns: Whether there is one.
  mutating func takeCommand(named name: String, from menu: [String]? = nil) -> Bool {
    let menu = menu ?? menuRows.compactMap(\.id)
    let place = host.topLayer.place
    let commands = host.commands.own(place) + host.commands.everywhere(place)
    if let number = menu.place(typed: name) {
      guard let command = commands.first(where: { $0.id == menu[number] }) else { return false }
      press(command)
      return true
    }
    guard let key = key(name) else { return false }
    press(key)
    return true
  }
}
